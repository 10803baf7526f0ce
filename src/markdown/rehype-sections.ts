import type { Element, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** Wraps each level-two heading and what follows it in `<section data-section="<id of the heading>">`; one of the interface has no name. */
export function rehypeSections() {
  return (tree: Root): void => {
    const children: RootContent[] = [];
    let section: Element | undefined;
    // Between blocks and items stand line breaks, which only weigh.
    visit(tree, 'element', (list) => {
      if (/^[uo]l$/u.test(list.tagName)) list.children = list.children.filter(({ type }) => type !== 'text');
    });
    for (const node of tree.children.filter(({ type }) => type !== 'text')) {
      if (node.type === 'element' && node.tagName === 'h2') {
        const id = String(node.properties['id']);
        section = h('section', id.startsWith('ui-') ? {} : { dataSection: id });
        children.push(section);
      }
      (section ? section.children : children).push(node);
    }
    tree.children = children;
  };
}

export function isSection(node: RootContent): node is Element {
  return node.type === 'element' && node.tagName === 'section';
}
