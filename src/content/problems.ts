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
  /** What is wrong and how to mend it. */
  message: string;
}

/** Thrown when content cannot be published; its message lists every problem on a line of its own. */
export class ContentError extends Error {
  constructor(problems: readonly Problem[]) {
    super(
      `The content has ${problems.length === 1 ? 'a problem' : `${String(problems.length)} problems`}:\n${problems.map(formatProblem).join('\n')}`,
    );
    this.name = 'ContentError';
    // Who writes is not helped by the place in the code: whatever shows the error shows its problems alone.
    this.stack = this.message;
  }
}

function formatProblem({ file, line, column, entry, message }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `  ${place}: ${entry === undefined ? '' : `"${entry}" `}${message}`;
}
