import { expect, test } from 'vitest';
import { parseQuery } from '../../../../src/search/engine/query.ts';

test.each([
  ['<img src=x onerror=alert(1)>光模块', ['光模块'], 'a tag before a word'],
  ['<b class="x">光模块</b>', ['光模块'], 'tags around a word'],
  ['光<br/>模块', ['光', '模块'], 'a tag is a border'],
  ['a<b', ['a<b'], 'a comparison'],
  ['a <b 且 c> d', ['a', '<b', '且', 'c>', 'd'], 'two comparisons'],
  ['<p>', ['<p>'], 'a tag alone'],
  ['ChatGPT🔥', ['chatgpt'], 'a picture after a word'],
  ['🔥🔥光模块👍🏻', ['光模块'], 'pictures on both sides'],
  ['★光模块★', ['光模块'], 'stars'],
  ['\uD83D光模块', ['光模块'], 'half a character'],
  ['#光模块', ['光模块'], 'the sign of a subject'],
  ['.*光模块*', ['光模块'], 'wildcards'],
  ['[光模块', ['光模块'], 'half a bracket'],
  ['C++', ['c++'], 'a name that ends in signs'],
  ['+51.4%', ['+51.4%'], 'a sign and a share'],
  ['增⻓', ['增长'], 'a radical in the place of a character'],
])('%j asks for %j: %s', (input, terms) => {
  expect(parseQuery(input, new Map()).terms.map(({ text }) => text)).toEqual(terms);
});
