import { expect, test } from 'vitest';
import { pageText } from '../../../../src/search/records/page-text.ts';

const read = (html: string) =>
  Object.fromEntries(
    [...pageText(html, { page: 'page', ownerOf: (element) => element.attribs['id'], isListing: () => false })].map(
      ([id, { prose, tables }]) => [id, [...prose, ...tables]],
    ),
  );

test('text belongs to the nearest record, and what is outside of all to the page', () => {
  expect(
    read(
      '<main><p>引言</p><section id="a"><p>正文</p><table><tr id="row"><th>鸥湾</th><td>0417.YU</td></tr></table><p>后文</p></section></main>',
    ),
  ).toEqual({
    page: ['引言'],
    a: ['正文', '后文'],
    row: ['鸥湾', '0417.YU'],
  });
});

test('inline elements and notes do not cut a sentence; blocks do', () => {
  const note = '<div class="side-notes"><aside class="note"><p>报告：…<span class="note__links"><a>固定链接</a></span></p></aside></div>';
  expect(
    read(
      `<main><section id="a"><p>月<strong>活跃</strong><a>用户</a><a data-note="n"></a>达到1亿</p>${note}<p>下一段</p></section></main>`,
    ),
  ).toEqual({
    a: ['月活跃用户达到1亿', '下一段'],
    page: ['固定链接'],
  });
});

test('what is not seen is not found; controls belong to the page', () => {
  expect(
    read(
      '<main><section id="a"><p class="visually-hidden">看不见</p><script>x</script><button hidden>复制</button><p>正文</p></section></main>',
    ),
  ).toEqual({
    page: ['复制'],
    a: ['正文'],
  });
});

test('what stands in a table or picture without a record of its own is told from sentences', () => {
  const html =
    '<main><section id="a"><p>正文</p><figure><figcaption>标题</figcaption><table><tr><td>414</td></tr></table></figure></section></main>';
  const lines = pageText(html, { page: 'page', ownerOf: (element) => element.attribs['id'], isListing: () => false }).get('a');
  expect(lines).toEqual({ prose: new Set(['正文']), tables: new Set(['标题', '414']) });
});

test('a cell is read with its unit, an exponent as one', () => {
  expect(read('<main><table><tr id="row"><td data-unit="亿">1,750</td><td>2.5×10<sup>24</sup></td></tr></table></main>')).toEqual({
    row: ['1,750亿', '2.5×10²⁴'],
  });
});
