import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What is put into a page, and before which of its characters. */
export type Insertion = [at: number, written: string];

/** Puts what passes find in the tree of a page into the page as it is written: nothing else of it changes. It is parsed once for all of them. */
export function writeInto(page: string, ...passes: readonly ((document: Tree.Document) => Insertion[])[]): string {
  const document = parse(page, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const insertions = passes.flatMap((pass) => pass(document)).toSorted(([a], [b]) => a - b);
  const pieces = insertions.map(([at, written], index) => page.slice(insertions[index - 1]?.[0], at) + written);
  return pieces.join('') + page.slice(insertions.at(-1)?.[0]);
}

/** How nodes read that stand beside each other; another element stands in the text as one character. */
export function ownText(nodes: readonly Tree.ChildNode[]): string {
  return nodes.map((node) => ('value' in node ? node.value : node.nodeName === 'wbr' ? '' : '\uFFFC')).join('');
}
