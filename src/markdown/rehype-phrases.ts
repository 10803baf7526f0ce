import type { Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { getReport } from '../report/report.ts';
import { unbrokenNames } from '../report/unbroken-names.ts';
import { htmlPhrases } from '../text/phrases.ts';

/** Lets the lines of level-two headings break between words only: src/styles/phrases.css. */
export function rehypePhrases() {
  return (tree: Root): void => {
    // Read for each document, so that a change shows on reload.
    const unbroken = unbrokenNames(getReport());
    // Without the attribute the name of the heading would have a space there.
    const wbr = h('wbr', { ariaHidden: 'true' });
    const broken = (text: string) => htmlPhrases(text, unbroken).flatMap((piece, index) => [index > 0 ? wbr : '', piece]);
    visit(tree, 'element', ({ tagName, children }) => {
      if (tagName !== 'h2') return;
      for (const [index, child] of children.entries())
        if (child.type === 'text') children[index] = h('span', { class: 'phrases' }, broken(child.value));
    });
  };
}
