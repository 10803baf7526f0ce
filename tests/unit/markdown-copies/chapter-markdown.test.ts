import { expect, test, vi } from 'vitest';
import * as registry from '../../../src/charts/registry.ts';
import { makeChapter } from '../../../src/content/chapters.ts';
import type { SiteData } from '../../../src/content/site-data.ts';
import { chapterMarkdown } from '../../../src/markdown-copies/chapter-markdown.ts';

vi.stubEnv('SITE', 'https://example.org');
vi.stubEnv('BASE_URL', '/');

const META = { title: '潮汐', short: '潮汐', order: 1, description: '涨落。', lead: '海面为何涨落。', updated: '2031-04-05' };

/** Invented data: a table, two sources and a note, the mark of which stands in the section `tides`. */
const DATA = {
  site: { name: '海', title: '海洋', description: '海。', language: 'zh-CN' },
  original: { title: '海洋', series: '海', publisher: '海洋所', date: '2031-04-05' },
  kinds: {
    notes: { differs: { word: '与来源不符', means: '数字不同。' } },
    bases: { read: {}, heard: { cited: '{source}（据说）' }, quoted: { quoted: true } },
  },
  tables: [{ id: 'harbours', caption: '港口', columns: ['港口', '潮差'], rows: [['北港', '3|4米']], keys: ['north'] }],
  sources: [
    { id: 'moon', authors: 'Ada Moon', year: 2030, basis: 'heard' },
    { id: 'sea', authors: '海洋所', year: 2029, basis: 'read' },
    { id: 'report', authors: '海洋所', report: true, basis: 'read' },
    { id: 'pilot', authors: '领航员', basis: 'quoted' },
  ],
  charts: Object.keys(registry).map((id) => ({
    id,
    title: `${id}之图`,
    subtitle: '单位：米',
    summary: '两条线。',
    sources: ['sea'],
    source_note: '各线见表',
  })),
  annotations: [{ id: 'range', section: 'tides', kind: 'differs', says: '4米。', source_says: '3米。', sources: ['sea'] }],
};

/** The Markdown copy of a chapter, below its head. */
function copyOf(source: string): string {
  const chapter = makeChapter('sea', META, source);
  const data = { ...DATA, chapters: [chapter] } as unknown as SiteData;
  const copy = chapterMarkdown(data, chapter);
  return copy.slice(copy.indexOf('不构成投资建议。') + '不构成投资建议。'.length).trim();
}

test('writes points behind the lead, each with the notes on it and its section', () => {
  const points = [
    { text: '潮差为4米。', section: 'tides', notes: ['range'] },
    { text: '涨落不停。', section: 'tides' },
  ];
  const chapter = makeChapter('sea', { ...META, points }, SECTION);
  const copy = chapterMarkdown({ ...DATA, chapters: [chapter] } as unknown as SiteData, chapter);
  const link = '[潮差](https://example.org/s/tides/)';
  expect(copy).toContain(`> 海面为何涨落。\n\n**要点**\n\n- 潮差为4米。[^1]（${link}）\n- 涨落不停。（${link}）\n\n`);
});

const SECTION = '## 潮差 [#tides]\n\n潮差为4米<Note id="range" />，见[图](/sea/#fig)。';

test('writes a section with its permalink, its note as a footnote and its links absolute', () => {
  expect(copyOf(SECTION)).toBe(
    [
      '## 潮差',
      '固定链接：https://example.org/s/tides/',
      '潮差为4米[^1]，见[图](https://example.org/sea/#fig)。',
      '[^1]: 与来源不符。报告：4米。核对：3米。出处：[海洋所，2029](https://example.org/sources/#source-sea)',
    ].join('\n\n'),
  );
});

test.each([
  ['without a blank before the slash', '<Source ids={["moon", "sea"]}/>'],
  ['with single quotes', "<Source ids={['moon', 'sea']} />"],
  ['with a comma at the end', '<Source ids={["moon", "sea",]} />'],
  ['over several lines', '<Source\n  ids={[\n    "moon",\n    "sea",\n  ]}\n/>'],
  ['with an end tag', '<Source ids={["moon", "sea"]}></Source>'],
])('knows the sources %s', (_, written) => {
  expect(copyOf(`${SECTION}\n\n${written}`)).toContain(
    '\n\n出处：[Ada Moon，2030](https://example.org/sources/#source-moon)（据说）；[海洋所，2029](https://example.org/sources/#source-sea)\n\n[^1]:',
  );
});

