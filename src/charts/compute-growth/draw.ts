import { drawHorizontalGrid, drawVerticalGrid } from '../frame/axis.ts';
import { drawSymbol } from '../frame/legend.ts';
import { mark, markList, picture, type DrawPicture, type Mark, type Picture, type PictureOptions } from '../frame/picture.ts';
import { round } from '../frame/round.ts';
import { PICTURE_WIDTHS } from '../frame/sizes.ts';
import { element, group, text, type Markup } from '../frame/svg.ts';
import { layoutBars, layoutFan, type BarsLayout, type FanLayout, type PlacedBar, type PlacedLine } from './layout.ts';
import { growthRows, YEARS } from './rows.ts';

const LABEL = `各种翻番时间在${String(YEARS)}年里的增长倍数`;
const LIST = '各种翻番时间';
/** What the picture rests on. */
const ASSUMPTIONS = [`假设翻番时间${String(YEARS)}年不变；`, `倍数=2^(${String(12 * YEARS)}÷翻番月数)，取两位有效数字`];

/** Growth over five years: lines that part from one origin, or, where there is little width, a bar a row. */
export const drawComputeGrowth: DrawPicture = ({ doublingTimes }, { size, link }) => {
  const rows = growthRows(doublingTimes);
  return size === 'wide' ? drawFan(layoutFan(rows), link) : drawBars(layoutBars(rows), link);
};

function drawFan(layout: FanLayout, link: PictureOptions['link']): Picture {
  const { height, plot, ticks, years, lines } = layout;
  return picture({ size: 'wide', height, label: LABEL, interactive: link !== undefined }, [
    drawHorizontalGrid(ticks, plot.left, plot.right),
    group({ 'aria-hidden': 'true' }, [
      ...years.map(({ x }) => element('line', { class: 'grid', x1: x, x2: x, y1: plot.top, y2: plot.bottom })),
      ...years.map(({ x, label }) => text({ class: 'tick', x, y: plot.bottom + 17, 'text-anchor': 'middle' }, label)),
    ]),
    markList(
      LIST,
      link,
      lines.map((line) => drawLine(line, layout, link)),
    ),
    text({ class: 'tick', x: 0, y: height - 6 }, ASSUMPTIONS.join('')),
  ]);
}

function drawLine(line: PlacedLine, { start, labelX, plot }: FanLayout, link: PictureOptions['link']): Markup {
  const { row, ends, labelY, factor, doubling } = line;
  const from = start.join(' ');
  const [, upper = 0] = ends[0] ?? [];
  return mark(markOf(line), link, [
    element('rect', { class: 'mark__hit', x: labelX - 8, y: round(labelY - 17), width: PICTURE_WIDTHS.wide - labelX + 8, height: 34 }),
    ends.length > 1
      ? element('path', {
          class: `growth-wedge growth-wedge--${row.speaker}`,
          d: `M${from}L${ends.map((end) => end.join(' ')).join('L')}Z`,
        })
      : undefined,
    element('path', { class: `growth-line growth-line--${row.speaker}`, d: ends.map((end) => `M${from}L${end.join(' ')}`).join('') }),
    element('path', { class: 'leader', d: `M${String(plot.right + 6)} ${String(upper)}L${String(labelX - 4)} ${String(labelY)}` }),
    ...ends.map(([x, y]) => drawSymbol(row.speaker, x, y)),
    text({ class: `label value--${row.speaker}`, x: labelX, y: round(labelY - 3) }, `${row.name}，${factor}`),
    text({ class: 'tick', x: labelX, y: round(labelY + 13) }, doubling),
  ]);
}

function drawBars(layout: BarsLayout, link: PictureOptions['link']): Picture {
  const { height, plot, ticks, bars } = layout;
  return picture({ size: 'narrow', height, label: LABEL, interactive: link !== undefined }, [
    drawVerticalGrid(ticks, plot.top, plot.bottom, 'both'),
    markList(
      LIST,
      link,
      bars.map((bar) => drawBar(bar, layout, link)),
    ),
    ...ASSUMPTIONS.map((words, index) => text({ class: 'tick', x: 0, y: height - 22 + index * 16 }, words)),
  ]);
}

function drawBar(bar: PlacedBar, { plot, rowHeight }: BarsLayout, link: PictureOptions['link']): Markup {
  const { row, y, ends, factor, doubling } = bar;
  const centre = y + 43;
  return mark(markOf(bar), link, [
    element('rect', { class: 'mark__hit', x: 0, y, width: PICTURE_WIDTHS.narrow, height: rowHeight }),
    text({ class: 'label', x: 0, y: y + 15 }, row.name),
    text({ class: 'tick', x: 0, y: y + 31 }, doubling),
    text({ class: `label value--${row.speaker}`, x: PICTURE_WIDTHS.narrow, y: y + 31, 'text-anchor': 'end' }, factor),
    element('path', { class: `growth-line growth-line--${row.speaker}`, d: `M${String(plot.left)} ${String(centre)}H${String(ends[0])}` }),
    ...ends.map((x) => drawSymbol(row.speaker, x, centre)),
  ]);
}

function markOf({ row, factor, doubling }: Pick<PlacedLine, 'row' | 'factor' | 'doubling'>): Mark {
  return {
    id: row.id,
    url: `/applications/#row-compute-growth-${row.id}`,
    tip: [row.name, doubling, `${String(YEARS)}年增至${factor}`, row.speaker === 'report' ? '报告的说法' : '来源的说法'],
  };
}
