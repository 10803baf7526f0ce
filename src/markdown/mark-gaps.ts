import { html, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Insertion } from './written-page.ts';

const HAN_LAST = /\p{Script=Han}$/u;
const LATIN_FIRST = /^[A-Za-z\d]/u;

/** Marks links, and what stays whole, that begin with a letter or digit behind Han: src/styles/phrases.css sets them apart. */
export function markGaps(parent: Tree.ParentNode): Insertion[] {
  return parent.childNodes.flatMap((element, index): Insertion[] => {
    if (!('tagName' in element) || element.tagName === 'head' || element.namespaceURI !== html.NS.HTML) return [];
    const isInline = element.tagName === 'a' || element.attrs.some(({ name, value }) => name === 'class' && value === 'whole');
    const isApart = isInline && HAN_LAST.test(textAt(-1, parent.childNodes[index - 1])) && LATIN_FIRST.test(textAt(0, element));
    const end = element.sourceCodeLocation?.startTag?.endOffset;
    return [...(isApart && end !== undefined ? [[end - 1, ' data-gap'] as Insertion] : []), ...markGaps(element)];
  });
}

/** The first text in a node, 0, or its last, -1. */
function textAt(side: 0 | -1, node?: Tree.ChildNode): string {
  if (node && 'value' in node) return node.value;
  return node && 'childNodes' in node ? textAt(side, node.childNodes.at(side)) : '';
}
