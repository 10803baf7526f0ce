import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { phrases } from '../text/phrases.ts';

/** Lets the lines of level-two headings break between words only: a `<wbr>` between each two. */
export function rehypePhrases() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'h2') return;
      element.children = element.children.flatMap((child): ElementContent[] =>
        child.type === 'text'
          ? phrases(child.value).flatMap((value, index) => [...(index > 0 ? [h('wbr')] : []), { type: 'text', value }])
          : [child],
      );
    });
  };
}
