import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listCards } from '../../../src/cards/card.ts';
import { drawCard, FRAME, layoutCard, type Card } from '../../../src/cards/draw-card.ts';
import { fitText, fitTitle } from '../../../src/cards/fit-text.ts';
import { renderCards } from '../../../src/cards/render.ts';
import { textWidth } from '../../../src/charts/frame/text-width.ts';
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

test('no strip of a card leaves its frame', () => {
  for (const { strip } of listCards(readReport(FIXTURE)).map(layoutCard)) {
    for (const x of [...(strip?.others ?? []), ...(strip?.marks ?? []).map((mark) => mark.x)]) {
      expect(x).toBeGreaterThanOrEqual(FRAME.left);
      expect(x).toBeLessThanOrEqual(FRAME.right);
    }
  }
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
