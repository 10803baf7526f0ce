import type { Element, Root } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { idsOf } from '../content/mdx.ts';

/**
 * Ends each section with `<SectionOrgs id="…">`, which leads to the organisations it names,
 * and one that has `<Note id>` marks with `<SectionNotes ids="…">`, which lists them for paper and for pages without script.
 */
export function rehypeSectionFoot() {
  return (tree: Root): void => {
    for (const section of tree.children) {
      if (section.type !== 'element' || section.tagName !== 'section') continue;
      section.children.push(component('SectionOrgs', 'id', String(section.properties['dataSection'])));
      const ids = noteIds(section);
      if (ids.length > 0) section.children.push(component('SectionNotes', 'ids', ids.join(' ')));
    }
  };
}

function noteIds(section: Element): string[] {
  const ids: string[] = [];
  visit(section, ['mdxJsxTextElement', 'mdxJsxFlowElement'], (node) => {
    const element = node as MdxJsxTextElementHast | MdxJsxFlowElementHast;
    if (element.name === 'Note') ids.push(...idsOf(element));
  });
  return ids;
}

function component(name: string, attribute: string, value: string): MdxJsxFlowElementHast {
  return { type: 'mdxJsxFlowElement', name, attributes: [{ type: 'mdxJsxAttribute', name: attribute, value }], children: [] };
}
