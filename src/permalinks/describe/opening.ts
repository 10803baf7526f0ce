import type { List, Paragraph, Root } from 'mdast';
import { plainText } from '../../content/mdx.ts';

/** What a section begins with, as plain text: its first paragraph, and the list that follows where the paragraph announces one. */
export function openingOf(section: Root): string {
  const blocks = section.children.filter((block) => block.type === 'paragraph' || block.type === 'list').map(textOf);
  const [first = '', second = ''] = blocks.filter(Boolean);
  return first.endsWith('：') ? `${first}${second}` : first;
}

/** As much of a list as a preview has room for. Unit: characters. */
const SHORT = 80;

/** A paragraph or list as one line; the items of a list are joined by semicolons, of a long one only what stands before their colon. */
function textOf(block: Paragraph | List): string {
  if (block.type === 'paragraph') return plainText(block);
  const explained = plainText(block).length > SHORT ? /：.*$/su : '';
  const items = block.children.map((item) => plainText(item).replace(explained, ''));
  return items.map((item, index) => (index < items.length - 1 ? item.replace(/[。；]$/u, '') : item)).join('；');
}
