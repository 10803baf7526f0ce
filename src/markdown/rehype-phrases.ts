import type { ElementContent, Root } from 'hast';
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
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'h2') return;
      element.children = element.children.flatMap((child): ElementContent[] =>
        child.type === 'text'
          ? [
              h(
                'span',
                { class: 'phrases' },
                // Without the attribute the name of the heading would have a space there.
                htmlPhrases(child.value, unbroken).flatMap((piece, index) => [index > 0 ? h('wbr', { ariaHidden: 'true' }) : '', piece]),
              ),
            ]
          : [child],
      );
    });
  };
}