test('writes what only the report quotes behind the report', () => {
  expect(copyOf(`${SECTION}\n\n<Source ids={["pilot", "report"]} />`)).toContain(
    '\n\n出处：[报告](https://example.org/sources/#source-report)（引自[领航员](https://example.org/sources/#source-pilot)）\n\n[^1]:',
  );
});

test.each(['<Note id="range"/>', "<Note id='range' />", '<Note id={"range"} />', '<Note id={`range`} />', '<Note\n  id="range"\n/>'])(
  'writes %j as a footnote',
  (mark) => {
    expect(copyOf(SECTION.replace('<Note id="range" />', mark))).toContain('潮差为4米[^1]，见');
  },
);

test.each(['<ReportTable id="harbours"/>', '<ReportTable id={"harbours"} />', "<ReportTable id='harbours' />"])(
  'writes %j out',
  (table) => {
    expect(copyOf(`${SECTION}\n\n${table}`)).toContain('\n\n**港口**\n\n| 港口 | 潮差 |\n| --- | --- |\n| 北港 | 3\\|4米 |\n\n[^1]:');
  },
);

test.each([
  '<Chart id="ratings">\n  <ReportTable id="harbours" />\n</Chart>',
  "<Chart id={'ratings'}>\n\n<ReportTable id={'harbours'}/>\n\n</Chart>",
  '<Chart id="ratings"><ReportTable id="harbours" /></Chart>',
])('writes %j as words, addresses and a table of its own', (chart) => {
  expect(copyOf(`${SECTION}\n\n${chart}`)).toContain(
    [
      '\n\n**图：ratings之图**（单位：米）',
      '两条线。',
      '出处：[海洋所，2029](https://example.org/sources/#source-sea)；各线见表',
      '[图片](https://example.org/charts/ratings.svg)，[数据](https://example.org/data/ratings.csv)，[固定链接](https://example.org/s/fig-ratings/)',
      '**港口**',
      '| 港口 | 潮差 |\n| --- | --- |\n| 北港 | 3\\|4米 |',
      '[^1]:',
    ].join('\n\n'),
  );
});

test.each(['```', '~~~', '`````'])('leaves what stands between %s as it is', (fence) => {
  const code = '## 标题 [#an-id]\n\n<Note id="range" /> [图](/sea/)\n';
  expect(copyOf(`${SECTION}\n\n${fence}md\n${code}${fence}`)).toContain(`\n\n\`\`\`md\n${code}\`\`\`\n\n[^1]:`);
});

test('writes what stands in a list with the list', () => {
  expect(copyOf(`${SECTION}\n\n- 港口：\n\n  <ReportTable id="harbours" />\n\n- 其他<Note id="range" />`)).toContain(
    '\n\n- 港口：\n\n  **港口**\n\n  | 港口 | 潮差 |\n  | --- | --- |\n  | 北港 | 3\\|4米 |\n\n- 其他[^1]\n\n[^1]:',
  );
});

test('takes the ids off headings of parts', () => {
  expect(copyOf(`${SECTION}\n\n### 分节 [#part]`)).toContain('\n\n### 分节\n\n[^1]:');
});

test('leaves code in a sentence as it is', () => {
  expect(copyOf(`${SECTION}\n\n写作\`<Note id="range" />\`和\`[图](/sea/)\`。`)).toContain('写作`<Note id="range" />`和`[图](/sea/)`。');
});

test.each([
  ['<ReportTable id="quays" />', 'tables.yaml has no table "quays"'],
  ['<Chart id="tides" />', 'charts.yaml has no chart "tides"'],
])('refuses %s, which no data file has', (written, message) => {
  expect(() => copyOf(`${SECTION}\n\n${written}`)).toThrow(message);
});
