import { expect, test } from 'vitest';
import { drawMark } from '../../../../src/charts/frame/picture.ts';
import { element, group, repeated, text } from '../../../../src/charts/frame/svg.ts';

const drawn = (link?: (url: string) => string) =>
  drawMark(
    {
      id: 'tern-2',
      url: '/models/#model-tern-2',
      tip: ['Tern-2', '鸥湾船厂，2020年', '', '报告：82亿'],
      hit: { x: 0 },
      children: [text({}, 'Tern-2'), group({}, [text({}, '82亿→', element('tspan', {}, ['<90亿']))])],
    },
    link,
  ).markup;

test('a mark is named by the words on it as they stand there, then by what only its tip says', () => {
  expect(drawn((url) => url)).toContain('aria-label="Tern-2，82亿→&lt;90亿，鸥湾船厂，2020年，报告：82亿"');
  expect(drawn((url) => url)).toContain('Tern-2</text>，<g><text>');
});

test('a mark is called the same however its words are broken, and they are apart as they are said', () => {
  const name = (...lines: string[]) =>
    drawMark(
      { id: 'x', url: '/', spoken: ['终稿胜过Tern写作者', 'Tern Large'], hit: {}, children: lines.map((line) => text({}, line)) },
      (url) => url,
    ).markup;
  const called = 'aria-label="终稿胜过Tern写作者，Tern Large"';
  expect(name('终稿胜过Tern写作者', 'Tern Large')).toContain(called);
  expect(name('终稿', '胜过Tern', '写作者', 'Tern', 'Large')).toContain(called);
});

test('a tip that the name says is not written a second time, and a mark without lines has none', () => {
  const mark = (tip?: string[], spoken?: string[]) =>
    drawMark({ id: 'x', url: '/', ...(tip && { tip }), ...(spoken && { spoken }), hit: {}, children: [text({}, 'Tern-2')] }, (url) => url)
      .markup;
  expect(mark(['Tern-2', '2020年，模型'])).toContain('data-tip="" aria-label="Tern-2，2020年，模型"');
  expect(mark(['Tern-2', '', '报告：82亿'], ['报告为82亿'])).toContain('data-tip="" aria-label="Tern-2，报告为82亿"');
  expect(mark(['Tern-2', '报告：82亿', '误印'], ['报告为82亿'])).toContain('data-tip="Tern-2\n报告：82亿\n误印"');
  expect(mark(undefined, ['2020年'])).not.toContain('data-tip');
  expect(mark(['Tern-2，改', '2020年'])).toContain('data-tip="Tern-2，改\n2020年"');
  expect(mark(['Tern', '2020年'])).toContain('data-tip="Tern\n2020年"');
});

test('a still picture has marks without links, and no area that answers to a pointer but one that is drawn', () => {
  expect(drawn((url) => url)).toContain('<rect fill="none" class="mark__hit"/>');
  expect(drawn()).toMatch(/^<g class="mark" data-id="tern-2"><text>/u);
  const band = { id: 'x', url: '/', tip: [], hit: { class: 'mark__hit band' }, children: [] };
  expect(drawMark(band).markup).toContain('<rect fill="none" class="mark__hit band"/>');
});

test('coordinates are written in tenths, those of a path as well, and figures in words as they are', () => {
  expect(element('path', { d: 'M1.25 0.1000001V20.04l-1.449 3', x: 150.79999999999998, r: 4.5 }).markup).toBe(
    '<path d="M1.3 0.1V20l-1.4 3" x="150.8" r="4.5"/>',
  );
  expect(element('a', { 'data-tip': '3.142', transform: 'scale(0.625)' }).markup).toBe('<a data-tip="3.142" transform="scale(0.625)"/>');
});

test('a shape that is repeated stands exactly where it should, however many there are', () => {
  const points = Array.from({ length: 40 }, (_, index) => [index * 9.04, 5] as const);
  const moves = [...repeated('v4', ...points).matchAll(/[Mm](-?[\d.]+) (-?[\d.]+)v4z/gu)];
  expect(moves.length).toBe(40);
  expect(moves.reduce((x, [, dx]) => x + Number(dx), 0)).toBeCloseTo(39 * 9.04, 1);
  expect(moves.reduce((y, [, , dy]) => y + Number(dy), 0)).toBe(5);
});
