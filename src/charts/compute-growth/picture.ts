import { columnGrid, placeRowTicks, placeTicks, rowGrid } from '../frame/axis.ts';
import { drawSymbol } from '../frame/legend.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { scaleFor, type Axis } from '../frame/scale.ts';
import { spread } from '../frame/spread.ts';
import { element, PICTURE_WIDTHS, silent, text } from '../frame/svg.ts';
import { factorWords, YEARS, type GrowthRow } from './rows.ts';

type Point = readonly [x: number, y: number];

/** What the picture rests on. */
const ASSUMPTIONS = [`假设翻番时间${YEARS}年不变；`, `倍数是2的（${12 * YEARS}÷翻番月数）次方，取两位有效数字`];

const FAN = { left: 66, right: 376, top: 24, bottom: 356 };
const LABEL_X = FAN.right + 22;
const LABEL_HEIGHT = 42;

/** Where there is width: lines from one origin over the years, each with its label at its end. */
export function layoutFan(rows: readonly GrowthRow[]) {
  const axis = factorAxis(rows);
  const y = scaleFor(axis, [FAN.bottom, FAN.top]);
  const ends = rows.map((row) => endsOf(row).map((factor): Point => [FAN.right, y(factor)]));
  const wanted = ends.map(([upper]) => upper?.[1] ?? 0);
  const labels = spread(wanted, LABEL_HEIGHT, [FAN.top - 12, FAN.bottom]);
  return {
    ticks: placeRowTicks(axis, [FAN.bottom, FAN.top], (value) => factorWords([value])),
    // Ends, one or two, after the last year; the label's two lines beside the higher.
    lines: rows.map((row, index) => ({ row, ends: ends[index] ?? [], labelY: labels[index] ?? 0 })),
  };
}

/** Lines that part from one origin; the page of the rows' permalinks is `home`. */
export function drawFan(rows: readonly GrowthRow[], home: string): Drawing {
  const { ticks, lines } = layoutFan(rows);
  const height = FAN.bottom + 54;
  const years = Array.from({ length: YEARS + 1 }, (_, year) => ({
    x: FAN.left + (year / YEARS) * (FAN.right - FAN.left),
    label: year === 0 ? '起点' : `${year}年`,
    // Beside the first label of the rows, which ends before it.
    anchor: year === 0 ? ('start' as const) : ('middle' as const),
  }));
  return {
    height,
    before: [silent(rowGrid(ticks, [FAN.left, FAN.right])), silent(columnGrid(years, [FAN.top, FAN.bottom], [FAN.bottom + 20]))],
    marks: lines.map((line) => drawLine(line, home)),
    after: [text({ class: 'tick', x: 0, y: height - 6 }, ASSUMPTIONS.join(''))],
  };
}

function drawLine({ row, ends, labelY }: ReturnType<typeof layoutFan>['lines'][number], home: string): Mark {
  const start = `M${FAN.left} ${FAN.bottom}`;
  const sides = ends.map((end) => `L${end.join(' ')}`);
  const [, upper = 0] = ends[0] ?? [];
  return {
    ...markOf(row, home),
    hit: { x: LABEL_X - 8, y: labelY - 17, width: PICTURE_WIDTHS.wide - LABEL_X + 8, height: LABEL_HEIGHT },
    children: [
      sides.length > 1
        ? element('path', { class: `growth-wedge growth-wedge--${row.speaker}`, fill: 'none', d: `${start}${sides.join('')}Z` })
        : undefined,
      element('path', { class: `growth-line growth-line--${row.speaker}`, d: sides.map((side) => start + side).join('') }),
      element('path', { class: 'leader', d: `M${FAN.right + 6} ${upper}L${LABEL_X - 4} ${labelY}` }),
      ...ends.map(([x, y]) => drawSymbol(row.speaker, x, y)),
      text({ class: `label value--${row.speaker}`, x: LABEL_X, y: labelY - 3 }, `${row.name}，${row.factor}`),
      text({ class: 'tick', x: LABEL_X, y: labelY + 13 }, `每${row.doubling}翻番`),
    ],
  };
}

const BARS = { left: 8, right: PICTURE_WIDTHS.narrow - 12, top: 24 };
/** Height of a row with the doubling time on a line of its own, and on cards without it. */
const [ROW, CARD_ROW] = [56, 40];

/** Where there is little width: a row each, its bar below its words. */
export function layoutBars(rows: readonly GrowthRow[], height = ROW) {
  const axis = factorAxis(rows);
  const range = [BARS.left, BARS.right] as const;
  const x = scaleFor(axis, range);
  return {
    ticks: placeTicks(axis, range, [0, PICTURE_WIDTHS.narrow], (value) => factorWords([value])),
    bars: rows.map((row, index) => ({ row, y: BARS.top + 4 + index * height, height, ends: endsOf(row).map((factor) => x(factor)) })),
  };
}

/** A bar a row, where there is little width; `explained` says in each how fast it doubles, and below what the factors rest on. */
export function drawBars(rows: readonly GrowthRow[], home: string, explained = true): Drawing {
  const height = explained ? ROW : CARD_ROW;
  const { ticks, bars } = layoutBars(rows, height);
  const bottom = BARS.top + rows.length * height + 6;
  return {
    height: bottom + (explained ? 60 : 0),
    before: [silent(columnGrid(ticks, [BARS.top, bottom], explained ? [BARS.top - 7, bottom + 17] : [BARS.top - 7]))],
    marks: bars.map((bar) => drawBar(bar, home)),
    after: !explained ? [] : ASSUMPTIONS.map((words, index) => text({ class: 'tick', x: 0, y: bottom + 38 + index * 16 }, words)),
  };
}

function drawBar({ row, y, height, ends }: ReturnType<typeof layoutBars>['bars'][number], home: string): Mark {
  const [centre, figureY] = [y + height - 13, y + height - 25];
  return {
    ...markOf(row, home),
    hit: { x: 0, y, width: PICTURE_WIDTHS.narrow, height },
    children: [
      text({ class: 'label', x: 0, y: y + 15 }, row.name),
      height === ROW ? text({ class: 'tick', x: 0, y: figureY }, `每${row.doubling}翻番`) : undefined,
      text({ class: `label value--${row.speaker}`, x: PICTURE_WIDTHS.narrow, y: figureY, 'text-anchor': 'end' }, row.factor),
      element('path', { class: `growth-line growth-line--${row.speaker}`, d: `M${BARS.left} ${centre}H${ends[0]}` }),
      ...ends.map((x) => drawSymbol(row.speaker, x, centre)),
    ],
  };
}

/** From 1 to the power of ten at or above the largest factor. */
function factorAxis(rows: readonly GrowthRow[]): Axis {
  const largest = Math.max(...rows.map(({ total }) => total[1]));
  const top = Math.ceil(Math.log10(largest) - 0.05);
  const ticks = Array.from({ length: top + 1 }, (_, exponent) => Number(`1e${exponent}`));
  return { kind: 'log', domain: [1, Math.max(largest, 10 ** top)], ticks };
}

/** The factors a row ends at, the larger first; one where it is no range. */
function endsOf({ total: [low, high] }: GrowthRow): number[] {
  return low === high ? [high] : [high, low];
}

function markOf(row: GrowthRow, home: string): Pick<Mark, 'id' | 'url' | 'tip'> {
  const doubling = `每${row.doubling}翻番`;
  const speaker = row.speaker === 'report' ? '报告的说法' : '来源的说法';
  return {
    id: row.id,
    url: `${home}#row-compute-growth-${row.id}`,
    tip: [row.name, doubling, `按${YEARS}年计`, speaker],
  };
}
