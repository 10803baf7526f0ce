import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const ID_MARK = /\s*\[#(?<id>[a-z0-9-]+)\]$/u;

/**
 * Takes the explicit id off a heading: `## 标题 [#id]` gets id="id" and the text 标题.
 * A heading without one fails the build by name: an id made from wording would change with it.
 */
export function remarkExplicitIds() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'heading', (heading: Heading) => {
      const last = heading.children.at(-1);
      const match = last?.type === 'text' ? ID_MARK.exec(last.value) : null;
      if (last?.type !== 'text' || !match?.groups?.['id']) {
        file.fail(
          `The heading "${toString(heading)}" has no id. Write it at the end of the heading: ${'#'.repeat(heading.depth)} ${toString(heading)} [#your-id]`,
          heading.position,
        );
      }
      last.value = last.value.slice(0, match.index);
      heading.data = { ...heading.data, hProperties: { id: match.groups['id'] } };
    });
  };
}
