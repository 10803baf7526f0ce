import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { takeId, withoutId } from '../content/headings.ts';
import { plainText } from '../content/mdx.ts';

/**
 * Takes the explicit id off a heading: `## 标题 [#id]` gets id="id" and the text 标题.
 * A heading without one fails the build by name: an id made from wording would change with it.
 */
export function remarkExplicitIds() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'heading', (heading: Heading) => {
      if (takeId(heading)) return;
      const words = plainText(heading);
      file.fail(
        `The heading "${words}" has no id. Write it at the end of the heading, after one space: ${'#'.repeat(heading.depth)} ${withoutId(words)} [#its-id]`,
        heading.position,
      );
    });
  };
}
