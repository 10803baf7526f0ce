import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listCards } from '../../../src/cards/card.ts';
import { drawCard, FRAME, layoutCard, type Card } from '../../../src/cards/draw-card.ts';
import { fitText, fitTitle } from '../../../src/cards/fit-text.ts';
import { renderCards } from '../../../src/cards/render.ts';
import { drawTable } from '../../../src/cards/table.ts';
import { textWidth } from '../../../src/charts/frame/text-width.ts';
import type { ReportTable } from '../../../src/content/schemas/table.ts';
import { describePermalinks } from '../../../src/permalinks/describe/describe.ts';
import { readReport } from '../../../src/report/report.ts';
import { FIXTURE } from '../../support/build-site.ts';

const card: Card = {
  id: 'tides',
  place: '第二章 机组',
  title: '燕鸥二号与燕鸥一号的差别',
  text: '以标书的3.1版为准。',
  foot: ['报告', '《报告》，2023-05-15'],
};
let cache: string;

beforeAll(() => {
  mkdirSync('.cache', { recursive: true });
  cache = mkdtempSync(resolve('.cache/cards-test-'));
});

afterAll(() => {
  rmSync(cache, { recursive: true });
});

test('a second run draws none, and a changed card only itself', async () => {
  const other = drawCard({ ...card, title: '另一节' });
  const first = await renderCards([drawCard(card), other], cache);
  const second = await renderCards([drawCard(card), other], cache);
  const changed = await renderCards([drawCard({ ...card, text: '另一句。' }), other], cache);
  expect([first.drawn, second.drawn, changed.drawn]).toEqual([2, 0, 1]);
  expect(second.pngs).toEqual(first.pngs);
});

test('a title too long for the card ends with ……', () => {
  expect(drawCard({ ...card, title: '很长的标题'.repeat(60) })).toContain('……</text>');
});

test.each([1, 2])('no text of any card, written %d times over, runs over the rule at its foot or over its right edge', (times) => {
  const cards = listCards(readReport(FIXTURE)).map((listed) => ({
    ...listed,
    title: listed.title.repeat(times),
    text: listed.text.repeat(times),
  }));
  const over = cards.flatMap((listed) => {
    const { title, datum, text } = layoutCard(listed);
    return [...title, ...(datum ? [datum.value, ...datum.label] : []), ...text]
      .filter(({ x, y, size, words }) => y + size / 4 > FRAME.foot || x + textWidth(words, size) > FRAME.right)
      .map(({ words }) => `${listed.id}: ${words}`);
  });
  expect(over).toEqual([]);
});

test('the card of a note whose whole matter are two figures shows both, in the colours of who says them', () => {
  const data = readReport(FIXTURE);
  const noted = data.annotations.flatMap(({ id, figures }) => (figures ? [{ id: `note-${id}`, figures }] : []));
  expect(noted.length).toBeGreaterThan(0);
  for (const { id, figures } of noted) {
    const drawn = listCards(data)
      .filter((listed) => listed.id === id)
      .map(drawCard)
      .join('')
      .replaceAll(/<\/?tspan[^>]*>/gu, '');
    expect(drawn).toMatch(new RegExp(`card__report[^>]*>${figures[0]}</text>.*card__source[^>]*>${figures[1]}</text>`, 'u'));
  }
});

test('no strip of a card leaves its frame', () => {
  for (const { strip } of listCards(readReport(FIXTURE)).map(layoutCard)) {
    for (const x of [...(strip?.others ?? []), ...(strip?.marks ?? []).map((mark) => mark.x)]) {
      expect(x).toBeGreaterThanOrEqual(FRAME.left);
      expect(x).toBeLessThanOrEqual(FRAME.right);
    }
  }
});

test('words alone on a card stand about its middle, a cell of a row on each line', () => {
  const { title, text } = layoutCard({ ...card, title: '机组', text: '电站：燕鸥；叶片：3片。' });
  expect(text.map(({ words }) => words)).toEqual(['电站：燕鸥', '叶片：3片。']);
  const [above, below] = [(title[0]?.y ?? 0) - 76 - 148, FRAME.foot - 36 - (text.at(-1)?.y ?? 0)];
  expect(above).toBeGreaterThan(below / 2);
});

