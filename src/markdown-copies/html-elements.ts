import type { ListItem, Nodes, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { plainText, type MdxElement } from '../content/mdx.ts';

/** HTML elements for which Markdown has signs of its own, by name: keys as code, definitions as a list. */
export const HTML_ELEMENTS: Record<string, (element: MdxElement) => Nodes[]> = {
  kbd: (key) => inLine(key, { type: 'inlineCode', value: plainText(key) }),
  dl: (list) => {
    const items: PhrasingContent[][] = [];
    visit(list, (entry) => {
      if (!('attributes' in entry)) return;
      if (entry.name === 'dt') items.push([...wordsIn(entry), { type: 'text', value: '：' }]);
      if (entry.name === 'dd') items.at(-1)?.push(...wordsIn(entry));
    });
    const itemOf = (children: PhrasingContent[]): ListItem => ({ type: 'listItem', children: [{ type: 'paragraph', children }] });
    return [{ type: 'list', children: items.map(itemOf) }];
  },
};

/** What an element holds, without the paragraphs that lines of its own make of it. */
function wordsIn({ children }: MdxElement): PhrasingContent[] {
  return children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child as PhrasingContent]));
}

/** A node of a line; a paragraph where its element stands on lines of its own. */
function inLine({ type }: MdxElement, node: PhrasingContent): Nodes[] {
  return type === 'mdxJsxFlowElement' ? [{ type: 'paragraph', children: [node] }] : [node];
}
