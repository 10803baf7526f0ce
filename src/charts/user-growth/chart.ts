import { range } from 'd3';
import type { SiteData } from '../../content/site-data.ts';
import type { ChartEntry, ChartModule } from '../chart.ts';
import { columnGrid, placeTicks } from '../frame/axis.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { scaleFor, type Axis } from '../frame/scale.ts';
import { across, element, PICTURE_WIDTHS, type PictureSize, repeated, silent, text } from '../frame/svg.ts';
import { measured, tableRows, type TableRow } from '../frame/table-rows.ts';

/** Months from launch to a number of users, a cell a month. */
export const chart: ChartModule = {
  draw: (data, entry, size) => ({ ...drawBars(data, entry, size), fluid: size === 'narrow' }),
  card: (data, entry) => drawBars(data, entry, 'wide', 320),
};

function drawBars(data: SiteData, entry: ChartEntry, size: PictureSize, width: number = PICTURE_WIDTHS[size]): Drawing {
  const { ticks, bottom, bars, cell } = layoutUserGrowth(tableRows(data, entry), width);
  return {
    width,
    height: bottom + 4,
    before: [silent(columnGrid(ticks, [TOP - 8, bottom], [14], size))],
    marks: bars.map((bar) => drawBar(bar, { width, cell, size })),
  };
}

/** Above the first row; of a row its height, that of its bar, and from its top the baseline of its words and the bar. */
const TOP = 30;
const ROW = { height: 62, bar: 24, words: 15, barTop: 24 };
/** From the edge of a month to its cell. */
const CELL_GAP = 1.5;

/** Lays the bars out in the order of the table, each of as many cells as it took months. Unit: user units. */
export function layoutUserGrowth(rows: readonly TableRow[], width: number) {
  const ends = [0, width] as const;
  const longest = Math.max(...rows.map((row) => measured(row, 'months')));
  // Whole years since the launch.
  const ticks = range(0, longest + 1, 12);
  const axis: Axis = { kind: 'linear', domain: [0, longest], ticks };
  const scale = scaleFor(axis, ends);
  return {
    bottom: TOP + rows.length * ROW.height,
    cell: scale(1) - 2 * CELL_GAP,
    bars: rows.map((row, index) => ({
      row,
      y: TOP + index * ROW.height,
      cells: Array.from({ length: measured(row, 'months') }, (_, month) => scale(month) + CELL_GAP),
      // The one that the headline is about.
      lead: index === 0,
    })),
    ticks: placeTicks(axis, ends, ends, (months) => (months === 0 ? '推出' : `${months / 12}年`)),
  };
}

type Bar = ReturnType<typeof layoutUserGrowth>['bars'][number];

/** Its cells are as high as their stroke leaves room for, and are stretched with the picture, as paths know no shares of a width. */
function drawBar({ row, y, cells, lead }: Bar, { width, cell, size }: { width: number; cell: number; size: PictureSize }): Mark {
  const d = repeated(`h${cell}v${ROW.bar - 1}h-${cell}`, ...cells.map((x) => [x, 0.5] as const));
  const bar = { class: `bar bar--${lead ? 'lead' : 'other'}`, d, 'vector-effect': 'non-scaling-stroke' };
  const frame = { viewBox: `0 0 ${width} ${ROW.bar}`, preserveAspectRatio: 'none', width: across(width, size), height: ROW.bar };
  return {
    id: row.id,
    url: row.url,
    tip: [row.name, `每格一个月，共${cells.length}格`],
    hit: { y: y + 4, width: frame.width, height: ROW.height - 4 },
    children: [
      // The figure stands near its name however wide the picture is.
      text(
        { class: 'heading', y: y + ROW.words },
        row.name,
        ' ',
        element('tspan', { class: 'value value--report', dx: 4 }, [valueWords(row)]),
      ),
      element('svg', { ...frame, y: y + ROW.barTop }, [element('path', bar)]),
    ],
  };
}

/** The months, with the report's own words where it counts in years. */
export function valueWords(row: TableRow): string {
  const words = `${measured(row, 'months')}个月`;
  const printed = row.text('printed');
  return printed === words ? words : `${printed}（${words}）`;
}
