import type { Root, RootContent } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { idsOf } from '../content/mdx.ts';
import { isSection } from './rehype-sections.ts';

/** Puts `<SideNotes ids="…">` at the end of each section for its marks `<Note id="…" />`: what notes say stands between no two sentences. */
export function rehypeNotes() {
  return (tree: Root): void => {
    for (const parent of [tree, ...tree.children.filter(isSection)]) {
      // What stands before the first section has its notes before it.
      const blocks = (parent.children as RootContent[]).filter((block) => !isSection(block));
      const ids = blocks.flatMap(notesIn);
      if (ids.length > 0) (parent.children as RootContent[]).splice(blocks.length, 0, sideNotes(ids));
    }
  };
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
