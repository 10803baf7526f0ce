import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { explicitId, withoutId } from '../content/headings.ts';

/**
 * Takes the explicit id off a heading: `## 标题 [#id]` gets id="id" and the text 标题.
 * A heading without one fails the build by name: an id made from wording would change with it.
 */
export function remarkExplicitIds() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'heading', (heading: Heading) => {
      const id = explicitId(heading);
      const last = heading.children.at(-1);
      if (id === undefined || last?.type !== 'text') {
        const words = toString(heading);
        file.fail(
          `The heading "${words}" has no id. Write it at the end of the heading, after one space: ${'#'.repeat(heading.depth)} ${withoutId(words)} [#its-id]`,
          heading.position,
        );
      }
      last.value = last.value.slice(0, -` [#${id}]`.length);
      heading.data = { ...heading.data, hProperties: { id } };
    });
  };
}
