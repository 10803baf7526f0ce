import { html, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { JOINED } from '../text/wholes.ts';
import type { Insertion } from './written-page.ts';

/** What stays on its line anyway, is set as written, or holds text alone. */
const UNMARKED = new Set(['head', 'script', 'style', 'code', 'pre', 'kbd', 'option', 'textarea']);
/** What of a text a hyphen joins. */
const KEPT = new RegExp(String.raw`${JOINED}|(?<=“)\p{Script=Han}{1,3}-\p{Script=Han}{1,3}(?=”)`, 'gu');

/** Keeps each name with a hyphen in a page on one line. Behind Han it is set apart, as src/markdown/mark-gaps.ts does. */
export function joinNames(parent: Tree.ParentNode, page: string): Insertion[] {
  return parent.childNodes.flatMap((node): Insertion[] => {
    if ('tagName' in node) {
      const isWhole = node.attrs.some(({ name, value }) => name === 'class' && value === 'whole');
      return isWhole || UNMARKED.has(node.tagName) || node.namespaceURI !== html.NS.HTML ? [] : joinNames(node, page);
    }
    if (!('value' in node)) return [];
    const start = node.sourceCodeLocation?.startOffset ?? 0;
    const text = page.slice(start, node.sourceCodeLocation?.endOffset);
    return Array.from(text.matchAll(KEPT)).flatMap(({ 0: name, index }): Insertion[] => {
      const kept = /[A-Za-z]/u.test(name) ? ' translate="no"' : '';
      const gap = /\p{Script=Han}$/u.test(text.slice(0, index)) ? ' data-gap' : '';
      return [[start + index, `<span class="whole"${kept}${gap}>`], [start + index + name.length, '</span>']]; // prettier-ignore
    });
  });
}
