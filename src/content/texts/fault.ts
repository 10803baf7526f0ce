import type { Nodes } from 'mdast';
import type { Problem } from '../problems.ts';

/** Chapters and the pages beside them have components of their own. */
export type TextKind = 'chapter' | 'page';

/** What is wrong with a text, and where; the file is known to whoever reads it. */
export type Fault = Omit<Problem, 'file'>;

/** A fault where a node begins. */
export function faultAt({ position }: Pick<Nodes, 'position'>, message: string): Fault {
  return { line: position?.start.line, column: position?.start.column, message };
}
