import { html, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { ownText, type Insertion } from './written-page.ts';

/** What stands in them is code or a key, whatever it says. */
const LITERAL = new Set(['code', 'pre', 'kbd', 'samp']);

/** What keeps programs that translate a page from its code and from elements that hold nothing but a name. */
export function keepNames(parent: Tree.ParentNode, names: ReadonlySet<string>): Insertion[] {
  return parent.childNodes.flatMap((element): Insertion[] => {
    if (!('tagName' in element) || element.tagName === 'head' || element.namespaceURI !== html.NS.HTML) return [];
    if (!LITERAL.has(element.tagName) && !names.has(ownText(element.childNodes).trim())) return keepNames(element, names);
    const end = element.sourceCodeLocation?.startTag?.endOffset;
    return end === undefined || element.attrs.some(({ name }) => name === 'translate') ? [] : [[end - 1, ' translate="no"']];
  });
}
