import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { getReport } from '../report/report.ts';
import { unbrokenNames } from '../report/unbroken-names.ts';
import { htmlPhrases } from '../text/phrases.ts';

/** Lets the lines of level-two headings break between words only: a `<wbr>` between each two. */
export function rehypePhrases() {
  return (tree: Root): void => {
    // Read for each document, so that a change shows on reload.
    const unbroken = unbrokenNames(getReport());
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'h2') return;
      element.children = element.children.flatMap((child): ElementContent[] =>
        child.type === 'text'
          ? htmlPhrases(child.value, unbroken).flatMap((value, index) => [...(index > 0 ? [h('wbr')] : []), { type: 'text', value }])
          : [child],
      );
    });
  };
}
