import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { htmlPhrases } from '../text/phrases.ts';

interface Options {
  /** Reads what stays whole beside words; called once a document, so that a change shows on reload. */
  names: () => ReadonlySet<string>;
}

/** Lets the lines of level-two headings break between words only: a `<wbr>` between each two. */
export function rehypePhrases({ names }: Options) {
  return (tree: Root): void => {
    const unbroken = names();
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