test("the date of an event is not in the report's colour, nor the mark of one that the report has not", () => {
  const data = readReport(FIXTURE);
  const cards = new Map(listCards(data).map((listed) => [listed.id, listed]));
  for (const { id, origin } of data.events) {
    const { datum, strip } = cards.get(`event-${id}`) ?? {};
    expect([datum?.speaker, strip?.marks[0]?.speaker]).toEqual(['own', origin === 'report' ? 'report' : 'source']);
  }
});

test('the card of a forecast says that it is one, with a hollow mark', () => {
  const { events } = readReport(FIXTURE);
  const cards = new Map(listCards(readReport(FIXTURE)).map((listed) => [listed.id, listed]));
  expect(events.map(({ forecast }) => forecast ?? false)).toEqual(expect.arrayContaining([true, false]));
  for (const { id, forecast = false } of events) {
    const listed = cards.get(`event-${id}`);
    expect(listed?.datum?.label.startsWith('预测，')).toBe(forecast);
    expect(listed && drawCard(listed).includes('class="card__forecast"')).toBe(forecast);
  }
});

test("the figure of a row of a chart has the colour of who says it: a model's training compute that of sources", () => {
  const rows = listCards(readReport(FIXTURE)).filter(({ id }) => id.startsWith('row-training-compute-'));
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(drawCard(row)).toMatch(/card__datum card__source/u);
});

test('text without room for a line is left out', () => {
  expect(fitText('以标书的3.1版为准。', 400, 20).lines).toEqual([]);
});

test.each([true, false])('a long word of a title keeps to the width: whole in a smaller size, else broken (narrow: %s)', (narrow) => {
  const width = narrow ? 420 : 1056;
  for (const length of [10, 16, 30, 60, 90]) {
    const word = 'x'.repeat(length);
    const { size, lines } = fitTitle(`机组${word}`, width, narrow);
    expect(lines.join('')).toBe(`机组${word}`);
    for (const line of lines) expect(textWidth(line, size)).toBeLessThanOrEqual(width);
  }
  expect(fitTitle(`机组${'x'.repeat(16)}`, width, narrow).lines).toContain(narrow ? 'x'.repeat(16) : `机组${'x'.repeat(16)}`);
});

test('titles are set in the family of headings, as large figures are', () => {
  const svg = drawCard({ ...card, datum: { value: '42', label: '个月' } });
  for (const words of [card.title.slice(0, 2), '42']) expect(svg).toMatch(new RegExp(`class="card__(?:title|datum)[^>]*>${words}`, 'u'));
  expect(svg).toContain('.card .card__title, .card .card__datum { font-family: "Noto Serif CJK SC"');
});

test('a title that a bracket or a quotation mark opens begins where the others do: the blank half of the mark hangs', () => {
  const [plain, hung] = ['燕鸥', '《燕鸥》', '“燕鸥”']
    .map((title) => layoutCard({ ...card, title }).title[0])
    .map((line) => (line ? line.x / line.size : 0));
  expect((plain ?? 0) - (hung ?? 0)).toBeCloseTo(0.5);
});

test('the timeline is drawn on the card of its figure: that of its page has the number of its events, and sections that only show it their words', () => {
  const data = readReport('content');
  const cards = new Map(listCards(data).map((listed) => [listed.id, { ...listed, ...layoutCard(listed) }]));
  expect(cards.get('fig-timeline')?.drawing).toBeDefined();
  expect([cards.get('timeline')?.drawing, cards.get('timeline')?.datum?.value.words]).toEqual([undefined, String(data.events.length)]);
  expect(cards.get('timeline')?.strip?.others).toHaveLength(data.events.length);
  const landmarks = data.events.filter(({ landmark }) => landmark).map(({ title }) => title);
  expect(landmarks).toContain(cards.get('timeline')?.strip?.marks[0]?.label);
  const showing = data.chapters.flatMap(({ sections }) => sections.filter(({ charts }) => charts.includes('timeline')));
  expect(showing.length).toBeGreaterThan(0);
  for (const { id } of showing) expect(cards.get(id)?.drawing).toBeUndefined();
});

