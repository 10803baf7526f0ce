import { expect, test } from 'vitest';
import { excerpt } from '../../../../src/search/engine/excerpt.ts';
import { prepare } from '../../../../src/search/engine/prepared.ts';
import type { SearchRecord } from '../../../../src/search/record.ts';

function shown(title: string, text: string, needles: string[], more: Partial<SearchRecord> = {}): string {
  const record = prepare({ id: 'a', kind: 'section', url: '/page/#a', title, trail: [], text, ...more }, new Map());
  return excerpt(record, needles)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');
}

const FILLER = '海峡的潮水每天涨落两次，水深和流速随地点而变，测站因此设在五处，每处都有记录，记录每年核对一次。';

test('shows the passage with most of the rare words, not the first occurrence', () => {
  const text = `北屿电网在1998年建成。${FILLER.repeat(2)}\n北屿电网的船厂持股约49%。${FILLER}`;
  expect(shown('海峡', text, ['北屿电网', '持股'])).toMatch(/^\[北屿电网\]的船厂\[持股\]约49%。/u);
  expect(shown('海峡', `机组又检修。${FILLER.repeat(2)}机组停了，机组再开。${FILLER.repeat(2)}滑环坏了。`, ['机组', '滑环'])).toMatch(
    /^\[滑环\]坏了。/u,
  );
});

test('a word of the title does not decide where the text says another', () => {
  const text = `鸥湾船厂在河口。${FILLER.repeat(3)}\n去年产量为12台。`;
  expect(shown('鸥湾船厂', text, ['鸥湾船厂', '产量'])).toBe('去年[产量]为12台。');
  expect(shown('鸥湾船厂', text, ['鸥湾船厂'])).toMatch(/^\[鸥湾船厂\]在河口。/u);
  expect(shown('滑环', `转动处的导体。${FILLER.repeat(3)}\n其他写法：滑环组件`, ['滑环'])).toMatch(/^转动处的导体。/u);
});

test('begins and ends with a sentence where one fits', () => {
  const text = `${FILLER.repeat(3)}滑环要换。${FILLER.repeat(3)}`;
  expect(shown('海峡', text, ['滑环'])).toBe(`[滑环]要换。${FILLER.repeat(2)}`);
  expect(shown('海峡', '滑环要换。', ['滑环'])).toBe('[滑环]要换。');
});

test.each([
  ['a number', `共${'潮'.repeat(120)}1,482.5亿元${'潮'.repeat(22)}滑环${'汐'.repeat(200)}`],
  ['a word', `共${'潮'.repeat(120)}Pitchcontrolsystem${'潮'.repeat(22)}滑环${'汐'.repeat(200)}`],
  ['a character', `共${'潮'.repeat(111)}𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷滑环${'𠮷'.repeat(200)}`],
])('no cut parts %s', (_, text) => {
  const words = shown('海峡', text, ['滑环']);
  expect(words).toMatch(/^….*\[滑环\].*…$/u);
  expect(words).not.toMatch(/^…(?:[\d.,]*[亿元]|[a-z])/u);
  expect(words.isWellFormed()).toBe(true);
});

test('a row is one line, apart from the sentences before them', () => {
  const prose = '下表是各型机组。';
  const text = `${prose}\n一型 · 12台；旧\n二型 · 24台`;
  expect(shown('海峡', text, ['24台'], { proseLength: prose.length })).toBe('二型\u00a0· [24台]');
  expect(shown('海峡', text, ['12台'], { proseLength: prose.length })).toBe('一型\u00a0· [12台]；旧');
});

test('of the lines of a table or picture one is shown, not what happens to follow it', () => {
  const prose = FILLER.repeat(3);
  const text = `${prose}\n正文：滑环与岸缆\n53\n出处：年鉴`;
  for (const kind of ['page', 'section'] as const)
    expect(shown('按语', text, ['滑环'], { kind, proseLength: prose.length })).toMatch(/。…正文：\[滑环\]与岸缆$/u);
});

test('of a figure that says in its title what was asked for the line below that is shown, else the one that says it', () => {
  const of = (title: string) => shown(title, '每秒多少米\n怎样读\n滑环另计。\n滑环 · 3.6', ['滑环'], { kind: 'figure', proseLength: 15 });
  expect(of('从折臂到滑环，机组用了二十年')).toBe('每秒多少米');
  expect(of('机组用了二十年')).toBe('[滑环]另计。');
});

test('before a label or a source of a text stands what it begins with; a row says enough', () => {
  const lead = '海峡有五处测站，每处都有记录。';
  const prose = `年鉴社\n${lead}\n沿革\n记录从1998年开始。`;
  const of = (label: string, kind: SearchRecord['kind'] = 'page') =>
    shown('海峡', `${prose}\n${label}`, ['滑环'], { kind, proseLength: prose.length });
  expect(of('滑环组件')).toBe(`${lead}…[滑环]组件`);
  expect(of('出处：滑环年鉴，2021；岸缆社')).toBe(`${lead}…出处：[滑环]年鉴，2021；岸缆社`);
  expect(of('滑环 · 12台')).toBe('[滑环]\u00a0· 12台');
  expect(of('滑环组件', 'model')).toBe('[滑环]组件');
  expect(shown('海峡', `${lead}\n年鉴社\n沿革`, ['年鉴社'], { kind: 'page' })).toBe(`${lead}…[年鉴社]`);
  // Where the text begins with the label, that is said once.
  expect(shown('海峡', '滑环组件\n折臂', ['滑环'])).toBe('[滑环]组件');
});

test('a heading of a text is neither the beginning nor the end of an excerpt', () => {
  const text = '测站志\n海峡有五处测站。岸缆通到每一处。\n沿革\n潮位。滑环在1998年换过。\n流速。每年核对。';
  expect(shown('海峡', text, ['海峡'], { kind: 'page' })).toBe('[海峡]有五处测站。岸缆通到每一处。');
  expect(shown('海峡', text, ['滑环'], { kind: 'page' })).toBe('[滑环]在1998年换过。');
});
