import { formatParameters } from '../../text/numbers.ts';
import { placeTicks } from '../frame/axis.ts';
import { axisFor, scaleFor, type Scale, type ScaleKind } from '../frame/scale.ts';
import { PICTURE_WIDTHS, round, type PictureSize } from '../frame/sizes.ts';
import { orderRows, type Order } from './order.ts';
import type { CountedRow } from './rows.ts';

/** A row with its place in the picture. */
interface PlacedRow extends CountedRow {
  /** Top of the row. */
  y: number;
  /** Centre of the mark, and of the source's mark where both are drawn. */
  x: number;
  differingX: number | null;
}

/** A placed row with its words. */
export interface LabelledRow extends PlacedRow {
  value: string;
  differingValue: string | null;
  /** Where the value begins, or ends on a narrow picture. */
  valueX: number;
}

/** Measures of a row, in user units. */
interface RowMetrics {
  height: number;
  /** Centre of the marks below the row's top. */
  markY: number;
  /** Baseline of name and value. */
  textY: number;
  /** Where names begin (narrow) or end (wide). */
  nameX: number;
  /** First and last coordinate of the axis. */
  range: readonly [number, number];
}

const HEADING_HEIGHT = 28;
const PLOT_TOP = 52;
/** Wide: the name stands left of the axis. Narrow: above the row's line, so that the axis has the whole width. */
const METRICS: Record<PictureSize, RowMetrics> = {
  wide: { height: 24, markY: 12, textY: 16.5, nameX: 158, range: [178, 530] },
  narrow: { height: 38, markY: 27, textY: 15, nameX: 0, range: [8, 280] },
};
const VALUE_GAP = 9;

/** Lays the chart out: rows in order, marks on the axis, values beside them. */
export function layoutParameters(rows: readonly CountedRow[], options: { size: PictureSize; order: Order; scale: ScaleKind }) {
  const { size, order } = options;
  const metrics = METRICS[size];
  const axis = axisFor(
    options.scale,
    rows.flatMap((row) => [row.count, row.differing ?? row.count]),
  );
  const scale = scaleFor(axis, metrics.range);
  const headings: { text: string; y: number }[] = [];
  const placed: PlacedRow[] = [];
  let y = PLOT_TOP + 6;
  for (const group of orderRows(rows, order)) {
    if (group.heading !== null) {
      headings.push({ text: group.heading, y: y + HEADING_HEIGHT - 8 });
      y += HEADING_HEIGHT;
    }
    for (const row of group.rows) {
      placed.push(placeRow(row, y, scale));
      y += metrics.height;
    }
  }
  const bottom = y + 6;
  return {
    size,
    height: bottom + 24,
    metrics,
    ticks: placeTicks(axis, metrics.range, [0, PICTURE_WIDTHS[size]], (value) => (value === 0 ? '0' : formatParameters(value))),
    plot: { top: PLOT_TOP, bottom },
    headings,
    rows: placed.map((row) => labelRow(row, size)),
  };
}

export type ParametersLayout = ReturnType<typeof layoutParameters>;

function placeRow(row: CountedRow, y: number, scale: Scale): PlacedRow {
  return { ...row, y, x: round(scale(row.count)), differingX: row.differing === null ? null : round(scale(row.differing)) };
}

function labelRow(row: PlacedRow, size: PictureSize): LabelledRow {
  const value = formatParameters(row.count);
  const differingValue = row.differing === null ? null : formatParameters(row.differing);
  const valueX = size === 'narrow' ? PICTURE_WIDTHS.narrow : Math.max(row.x, row.differingX ?? 0) + VALUE_GAP;
  return { ...row, value, differingValue, valueX: round(valueX) };
}
