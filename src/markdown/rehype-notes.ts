import type { Element, Root, RootContent } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { idsOf } from '../content/mdx.ts';

/** Puts `<SideNotes ids="…">` after each block that holds marks `<Note id="…" />`: what notes say stands in no sentence. */
export function rehypeNotes() {
  return (tree: Root): void => {
    for (const parent of [tree, ...tree.children.filter(isSection)])
      parent.children = (parent.children as RootContent[]).flatMap((block) => {
        const ids = isSection(block) ? [] : notesIn(block);
        return ids.length === 0 ? [block] : [block, sideNotes(ids)];
      });
  };
}

function isSection(node: RootContent): node is Element & { children: RootContent[] } {
  return node.type === 'element' && node.tagName === 'section';
}

function notesIn(block: RootContent): string[] {
  const ids: string[] = [];
  visit(block, (node) => {
    const { name, attributes = [] } = node as Partial<MdxJsxTextElementHast>;
    if (name === 'Note') ids.push(...idsOf({ attributes }));
  });
  return ids;
}

function sideNotes(ids: readonly string[]): MdxJsxFlowElementHast {
  return {
    type: 'mdxJsxFlowElement',
    name: 'SideNotes',
    attributes: [{ type: 'mdxJsxAttribute', name: 'ids', value: ids.join(' ') }],
    children: [],
  };
}
