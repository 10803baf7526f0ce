import { html, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What stands in them is code or a key, whatever it says. */
const LITERAL = new Set(['code', 'pre', 'kbd', 'samp']);

/** Keeps programs that translate a page from its code and from elements that hold nothing but a name. The page is otherwise left as it is written. */
export function keepNames(page: string, names: ReadonlySet<string>): string {
  const document = parse(page, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const places = placesWithin(document, names).toSorted((a, b) => a - b);
  return [0, ...places].map((start, index) => page.slice(start, places[index])).join(' translate="no"');
}

/** Where the start tags of what is kept end. */
function placesWithin(parent: Tree.ParentNode, names: ReadonlySet<string>): number[] {
  return parent.childNodes.flatMap((element) => {
    if (!('tagName' in element) || element.tagName === 'head' || element.namespaceURI !== html.NS.HTML) return [];
    const kept = LITERAL.has(element.tagName) || names.has(ownText(element));
    if (!kept) return placesWithin(element, names);
    const end = element.sourceCodeLocation?.startTag?.endOffset;
    return end === undefined || element.attrs.some(({ name }) => name === 'translate') ? [] : [end - 1];
  });
}

/** The text of an element that holds nothing else. */
function ownText({ childNodes }: Tree.Element): string {
  const texts = childNodes.filter(({ nodeName }) => nodeName !== 'wbr').map((node) => ('value' in node ? node.value : '\uFFFC'));
  return texts.join('').trim();
}
