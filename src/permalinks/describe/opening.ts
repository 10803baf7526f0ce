import type { List, Paragraph, Root } from 'mdast';
import { plainText } from '../../content/mdx.ts';

/**
 * What a section begins with, as plain text: its first paragraph, and the list that follows where the paragraph announces one. Years alone say less
 * than what the chapter says in sum of the section, if it does (`point`).
 */
export function openingOf(section: Root, point?: string): string {
  const blocks = section.children.filter((block) => block.type === 'paragraph' || block.type === 'list').map(textOf);
  const [first = '', second = ''] = blocks.filter(Boolean);
  if (!first.endsWith('：')) return first;
  return point !== undefined && BARE_YEAR.test(second) ? point : `${first}${second}`;
}

const BARE_YEAR = /(?:^|；)\d{4}年[；。]/u;
/** As much of a list as a preview has room for. Unit: characters. */
const SHORT = 80;

/** A paragraph or list as one line; the items of a list are joined by semicolons to a sentence, of a long one only what stands before their colon. */
function textOf(block: Paragraph | List): string {
  if (block.type === 'paragraph') return plainText(block);
  const end = plainText(block).length > SHORT ? /(?:：.*|[。；])$/su : /[。；]$/u;
  const items = block.children.map((item) => plainText(item).replace(end, '')).join('；');
  return /[。！？][”》）]*$/u.test(items) ? items : `${items}。`;
}