test('a table of few words stands on the card of its section, a line a row, and one of sentences does not', () => {
  const table = (words: string) =>
    ({
      columns: ['公司', '代码'],
      rowHeader: 0,
      rows: [
        [words, '0700'],
        ['燕鸥', '9988'],
      ],
    }) as unknown as ReportTable;
  const [drawn] = drawTable(table('海鸥'));
  expect(JSON.stringify(drawn?.children)).toMatch(/公司.*代码.*海鸥.*0700.*燕鸥.*9988/u);
  expect(drawTable(table('字'.repeat(60)))).toEqual([]);
});

test('the card of a roadmap names the years that it has no column for', () => {
  const data = readReport('content');
  const [drawn = ''] = listCards(data)
    .filter(({ id }) => id === 'fig-roadmap')
    .map(drawCard);
  for (const label of ['2020以前', '2020', '2022', '2023?', '2025?', '2030?'])
    expect(drawn.replaceAll(/<\/?tspan[^>]*>/gu, '')).toContain(label);
});

test('above a strip a figure leaves the words of its marks room', () => {
  const strip = { others: [], key: '', marks: [], ticks: [] };
  const { datum } = layoutCard({ ...card, title: '机组', datum: { value: '52', label: '个' }, strip });
  expect(datum?.value.y).toBeLessThan(FRAME.foot - 208);
});

test("the report's colour is not that of a count of the site's own, and where a card stands is no wider than its column", () => {
  const svg = drawCard({ ...card, datum: { value: '42', label: '条校注', speaker: 'own' } });
  expect(svg).toMatch(/class="card__datum card__own"[^>]*>42</u);
  const drawing = { width: 300, height: 200, children: [] };
  const sizes = [[], [drawing]].map((drawings) => {
    const [, size] = /font-size="(\d+)">潮汐电站/u.exec(drawCard({ ...card, title: '潮', place: '潮汐电站'.repeat(5), drawings })) ?? [];
    return Number(size);
  });
  expect(sizes[0]).toBe(28);
  expect(20 * (sizes[1] ?? 28)).toBeLessThanOrEqual(420);
});

test('a power of ten has its exponent raised, and the words after it on their line', () => {
  const svg = drawCard({ ...card, datum: { value: '3×10^21 FLOP', label: '算力' } });
  expect(svg).toMatch(/>3×10<tspan dy="-(?<raise>[\d.]+)" font-size="[\d.]+">21<\/tspan><tspan dy="\k<raise>"> FLOP</u);
});

test('a strip says what its grey dots are, and the card of the home page shows where report and source differ', () => {
  const cards = new Map(listCards(readReport(FIXTURE)).map((card) => [card.id, card]));
  const strips = [...cards.values()].flatMap((card) => (card.strip ? [{ card, key: card.strip.key }] : []));
  expect(strips.length).toBeGreaterThan(0);
  for (const { card, key } of strips) expect(drawCard(card)).toContain(key);
  const home = cards.get('home');
  expect(home && layoutCard(home).drawing).toBeDefined();
});

test('where report and source differ both marks have their figure, which no other words meet', () => {
  const counts = listCards(readReport(FIXTURE)).filter(({ datum }) => datum?.speaker !== 'own');
  const pairs = counts
    .map(layoutCard)
    .flatMap(({ strip, datum }) => (strip && strip.marks.length > 1 ? [{ marks: strip.marks, datum }] : []));
  expect(pairs.length).toBeGreaterThan(0);
  for (const { marks, datum } of pairs) {
    expect(datum, 'neither is set as the one figure').toBeUndefined();
    const [first, second] = marks
      .map(({ wordsX, size, label, anchor }) => {
        const width = textWidth(label, size);
        return anchor === 'end' ? [wordsX - width, wordsX] : [wordsX, wordsX + width];
      })
      .toSorted(([a = 0], [b = 0]) => a - b);
    for (const { label, speaker } of marks) expect(label).toMatch(speaker === 'report' ? /报告[\d.,]+亿$/u : /来源[\d.,]+亿$/u);
    expect(first?.[1]).toBeLessThan(second?.[0] ?? 0);
    expect(first?.[0]).toBeGreaterThanOrEqual(FRAME.left);
    expect(second?.[1]).toBeLessThanOrEqual(FRAME.right);
  }
});

