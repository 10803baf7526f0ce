import { expect, test } from 'vitest';
import { makeChapter } from '../../../src/content/chapters.ts';

const META = { title: '潮汐', short: '潮汐', order: 1, description: '涨落。', lead: '海面为何涨落。', updated: '2031-04-05' };
const parse = (source: string) => makeChapter('sea', META, source);

test('splits a chapter at its headings', () => {
  const { intro, sections } = parse('引言\n\n## 大潮 [#spring-tides]\n\n朔望。\n\n### 分节 [#part]\n\n## 小潮 [#neap-tides]\n');
  expect(intro.children.map(({ type }) => type)).toEqual(['paragraph']);
  expect(sections.map(({ id, title, chapter, tree }) => [id, title, chapter, tree.children.map(({ type }) => type)])).toEqual([
    ['spring-tides', '大潮', 'sea', ['paragraph', 'heading']],
    ['neap-tides', '小潮', 'sea', []],
  ]);
});

test('knows what the components of a section name, in order', () => {
  const { sections } = parse(
    [
      '## 潮差 [#tides]',
      '甲<Note id="b" />，[乙<Note id="a" />](/sea/)',
      '- 丙<Note id="c" />',
      '<Chart id="range">\n  <ReportTable id="harbours" />\n</Chart>',
      '<ReportTable id="moons" />',
      '<Source ids={["moon", "sea"]} />',
    ].join('\n\n'),
  );
  expect(sections).toMatchObject([{ notes: ['b', 'a', 'c'], charts: ['range'], tables: ['harbours', 'moons'], sources: ['moon', 'sea'] }]);
});

test.each([
  ['ids={["a", "b"]}'],
  ["ids={['a', 'b']}"],
  ['ids={[`a`, "b",]}'],
  ['ids={[\n  "a",\n  // the sea\n  "b",\n]}'],
  ['lang="zh" ids={["a", "b"]}'],
])('reads <Source %s> as a and b', (attributes) => {
  expect(parse(`## 潮差 [#tides]\n\n<Source ${attributes} />`).sections[0]?.sources).toEqual(['a', 'b']);
});

test.each([
  ['<Note id={name} />', ['{name}']],
  ['<Note id={"a" + "b"} />', ['{"a" + "b"}']],
  ['<Note />', ['']],
])('takes from %s what no entry is named', (mark, names) => {
  expect(parse(`## 潮差 [#tides]\n\n正文${mark}`).sections[0]?.notes).toEqual(names);
});

test.each([
  ['no words', 0, '', 1],
  ['350 characters', 350, '', 1],
  ['600 characters', 600, '', 2],
  ['code', 0, `\`\`\`\n${'潮'.repeat(700)}\n\`\`\``, 1],
  ['code in a sentence', 0, `\`${'潮'.repeat(700)}\``, 1],
  ['a table', 0, `| ${'潮'.repeat(700)} |\n| --- |`, 1],
  ['a list', 0, `- ${'潮'.repeat(700)}`, 2],
  ['a component', 0, `<Chart>\n${'潮'.repeat(700)}\n</Chart>`, 2],
])('needs for %s as many minutes as its words', (_, count, text, minutes) => {
  expect(parse(`${'潮'.repeat(count)}\n\n${text}`).minutes).toBe(minutes);
});
