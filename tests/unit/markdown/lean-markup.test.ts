import { load } from 'cheerio';
import { parse, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { leanMarkup } from '../../../src/markdown/lean-markup.ts';

const HEAD = '<head><meta property="og:title" content="潮汐"></head>';

test.each([
  ['words and addresses', '<a class="mark" href="/tides/#range" hidden>', '<a class=mark href=/tides/#range hidden>'],
  ['not where a blank, a sign or nothing stands in it', '<p class="a b" title="a=b" lang="">', '<p class="a b" title="a=b" lang="">'],
  ['and before the slash of an element of a drawing, apart from it', '<svg><line x1="2" y1="3"/></svg>', '<svg><line x1=2 y1=3 /></svg>'],
  ['no text', '<pre>a = "b" &lt;i id="c">d="e" </pre>', '<pre>a = "b" &lt;i id="c">d="e" </pre>'],
  ['nor what stands in a value', '<p title="<i id=&quot;c&quot;> d">', '<p title="<i id=&quot;c&quot;> d">'],
  ['nor the ends of items', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '<ul><li>a<ul><li>b</ul><li>c</ul>'],
  ['nor the slash of a break', '<p>a<wbr aria-hidden="true"/>b</p>', '<p>a<wbr aria-hidden=true>b</p>'],
  [
    'of rows and cells',
    '<table><thead><tr><th>a</th></tr></thead><tbody><tr><th>b</th><td>c</td></tr></tbody></table>',
    '<table><thead><tr><th>a</thead><tbody><tr><th>b<td>c</table>',
  ],
  ['of definitions', '<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>', '<dl><dt>a<dd>b<dt>c<dd>d</dl>'],
  ['of paragraphs', '<div><p>a</p><p>b</p><ul><li>c</li></ul><p>d</p></div>', '<div><p>a<p>b<ul><li>c</ul><p>d</div>'],
  ['but of the last of an item', '<ul><li><p>a</p></li><li>b</li></ul>', '<ul><li><p>a</p><li>b</ul>'],
  ['but not in a link, nor before what stands in lines', '<a><p>a</p></a><p>b</p><b>c</b>', '<a><p>a</p></a><p>b</p><b>c</b>'],
  ['but where a text follows', '<ul><li>a</li> <li>b</li> </ul>', '<ul><li>a</li> <li>b</li> </ul>'],
])('%s', (_, body, lean) => {
  expect(leanMarkup(HEAD + body)).toBe(HEAD + lean);
  expect(serialize(parse(HEAD + lean))).toBe(serialize(parse(HEAD + body)));
  // The search reads pages by a parser that mends less.
  const read = (markup: string) => load(markup, { xml: { xmlMode: false } }).html();
  expect(read(lean)).toBe(read(body));
});