test.each([FIXTURE, 'content'])('the card of every figure of %s shows it in words that can be read at half the size', (content) => {
  const figures = listCards(readReport(content)).filter(({ id }) => id.startsWith('fig-'));
  expect(figures.length).toBeGreaterThan(0);
  for (const { id, title, drawing, strip } of figures.map((listed) => ({ ...listed, ...layoutCard(listed) }))) {
    if (!strip) expect(12 * (drawing?.scale ?? 0), id).toBeGreaterThanOrEqual(18);
    if (drawing) expect(drawing.x + drawing.picture.width * drawing.scale, id).toBeLessThanOrEqual(FRAME.right + 0.01);
    if (drawing) expect(drawing.y + drawing.picture.height * drawing.scale, id).toBeLessThanOrEqual(FRAME.foot - 23);
    if (drawing) expect(drawing.y, id).toBeGreaterThanOrEqual(drawing.beside ? 64 : (title.at(-1)?.y ?? 0) + 32);
  }
});

test.each([FIXTURE, 'content'])('the card of every chapter of %s says in whole sentences what the chapter is about', (content) => {
  const data = readReport(content);
  const cards = listCards(data).filter(({ id }) => data.chapters.some((chapter) => chapter.id === id));
  expect(cards).toHaveLength(data.chapters.length);
  for (const listed of cards) expect(layoutCard(listed).text.at(-1)?.words ?? '', listed.id).not.toContain('……');
});

test('lines of a text break between words and are of about the same length, however little the last has left', () => {
  expect(fitText('燕鸥在春天里离开海岸，去往南方的岛屿，直到三月才又回来。', 400, 400).lines).toEqual([
    '燕鸥在春天里离开海岸，',
    '去往南方的岛屿，',
    '直到三月才又回来。',
  ]);
  for (let width = 420; width < 1060; width += 20) {
    const { lines } = fitText('今年春天从海岸飞往南方岛屿的燕鸥每3-4个月多出一批，到秋天增幅高达10%。', width, 400);
    expect(lines.join('|'), String(width)).not.toMatch(/每\||3-?\||增\||\|幅|10\|/u);
    expect(Math.min(...lines.map(({ length }) => length)), String(width)).toBeGreaterThan(5);
  }
  const { datum } = layoutCard({
    ...card,
    datum: { value: '超1万亿元', label: '标书引燕鸥研究所所预测的2030年潮汐发电的市场规模，人民币' },
  });
  expect(Math.min(...(datum?.label ?? []).map(({ words }) => words.length))).toBeGreaterThan(9);
});

test('a cell or an item that begins with its label begins a line, also behind one with several things; where these have no room all run on', () => {
  const text = '两种：大潮：在朔望；流速高；小潮：在上下弦。';
  expect(fitText(text, 1056, 400).lines).toEqual(['两种：', '大潮：在朔望；流速高', '小潮：在上下弦。']);
  expect(fitText(text, 1056, 60).lines).toEqual([text]);
});

test('a title beside a drawing is smaller where the text has no room else', () => {
  const drawings = [{ width: 200, height: 150, children: [] }];
  const text = `燕鸥在春天里离开海岸，${'去往南方的岛屿，'.repeat(4)}直到三月才又回来。`;
  const sizes = ['以标书的3.1版为准。', text].map((one) =>
    layoutCard({ ...card, title: '燕鸥二号机组与一号机组的差别', text: one, drawings }),
  );
  expect(sizes.map(({ text: lines }) => lines.map(({ words }) => words).join(''))).toEqual(['以标书的3.1版为准。', text]);
  expect(sizes[0]?.title[0]?.size).toBeGreaterThan(sizes[1]?.title[0]?.size ?? 0);
});

