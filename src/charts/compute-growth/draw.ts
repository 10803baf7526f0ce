import { columnGrid, rowGrid } from '../frame/axis.ts';
import { drawSymbol } from '../frame/legend.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { PICTURE_WIDTHS, round } from '../frame/sizes.ts';
import { element, silent, text } from '../frame/svg.ts';
import type { BarsLayout, FanLayout, PlacedBar, PlacedLine } from './layout.ts';
import { YEARS } from './rows.ts';

/** What the picture rests on. */
const ASSUMPTIONS = [`假设翻番时间${YEARS}年不变；`, `倍数=2^(${12 * YEARS}÷翻番月数)，取两位有效数字`];

/** Lines that part from one origin; the page of the rows' permalinks is `home`. */
export function drawFan(layout: FanLayout, home: string): Drawing {
  const { height, plot, ticks, years, lines } = layout;
  return {
    height,
    before: [silent(rowGrid(ticks, [plot.left, plot.right])), silent(columnGrid(years, [plot.top, plot.bottom], [plot.bottom + 17]))],
    marks: lines.map((line) => drawLine(line, layout, home)),
    after: [text({ class: 'tick', x: 0, y: height - 6 }, ASSUMPTIONS.join(''))],
  };
}

function drawLine(line: PlacedLine, { start, labelX, plot }: FanLayout, home: string): Mark {
  const { row, ends, labelY, factor, doubling } = line;
  const from = start.join(' ');
  const [, upper = 0] = ends[0] ?? [];
  return {
    ...markOf(line, home),
    hit: { x: labelX - 8, y: round(labelY - 17), width: PICTURE_WIDTHS.wide - labelX + 8, height: 34 },
    children: [
      ends.length > 1
        ? element('path', {
            class: `growth-wedge growth-wedge--${row.speaker}`,
            d: `M${from}L${ends.map((end) => end.join(' ')).join('L')}Z`,
          })
        : undefined,
      element('path', { class: `growth-line growth-line--${row.speaker}`, d: ends.map((end) => `M${from}L${end.join(' ')}`).join('') }),
      element('path', { class: 'leader', d: `M${plot.right + 6} ${upper}L${labelX - 4} ${labelY}` }),
      ...ends.map(([x, y]) => drawSymbol(row.speaker, x, y)),
      text({ class: `label value--${row.speaker}`, x: labelX, y: round(labelY - 3) }, `${row.name}，${factor}`),
      text({ class: 'tick', x: labelX, y: round(labelY + 13) }, doubling),
    ],
  };
}

/** A bar a row, where there is little width. */
export function drawBars(layout: BarsLayout, home: string): Drawing {
  const { height, plot, ticks, bars } = layout;
  return {
    height,
    before: [silent(columnGrid(ticks, [plot.top, plot.bottom], [plot.top - 7, plot.bottom + 17]))],
    marks: bars.map((bar) => drawBar(bar, layout, home)),
    after: ASSUMPTIONS.map((words, index) => text({ class: 'tick', x: 0, y: height - 22 + index * 16 }, words)),
  };
}

function drawBar(bar: PlacedBar, { plot, rowHeight }: BarsLayout, home: string): Mark {
  const { row, y, ends, factor, doubling } = bar;
  const centre = y + 43;
  return {
    ...markOf(bar, home),
    hit: { x: 0, y, width: PICTURE_WIDTHS.narrow, height: rowHeight },
    children: [
      text({ class: 'label', x: 0, y: y + 15 }, row.name),
      text({ class: 'tick', x: 0, y: y + 31 }, doubling),
      text({ class: `label value--${row.speaker}`, x: PICTURE_WIDTHS.narrow, y: y + 31, 'text-anchor': 'end' }, factor),
      element('path', { class: `growth-line growth-line--${row.speaker}`, d: `M${plot.left} ${centre}H${String(ends[0])}` }),
      ...ends.map((x) => drawSymbol(row.speaker, x, centre)),
    ],
  };
}

function markOf({ row, factor, doubling }: PlacedLine | PlacedBar, home: string): Pick<Mark, 'id' | 'url' | 'tip'> {
  const speaker = row.speaker === 'report' ? '报告的说法' : '来源的说法';
  return { id: row.id, url: `${home}#row-compute-growth-${row.id}`, tip: [row.name, doubling, `${YEARS}年增至${factor}`, speaker] };
}
