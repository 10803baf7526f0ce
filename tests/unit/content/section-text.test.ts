import { expect, test } from 'vitest';
import { makeChapter } from '../../../src/content/chapters.ts';
import type { ReportTable } from '../../../src/content/schemas/table.ts';
import { sectionText } from '../../../src/content/section-text.ts';

const META = { title: '潮汐', short: '潮汐', order: 1, description: '涨落。', lead: '海面为何涨落。', updated: '2031-04-05' };
const TABLES = [{ id: 'harbours', caption: '港口', columns: ['名称', '潮差'], rows: [['北港', '4米']] }] as ReportTable[];

/** Text of a section with a body. */
function textOf(body: string): string {
  const [section] = makeChapter('sea', META, `## 潮差 [#tides]\n\n${body}`).sections;
  return section ? sectionText(section, TABLES) : '';
}

test.each([
  ['a link', '见[潮汐图](/sea/#tides)。', '见潮汐图。'],
  ['bold words', '**大潮**在朔望。', '大潮在朔望。'],
  ['words in italics', '*大潮*在朔望。', '大潮在朔望。'],
  ['code', '写作`h(t)`。', '写作h(t)。'],
  ['a mark', '为4米<Note id="range" />。', '为4米。'],
  ['a mark over two lines', '为4米<Note\n  id="range"\n/>。', '为4米。'],
  ['a comment', '为4米{/* 待查 */}。', '为4米。'],
  ['lines of Han in one paragraph', '潮差\n为4米。', '潮差为4米。'],
  ['a list', '- 大潮\n- 小潮', '大潮\n小潮'],
  ['a chart', '<Chart id="tides" />\n\n正文', '正文'],
  ['a chart that holds words', '<Chart id="tides">\n  图中的字\n</Chart>', '图中的字'],
  ['a chart that holds a table', '<Chart id="tides">\n  <ReportTable id="harbours" />\n</Chart>', '港口\n名称\n潮差\n北港\n4米'],
  ['a table in single quotes', "下表。\n\n<ReportTable id='harbours'/>", '下表。\n港口\n名称\n潮差\n北港\n4米'],
])('reads %s as a reader does', (_, body, text) => {
  expect(textOf(body).trim()).toBe(text);
});
