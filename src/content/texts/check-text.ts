import type { ChapterText } from '../chapters.ts';
import { checkElements } from './check-elements.ts';
import { checkHeadings } from './check-headings.ts';
import { checkMarkdown, checkSigns } from './check-markdown.ts';
import type { Fault, TextKind } from './fault.ts';

/** Finds everything in a text that would not show as it is meant, in reading order; what it names is checked with the data. */
export function checkText({ tree, body }: Pick<ChapterText, 'tree' | 'body'>, kind: TextKind): Fault[] {
  return [
    ...checkHeadings(tree, body, kind),
    ...checkMarkdown(tree, body, kind),
    ...checkElements(tree, kind),
    ...checkSigns(tree, body, kind),
  ].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
