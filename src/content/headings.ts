import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { SLUG } from './schemas/common.ts';

declare module 'mdast' {
  interface HeadingData {
    /** Attributes of the HTML element. */
    hProperties?: { id: string };
  }
}

/** The end of a heading that carries an explicit id: one space and `[#id]`. */
const EXPLICIT_ID = new RegExp(` \\[#(?<id>${SLUG})\\]$`, 'u');

/** Takes the explicit ids off headings: `## 标题 [#id]` gets id="id" and the text 标题. A heading without one stays as it is: the checks' fault. */
export function takeIds() {
  return (tree: Root): void => {
    visit(tree, 'heading', takeId);
  };
}

function takeId(heading: Heading): void {
  const last = heading.children.at(-1);
  const match = last?.type === 'text' ? EXPLICIT_ID.exec(last.value) : null;
  if (last?.type !== 'text' || !match?.groups?.['id']) return;
  last.value = last.value.slice(0, match.index);
  if (last.position?.end.offset !== undefined) last.position.end.offset -= match[0].length;
  heading.data = { ...heading.data, hProperties: { id: match.groups['id'] } };
}