test.each([FIXTURE, 'content'])('the card of every section of %s ends with a sentence', (content) => {
  const data = readReport(content);
  const sections = new Set(data.chapters.flatMap((chapter) => chapter.sections.map(({ id }) => id)));
  const texts = listCards(data)
    .filter(({ id }) => sections.has(id))
    .map((listed) => layoutCard(listed).text.at(-1)?.words ?? '。');
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.filter((words) => !/[。！？]”?$/u.test(words))).toEqual([]);
});

test("a figure of a row that a note disputes stands on the row's card and in its preview beside what was found", () => {
  const data = readReport('content');
  const disputed = describePermalinks(data).filter(({ kind, figures }) => kind === 'row' && figures);
  expect(disputed.map(({ id }) => id)).toContain('row-pretrained-bert');
  for (const { id, figures: [report, found] = ['', ''], description, datum } of disputed) {
    if (!datum) expect(description).toContain(`：${report}，核对为${found}`);
    const drawn = listCards(data)
      .filter((listed) => listed.id === id)
      .map(drawCard)
      .join('')
      .replaceAll(/<\/?tspan[^>]*>/gu, '');
    expect(drawn).toMatch(new RegExp(`card__report[^>]*>${report}</text>.*card__source[^>]*>${found}</text>`, 'u'));
  }
});

test('the words of a table on a card are of 26 pixels at least: of columns and years those are left out that have no room', () => {
  const cards = listCards(readReport('content')).filter(({ id }) =>
    ['hk-stocks', 'products', 'fig-roadmap', 'commercial-advantages'].includes(id),
  );
  expect(cards).toHaveLength(4);
  for (const listed of cards) {
    const { drawing } = layoutCard(listed);
    expect(12.5 * (drawing?.scale ?? 0), listed.id).toBeGreaterThan(26);
  }
});

test('where a thing stands is said up to its first pause where all of it would be small', () => {
  const drawings = [{ width: 200, height: 150, children: [] }];
  expect(drawCard({ ...card, place: '三台机组的叶片，以及数字指的是什么', drawings })).toContain('font-size="28">三台机组的叶片<');
});

test.each([
  ['每3.4个月翻番，五年增至约21万倍；摩尔定律只到6至10倍', /(?:约|摩尔)$/u],
  ['报告印出的参数量有5个与来源不符，BERT相差约1400倍', /与$/u],
  ['中国电信2022年上半年营收2423亿元同比增长10.5%', /营$/u],
  ['Introducing PCL-BAIDU Wenxin (ERNIE 3.0 Titan), the World’s First', /\($/u],
])('no line of the title %s ends within a word or before what it leads on to', (title, stub) => {
  for (let width = 420; width < 1060; width += 10) {
    expect(fitTitle(title, width, true).lines.filter((line) => stub.test(line))).toEqual([]);
  }
});

test('a title breaks between clauses where that takes no more lines', () => {
  expect(fitTitle('报告所列模型从6.4亿到5400亿参数，燕鸥一项约为论文的1400倍', 1056, true).lines).toEqual([
    '报告所列模型从6.4亿到5400亿参数，',
    '燕鸥一项约为论文的1400倍',
  ]);
});

test('text that does not fit ends with a whole sentence where one fits, and never within a number', () => {
  expect(fitText('燕鸥在2023年三月离开。它们在2024年回来，带着一支新的队伍和许多资料。', 500, 54).lines).toEqual([
    '燕鸥在2023年三月离开。',
  ]);
  const [cut = ''] = fitText('燕鸥在春天里离开海岸去往南方的岛屿直到2023年三月才又回来而且带着许多资料', 640, 54).lines;
  expect(cut).toMatch(/[^\d]……$/u);
});
