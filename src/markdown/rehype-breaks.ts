import type { Element, ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { getReport } from '../report/report.ts';
import { unbrokenNames } from '../report/unbroken-names.ts';
import { htmlPhrases } from '../text/phrases.ts';
import { wholes } from '../text/wholes.ts';

/** Code is set as written. */
const UNMARKED = new Set(['code', 'pre', 'h1', 'h2', 'h3']);

/**
 * Says where lines break: those of level-two headings between words only (src/styles/phrases.css); elsewhere numbers with their units and dates stay
 * on one line, each wrapped in `<span class="whole">`.
 */
export function rehypeBreaks() {
  return (tree: Root): void => {
    // Read for each document, so that a change shows on reload.
    const unbroken = unbrokenNames(getReport());
    // Without the attribute the name of the heading would have a space there.
    const wbr = h('wbr', { ariaHidden: 'true' });
    const broken = (text: string) => htmlPhrases(text, unbroken).flatMap((piece, index) => [index > 0 ? wbr : '', piece]);
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && node.tagName === 'h2')
        node.children = node.children.map((child) =>
          child.type === 'text' ? h('span', { class: 'phrases' }, broken(child.value)) : child,
        );
      if (node.type === 'element' && UNMARKED.has(node.tagName)) return SKIP;
      if (node.type !== 'text' || index === undefined || parent === undefined) return undefined;
      const parts = wholes(node.value, true);
      if (!parts.some(({ whole }) => whole)) return undefined;
      const children: ElementContent[] = parts.map(({ text, whole }): Element | Text =>
        whole ? h('span', { class: 'whole' }, text) : { type: 'text', value: text },
      );
      parent.children.splice(index, 1, ...children);
      return [SKIP, index + children.length];
    });
  };
}
