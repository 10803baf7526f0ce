import { html, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Insertion } from './written-page.ts';

/** What stays on its line anyway, is set as written, or holds text alone. */
const UNMARKED = new Set(['head', 'script', 'style', 'code', 'pre', 'kbd', 'option', 'textarea']);
/** Words that hyphens join, Latin or a letter of a series (ViT-L/14@336px, PanGu-α), and a count; of an address they are no names. */
const JOINED = /(?<![\w/#.-])(?:[A-Za-z][A-Za-z\d]*(?:-(?:[./@]?[A-Za-zΑ-ω\d])+)+(?![/-])|[a-z] = \d+)/gu;
/** A longer one would leave a line of a phone half empty. Unit: characters. */
const LONGEST = 16;

/** Keeps each name with a hyphen in a page on one line, where that is short enough. Behind Han it is set apart, as src/markdown/mark-gaps.ts does. */
export function joinNames(parent: Tree.ParentNode, page: string): Insertion[] {
  return parent.childNodes.flatMap((node): Insertion[] => {
    if ('tagName' in node) {
      const isWhole = node.attrs.some(({ name, value }) => name === 'class' && value === 'whole');
      return isWhole || UNMARKED.has(node.tagName) || node.namespaceURI !== html.NS.HTML ? [] : joinNames(node, page);
    }
    const { startOffset: start = 0, endOffset: end = 0 } = ('value' in node && node.sourceCodeLocation) || {};
    const text = page.slice(start, end);
    return Array.from(text.matchAll(JOINED)).flatMap(({ 0: name, index }): Insertion[] => {
      const gap = /\p{Script=Han}$/u.test(text.slice(0, index)) ? ' data-gap' : '';
      const from = start + index;
      return name.length > LONGEST ? [] : [[from, `<span class="whole"${gap}>`], [from + name.length, '</span>']]; // prettier-ignore
    });
  });
}
