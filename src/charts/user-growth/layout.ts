import type { PlacedTick } from '../frame/axis.ts';
import { PICTURE_WIDTHS, round, type PictureSize } from '../frame/sizes.ts';
import { measured, type TableRow } from '../frame/table-rows.ts';

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
  const months = rows.map((row) => measured(row, 'months'));
  const longest = Math.max(...months);
  const [start, end] = metrics.range;
  const step = (end - start) / longest;
  const bottom = TOP + rows.length * metrics.row;
  return {
    size,
    metrics,
    height: bottom + 4,
    cell: { width: round(step - CELL_GAP), height: metrics.bar },
    plot: { top: TOP, bottom },
    bars: rows.map((row, index) => {
      const count = months[index] ?? 0;
      const y = TOP + index * metrics.row;
      return {
        row,
        months: count,
        // In words, with the report's own where it counts in years.
        value: valueWords(row, count),
        y,
        barY: y + metrics.barTop,
        cells: Array.from({ length: count }, (_, month) => round(start + month * step)),
        // The one that the headline is about.
        lead: index === 0,
      };
    }),
    // Whole years since the launch.
    ticks: Array.from({ length: Math.floor(longest / 12) + 1 }, (_, year): PlacedTick => ({
      x: round(start + year * 12 * step),
      kind: 'major',
      label: year === 0 ? '推出' : `${String(year)}年`,
      anchor: year === 0 ? 'start' : 'middle',
    })),
  };
}

export type UserGrowthLayout = ReturnType<typeof layoutUserGrowth>;
export type PlacedBar = UserGrowthLayout['bars'][number];

function valueWords(row: TableRow, months: number): string {
  const words = `${String(months)}个月`;
  const printed = row.text('printed');
  return printed === words ? words : `${printed}（${words}）`;
}
