import { describe, expect, test } from 'vitest';
import { drawFan, layoutBars, layoutFan } from '../../../../src/charts/compute-growth/picture.ts';
import { factorWords, growthGap, growthRows } from '../../../../src/charts/compute-growth/rows.ts';
import { growthFactor } from '../../../../src/charts/frame/doubling.ts';
import type { Markup } from '../../../../src/charts/frame/svg.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const rows = growthRows(readReport(FIXTURE).doublingTimes);

test.each([
  [12, 12, 2],
  [6, 60, 1024],
  [24, 60, 5.657],
  [3.4, 12, 11.55],
])('doubling every %d months is, after %d months, %d times as much', (doubling, months, factor) => {
  expect(growthFactor(doubling, months) / factor).toBeCloseTo(1, 3);
});

test('a range gives two factors after five years, the slower first; one number gives the same twice', () => {
  const [range, single] = growthRows([
    { id: 'range', name: '一种说法', months: { from: 3, to: 4 }, speaker: 'report', sources: ['almanac-2034'] },
    { id: 'single', name: '另一种', months: { from: 6, to: 6 }, speaker: 'source', sources: ['almanac-2034'] },
  ]);
  expect(range?.total.map(Math.round)).toEqual([32_768, 1_048_576]);
  expect(single?.total).toEqual([1024, 1024]);
});

test('growth by one account outruns that by another, by least and by most', () => {
  // Every 9 months: 101.59 times; every 30 to 36 months: 3.175 to 4 times.
  const [least, most] = growthGap(rows, 'calibration', 'turbines');
  expect(least).toBeCloseTo(25.4, 1);
  expect(most).toBeCloseTo(32, 1);
  expect(() => growthGap(rows, 'calibration', 'no-such-account')).toThrow('has no "no-such-account"');
});

describe('the fan', () => {
  const fan = layoutFan(rows);

  test('has a line for every row that ends higher the more it has grown', () => {
    const byGrowth = fan.lines.toSorted((a, b) => a.row.total[1] - b.row.total[1]);
    const ends = byGrowth.map(({ ends: [end] }) => end?.[1] ?? 0);
    expect(ends).toEqual(ends.toSorted((a, b) => b - a));
    expect(fan.lines).toHaveLength(rows.length);
    expect(Math.min(...ends)).toBeGreaterThanOrEqual(24);
  });

  test('keeps the two lines of each label clear of the next label and inside the picture', () => {
    const centres = fan.lines.map(({ labelY }) => labelY).toSorted((a, b) => a - b);
    expect(centres.every((centre, index) => index === 0 || centre - (centres[index - 1] ?? 0) >= 34)).toBe(true);
    expect(centres[0]).toBeGreaterThanOrEqual(12);
    expect(centres.at(-1)).toBeLessThan(360);
  });

  test('says beside the end of each line what grows, how much and how fast', () => {
    const labels = drawFan(rows, '/market/').marks?.map(({ children }) =>
      children.flatMap((part) => (part as Markup | undefined)?.texts ?? []),
    );
    expect(labels).toEqual([
      ['海峡里的机组台数，3.2至4倍', '每30-36个月翻番'],
      ['率定预报模型的运算，100倍', '每9个月翻番'],
      ['测深的点数，10倍', '每18个月翻番'],
    ]);
  });

  test('leads from each end to words that others have moved', () => {
    const near = [6, 6.1, 6.2].map(
      (months) => ({ ...rows[1], id: `every-${months}`, months: { from: months, to: months } }) as (typeof rows)[number],
    );
    const moved = growthRows(near);
    const leaders = drawFan(moved, '/market/').marks?.map(({ children }) => (children[2] as Markup).markup);
    expect(leaders?.map((markup) => [...markup.matchAll(/[ML]\S+ ([\d.]+)/gu)].map(([, y]) => Math.round(Number(y))))).toEqual(
      layoutFan(moved).lines.map(({ ends: [end], labelY }) => [Math.round(end?.[1] ?? NaN), Math.round(labelY)]),
    );
  });
});

test('the bars have a row each, and ten times the growth is one step of the axis', () => {
  const { bars, ticks } = layoutBars(rows);
  expect(bars.map(({ row }) => row.id)).toEqual(rows.map(({ id }) => id));
  const steps = ticks.slice(1).map(({ x }, index) => Math.round(x - (ticks[index]?.x ?? 0)));
  expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
  expect(rows.map(({ total }) => factorWords(total))).toEqual(['3.2至4倍', '100倍', '10倍']);
});
