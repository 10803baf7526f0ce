import type { ChapterText, TextKind } from '../chapters.ts';
import type { Fault } from '../problems.ts';
import { checkElements } from './check-elements.ts';
import { checkHeadings } from './check-headings.ts';
import { checkMarkdown, checkSigns } from './check-markdown.ts';

/** Finds everything in a text that would not show as it is meant; what it names is checked with the data. */
export function checkText({ tree, body }: Pick<ChapterText, 'tree' | 'body'>, kind: TextKind): Fault[] {
  return [
    ...checkHeadings(tree, body, kind),
    ...checkMarkdown(tree, body, kind),
    ...checkElements(tree, kind),
    ...checkSigns(tree, body, kind),
  ];
}
