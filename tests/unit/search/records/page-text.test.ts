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

const linesOf = (html: string) =>
  pageText(html, { page: 'page', ownerOf: (element) => element.attribs['id'], isListing: (_, text) => text === '另一节' });

test('how to cite a figure is no text, and no line begins with what parts it from a link that is left out', () => {
  const html = `<main><figure id="a"><p>潮位</p><details class="chart__cite"><summary>引用</summary><p>“潮位”，CC BY</p></details></figure>
    <p class="source-line"><a>另一节</a>；<a>日志</a>，2021</p></main>`;
  expect(linesOf(html).get('page')?.tables).toEqual(new Set(['引用', '日志，2021']));
  expect(linesOf(html).get('a')?.prose).toEqual(new Set(['潮位']));
});

test('what is true of the page alone stands at the end of its text, and in no other record', () => {
  const html = `<main><p>引言</p><section id="a"><p>正文<span class="count">3</span></p><p class="source-line">出处：<a>年鉴</a></p>
    <svg><text class="tick">1998</text><g role="listitem"><a><text>折臂</text>，<text class="tick">2018</text></a></g></svg>
    <p data-page-only>不作建议</p><details><summary>怎样引用</summary></details></section></main>`;
  const lines = linesOf(html);
  expect(lines.get('page')).toMatchObject({
    prose: new Set(['引言']),
    tables: new Set(['3', '出处：年鉴', '1998', '不作建议', '怎样引用']),
  });
  expect(lines.get('a')).toMatchObject({ prose: new Set(['正文']), tables: new Set(['折臂 · 2018']) });
});

test('a row is one line, unless it has a record of its own, which knows what it stands in', () => {
  const row = '<td>鸥湾</td><td>—</td><td>7个月</td>';
  const lines = linesOf(`<main><section id="a"><table><tr>${row}</tr><tr id="row">${row}</tr></table></section></main>`);
  expect(lines.get('a')?.tables).toEqual(new Set(['鸥湾 · 7个月']));
  expect(lines.get('row')).toEqual({ prose: new Set(['鸥湾', '7个月']), tables: new Set(), within: 'a', isRow: true });
});

test('a figure is read after who says it', () => {
  expect(
    read(
      '<main><table><tr id="row"><td data-speaker="报告" data-unit="亿">82</td><td data-speaker="来源"></td><td>潮位</td></tr></table></main>',
    ),
  ).toEqual({ row: ['报告：82亿', '潮位'] });
});

test('what the next cell of a row that is a record says more closely is read once', () => {
  const row = (words: string) => read(`<main><table><tr id="row"><td data-speaker="来源">未公布</td><td>${words}</td></tr></table></main>`);
  expect(row('投产时未公布')).toEqual({ row: ['投产时未公布'] });
  expect(row('投产')).toEqual({ row: ['来源：未公布', '投产'] });
});

test('links to other records are words in a sentence, and found elsewhere in a list; those of a list are apart', () => {
  const html = '<main><p>见<a>另一节</a>所说。</p><ul><li><a>另一节</a></li></ul><p><a>甲组</a><a>乙组</a></p></main>';
  expect(linesOf(html).get('page')?.prose).toEqual(new Set(['见另一节所说。', '甲组', '乙组']));
});

test('a string goes on across marks of all sorts within a block, and ends with it', () => {
  const html =
    '<main><p id="a"><b>报告：</b>“<a>约</a><span class="half">”</span><span class="whole">82亿</span>个<a>系数</a><sup>2</sup>，12<wbr><span data-gap-end></span>座<span lang="en">Tern</span>与<span class="citation"><a>标书</a>；</span><span class="citation"><a>日志</a></span></p><p id="b">后文</p></main>';
  expect(read(html)).toEqual({ a: ['报告：“约”82亿个系数²，12座Tern与标书；日志'], b: ['后文'] });
});
