import type { Element, ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { wholes } from '../text/wholes.ts';

/** Code is set as written; headings break between phrases: rehype-phrases.ts. */
const UNMARKED = new Set(['code', 'pre', 'h1', 'h2', 'h3']);

/** Keeps numbers with their units and dates on one line: each is wrapped in `<span class="whole">`. */
export function rehypeWholes() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && UNMARKED.has(node.tagName)) return SKIP;
      if (node.type !== 'text' || index === undefined || parent === undefined) return undefined;
      const parts = wholes(node.value);
      if (!parts.some(({ whole }) => whole)) return undefined;
      const children: ElementContent[] = parts.map(({ text, whole }): Element | Text =>
        whole ? h('span', { class: 'whole' }, text) : { type: 'text', value: text },
      );
      parent.children.splice(index, 1, ...children);
      return [SKIP, index + children.length];
    });
  };
}
