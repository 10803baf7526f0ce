import type { Heading, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { plainText } from './mdx.ts';
import { SLUG } from './schemas/common.ts';

/** The end of a heading that carries an explicit id: one space and `[#id]`. */
const EXPLICIT_ID = new RegExp(` \\[#(?<id>${SLUG})\\]$`, 'u');
/** The beginning of a line that is no heading, but was meant as one. */
const HEADING_LIKE = /^##(?!#)\s*/u;

/** The id at the end of a heading's text; undefined where it has none. */
export function explicitId({ children }: Heading): string | undefined {
  const last = children.at(-1);
  return last?.type === 'text' ? EXPLICIT_ID.exec(last.value)?.groups?.['id'] : undefined;
}

/** A heading's text without what was meant as its id. */
export function withoutId(heading: string): string {
  return heading.replace(/\s*\[#[^\]]*\][\s#]*$/u, '').trim();
}

/** Id and title of the section that a node opens: a heading `## Title [#id]` that takes up its whole line. Undefined for every other node. */
export function openedSection(node: RootContent): { id: string; title: string } | undefined {
  if (node.type !== 'heading' || node.depth !== 2) return undefined;
  const id = explicitId(node);
  const { position } = node;
  const wholeLine = position?.start.column === 1 && position.end.offset === node.children.at(-1)?.position?.end.offset;
  return id !== undefined && wholeLine ? { id, title: withoutId(plainText(node)) } : undefined;
}

/** Headings of level two, and lines that were meant as one, in a tree where none belongs: what stands below a section's heading. */
export function strayHeadings(tree: Root): { line: number; title: string }[] {
  const strays: { line: number; title: string }[] = [];
  visit(tree, (node, index, parent) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'heading' && node.depth === 2) strays.push({ line, title: withoutId(plainText(node)) });
    if (node.type !== 'text' || parent?.type !== 'paragraph') return;
    for (const [below, text] of node.value.split('\n').entries()) {
      const beginsLine = index === 0 || below > 0;
      if (beginsLine && HEADING_LIKE.test(text)) strays.push({ line: line + below, title: withoutId(text.replace(HEADING_LIKE, '')) });
    }
  });
  return strays;
}
