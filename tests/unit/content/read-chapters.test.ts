import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { ContentError, type Problem } from '../../../src/content/problems.ts';
import { readChapters } from '../../../src/content/read-chapters.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Eight lines. */
const FRONTMATTER = '---\ntitle: 潮汐\nshort: 潮汐\norder: 1\ndescription: 涨落。\nlead: 海面为何涨落。\nupdated: 2031-04-05\n---\n';

let root: string;

beforeEach(() => {
  root = temporaryFolder();
  mkdirSync(join(root, 'content/report'), { recursive: true });
});

function write(name: string, text: string): void {
  writeFileSync(join(root, 'content/report', `${name}.mdx`), text);
}

/** Lines that an author reads: each problem with its place. */
function problemLines(): string[] {
  const problems: Problem[] = [];
  readChapters(join(root, 'content'), problems);
  return new ContentError(problems).message.split('\n').slice(1);
}

test('two chapters cannot have one place in the order', () => {
  write('moon', FRONTMATTER);
  write('sea', FRONTMATTER);
  expect(problemLines()).toEqual(['  content/report/sea.mdx: "sea" has the order 1, as "moon" has; give it one of its own']);
});

test('a text that begins like an alias of YAML is told by its line', () => {
  write('sea', FRONTMATTER.replace('lead: 海面为何涨落。', 'lead: *海面'));
  expect(problemLines()).toEqual(['  content/report/sea.mdx:6: has *海面, which YAML takes for a reference; put the text into quotes']);
});

test('reports all chapters that are wrong, and all headings of one', () => {
  write('moon', `${FRONTMATTER}{\n`);
  write('sea', `${FRONTMATTER}<Chart>\n`);
  write('sun', `${FRONTMATTER.replace('order: 1', 'order: 3')}## 日 [#sun]\n\n## 月\n\n正文\n##星\n`);
  expect(problemLines().map((line) => /(?<file>\w+)\.mdx[:\d]*/u.exec(line)?.[0])).toEqual([
    'moon.mdx:9:1:',
    'sea.mdx:9:1:',
    'sun.mdx:11:',
    'sun.mdx:14:',
  ]);
});

test.each([
  ['without an id', '## 标题'],
  ['without a space before its id', '## 标题[#an-id]'],
  ['without a space before its words', '##标题 [#an-id]'],
  ['without words', '## [#an-id]'],
  ['with something behind its id', '## 标题 [#an-id] 。'],
  ['with an end of its own', '## 标题 [#an-id] ##'],
  ['with a blank behind its id', '## 标题 [#an-id] '],
  ['that is underlined', '标题 [#an-id]\n---'],
  ['that is indented', '  ## 标题 [#an-id]'],
  ['in a list', '- ## 标题 [#an-id]'],
  ['in a component', '<Chart id="tides">\n\n## 标题 [#an-id]\n\n</Chart>'],
])('reports a heading %s by its line', (_, heading) => {
  write('sea', `${FRONTMATTER}## 潮差 [#tides]\n\n正文\n\n${heading}\n`);
  expect(problemLines()).toEqual([
    expect.stringMatching(/^ {2}content\/report\/sea\.mdx:1[35]: the heading ".*" is no section; write it at/u),
  ]);
});

test.each([
  '```\n## 标题\n```',
  '~~~~\n## 标题\n~~~\n~~~~',
  '`## 标题`',
  '### 标题 [#an-id]',
  '正文 ## 标题',
  'C##',
  '**##**',
  '{/*\n## 标题\n*/}',
])('takes no heading of a section from %j', (text) => {
  write('sea', `${FRONTMATTER}## 潮差 [#tides]\n\n${text}\n`);
  const problems: Problem[] = [];
  expect(readChapters(join(root, 'content'), problems).flatMap(({ sections }) => sections.map(({ id }) => id))).toEqual(['tides']);
  expect(problems).toEqual([]);
});
