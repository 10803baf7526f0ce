import { range } from 'd3';
import type { ChartModule } from '../chart.ts';
import { columnGrid, placeTicks } from '../frame/axis.ts';
import type { Mark } from '../frame/picture.ts';
import { scaleFor, type Axis } from '../frame/scale.ts';
import { element, PICTURE_WIDTHS, type PictureSize, repeated, silent, text } from '../frame/svg.ts';
import { measured, tableRows, type TableRow } from '../frame/table-rows.ts';

/** Months from launch to a number of users, a cell a month. */
export const chart: ChartModule = {
  draw: (data, entry, size) => {
    const { ticks, bottom, bars, cell } = layoutUserGrowth(tableRows(data, entry), size);
    return {
      height: bottom + 4,
      before: [silent(columnGrid(ticks, [TOP - 8, bottom], [14]))],
      marks: bars.map((bar) => drawBar(bar, cell, size)),
    };
  },
};

/**
 * Wide: the name stands left of the bar, the value right. Narrow: both above it.
 * Of a row its height, that of its bar, the bar's top, the baseline of its words, and where the axis begins and ends.
 */
const METRICS = {
  wide: { row: 48, bar: 26, barTop: 11, range: [92, 500], textY: 28.5 },
  narrow: { row: 62, bar: 24, barTop: 24, range: [0, PICTURE_WIDTHS.narrow], textY: 15 },
} as const;
const TOP = 30;
const CELL_GAP = 3;

/** Lays the bars out in the order of the table, each of as many cells as it took months. */
export function layoutUserGrowth(rows: readonly TableRow[], size: PictureSize) {
  const metrics = METRICS[size];
  const longest = Math.max(...rows.map((row) => measured(row, 'months')));
  // Whole years since the launch.
  const ticks = range(0, longest + 1, 12).map((value) => ({ value, kind: 'major' as const }));
  const axis: Axis = { kind: 'linear', domain: [0, longest], ticks };
  const scale = scaleFor(axis, metrics.range);
  return {
    bottom: TOP + rows.length * metrics.row,
    cell: { width: scale(1) - scale(0) - CELL_GAP, height: metrics.bar },
    bars: rows.map((row, index) => ({
      row,
      y: TOP + index * metrics.row,
      cells: Array.from({ length: measured(row, 'months') }, (_, month) => scale(month)),
      // The one that the headline is about.
      lead: index === 0,
    })),
    ticks: placeTicks(axis, metrics.range, [metrics.range[0], PICTURE_WIDTHS[size]], (months) =>
      months === 0 ? '推出' : `${String(months / 12)}年`,
    ),
  };
}

type UserGrowthLayout = ReturnType<typeof layoutUserGrowth>;

function drawBar(
  { row, y, cells, lead }: UserGrowthLayout['bars'][number],
  { width, height }: UserGrowthLayout['cell'],
  size: PictureSize,
): Mark {
  const { row: rowHeight, barTop, range, textY } = METRICS[size];
  const d = repeated(`h${width}v${height}h-${width}`, ...cells.map((x) => [x, y + barTop] as const));
  // Wide: around the bar. Narrow: at both ends of the line above it.
  const wide = size === 'wide';
  const [nameX, nameAnchor] = wide ? [range[0] - 12, 'end'] : [0, 'start'];
  const [timeX, timeAnchor] = wide ? [(cells.at(-1) ?? 0) + width + 10, 'start'] : [PICTURE_WIDTHS.narrow, 'end'];
  return {
    id: row.id,
    url: row.url,
    tip: [row.name, `每格一个月，共${cells.length}格`],
    hit: { x: 0, y: y + 4, width: PICTURE_WIDTHS[size], height: rowHeight - 4 },
    children: [
      element('path', { class: `bar bar--${lead ? 'lead' : 'other'}`, d }),
      text({ class: 'heading', x: nameX, y: y + textY, 'text-anchor': nameAnchor }, row.name),
      text({ class: 'heading value--report', x: timeX, y: y + textY, 'text-anchor': timeAnchor }, valueWords(row)),
    ],
  };
}

/** The months, with the report's own words where it counts in years. */
export function valueWords(row: TableRow): string {
  const words = `${measured(row, 'months')}个月`;
  const printed = row.text('printed');
  return printed === words ? words : `${printed}（${words}）`;
}
