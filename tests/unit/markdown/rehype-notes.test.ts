import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { parseMdx } from '../../../src/content/mdx.ts';
import { rehypeNotes } from '../../../src/markdown/rehype-notes.ts';

test.each(['<Note id="a" />', "<Note id='a' />", '<Note id={"a"} />'])(
  'puts the note beside the block that has its mark written %s',
  (mark) => {
    const tree = parseMdx(`潮差${mark}很大。`) as unknown as Root;
    rehypeNotes()(tree);
    expect(tree.children[1]).toMatchObject({ name: 'SideNotes', attributes: [{ name: 'ids', value: 'a' }] });
  },
);
