import type { Nodes } from 'mdast';

/** One thing wrong with the content, and where. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** Line in the file, from 1. */
  line?: number | undefined;
  /** Column in the line, from 1. */
  column?: number | undefined;
  /** Id of the entry. */
  entry?: string | undefined;
  /** Where in the entry, for those who know the lines of its fields. */
  path?: readonly PropertyKey[];
  /** What is wrong and how to mend it. */
  message: string;
}

/** The same where whoever reads the file knows which it is. */
export type Fault = Omit<Problem, 'file'>;

/** A fault where a node begins. */
export function faultAt({ position }: Pick<Nodes, 'position'>, message: string): Fault {
  return { line: position?.start.line, column: position?.start.column, message };
}

/** Line and column of an offset in a text. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const above = text.slice(0, offset).split('\n');
  return { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
}

/** More problems at once are a page of noise; most have one cause. */
const MAX_NAMED = 20;

/** Thrown when content cannot be published; its message lists the problems by file and line, each on a line of its own. */
export class ContentError extends Error {
  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    const lines = problems.toSorted(byPlace).map(formatProblem);
    const more = lines.length > MAX_NAMED ? [`  … ${lines.length - MAX_NAMED} more`] : [];
    super([`The content has ${count}:`, ...lines.slice(0, MAX_NAMED), ...more].join('\n'));
    this.name = 'ContentError';
    // Who writes is not helped by the place in the code: whatever shows the error shows its problems alone.
    this.stack = this.message;
  }
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function formatProblem({ file, line, column, entry, message }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `  ${place}: ${entry === undefined ? '' : `"${entry}" `}${message}`;
}
