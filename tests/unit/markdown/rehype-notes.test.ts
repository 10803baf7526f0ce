import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { parseMdx } from '../../../src/content/mdx.ts';
import { rehypeNotes } from '../../../src/markdown/rehype-notes.ts';

test.each(['<Note id="a" />', "<Note id='a' />", '<Note id={"a"} />'])(
  'puts the note at the end of the text that has its mark written %s',
  (mark) => {
    const tree = parseMdx(`潮差${mark}很大。`) as unknown as Root;
    rehypeNotes()(tree);
    expect(tree.children[1]).toMatchObject({ name: 'SideNotes', attributes: [{ name: 'ids', value: 'a' }] });
  },
);

test('a section ends with the notes of all its blocks, and what stands before the first section with its own', () => {
  const { children } = parseMdx('潮差<Note id="a" />很大。');
  const section = {
    type: 'element',
    tagName: 'section',
    properties: {},
    children: parseMdx('- 一<Note id="b" />\n\n二<Note id="c" />').children,
  };
  const tree = { type: 'root', children: [...children, section] } as unknown as Root;
  rehypeNotes()(tree);
  const notesOf = (nodes: unknown) =>
    (nodes as { name?: string; attributes?: { value: string }[] }[]).map(({ name, attributes }) => name && attributes?.[0]?.value);
  expect(notesOf(tree.children)).toEqual([undefined, 'a', undefined]);
  expect(notesOf(section.children)).toEqual([undefined, undefined, 'b c']);
});
