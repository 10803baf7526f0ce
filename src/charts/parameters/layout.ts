import { formatParameters } from '../../text/numbers.ts';
import { placeTicks } from '../frame/axis.ts';
import { axisFor, scaleFor, type Scale, type ScaleKind } from '../frame/scale.ts';
import { PICTURE_WIDTHS, round, type PictureSize } from '../frame/sizes.ts';
import { orderRows, type Order } from './order.ts';
import type { CountedRow } from './rows.ts';

const HEADING_HEIGHT = 28;
const PLOT_TOP = 52;
/**
 * Wide: the name stands left of the axis. Narrow: above the row's line, so that the axis has the whole width.
 * Of a row its height, the centre of its marks, the baseline of its words, and where names end (wide) or begin (narrow).
 */
const METRICS = {
  wide: { height: 24, markY: 12, textY: 16.5, nameX: 158, range: [178, 530] },
  narrow: { height: 38, markY: 27, textY: 15, nameX: 0, range: [8, 280] },
} as const;
const VALUE_GAP = 9;

/** Lays the chart out: rows in order, marks on the axis, values beside them. */
export function layoutParameters(rows: readonly CountedRow[], options: { size: PictureSize; order: Order; scale: ScaleKind }) {
  const { size, order } = options;
  const metrics = METRICS[size];
  const counts = rows.flatMap((row) => [row.count, row.differing ?? row.count]);
  const axis = axisFor(options.scale, counts);
  const scale = scaleFor(axis, metrics.range);
  const headings: { text: string; y: number }[] = [];
  const placed: LabelledRow[] = [];
  let y = PLOT_TOP + 6;
  for (const group of orderRows(rows, order)) {
    if (group.heading !== null) {
      headings.push({ text: group.heading, y: y + HEADING_HEIGHT - 8 });
      y += HEADING_HEIGHT;
    }
    for (const row of group.rows) {
      placed.push(placeRow(row, y, scale, size));
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
    rows: placed,
  };
}

export type ParametersLayout = ReturnType<typeof layoutParameters>;

/** A row with its top and its words, the centre of its mark, and that of the source's where both are drawn; a value begins at `valueX`, or ends there on a narrow picture. */
function placeRow(row: CountedRow, y: number, scale: Scale, size: PictureSize) {
  const { count, differing } = row;
  const x = round(scale(count));
  const differingX = differing === null ? null : round(scale(differing));
  const valueX = size === 'narrow' ? PICTURE_WIDTHS.narrow : Math.max(x, differingX ?? 0) + VALUE_GAP;
  const differingValue = differing === null ? null : formatParameters(differing);
  return { ...row, y, x, differingX, value: formatParameters(count), differingValue, valueX: round(valueX) };
}

export type LabelledRow = ReturnType<typeof placeRow>;
