import { z } from 'astro/zod';
import { text as words } from '../../content/schemas/common.ts';
import type { ChartModule } from '../chart.ts';
import type { Mark } from '../frame/picture.ts';
import { element, type Markup, PICTURE_WIDTHS, type PictureSize, silent, text } from '../frame/svg.ts';
import { tableRows, type TableRow } from '../frame/table-rows.ts';
import { wrapWords } from '../frame/wrap.ts';

/** What the returns are measured against. */
const options = z.strictObject({ index: words });

/** Ratings as stretches of one axis. */
export const chart: ChartModule = {
  options,
  draw: (data, entry, size) => {
    const layout = layoutRatings(tableRows(data, entry), size);
    const { index } = options.parse(entry.options);
    return {
      height: size === 'wide' ? 132 : 330,
      before: [drawAxis(layout, index, size)],
      marks: layout.bands.map((band) => drawBand(band, size)),
    };
  },
};

const TEXT_SIZE = 12;
const LINE = 17;
const INSET = 10;
/** How many lines a wide picture has room for in the middle of its boxes. */
const WIDE_LINES = 2;
/** Wide: the boxes above the axis. Narrow: the boxes right of it. */
const BOX = { top: 4, height: 82, left: 76, width: 212, gap: 1.5 };
const AXIS = { y: 96, x: 66 };

/** The axis ends as far beyond the outermost limits as one band is wide. */
const RANGE: Record<PictureSize, readonly [number, number]> = {
  wide: [0, PICTURE_WIDTHS.wide],
  narrow: [320, 10],
};

/** Lays the bands out on one axis of returns against the index: to the right on a wide picture, upwards on a narrow one. */
export function layoutRatings(rows: readonly TableRow[], size: PictureSize) {
  const limits = rows.map((row) => ({ row, from: row.number('from_percent'), to: row.number('to_percent') }));
  const values = [...new Set(limits.flatMap(({ from, to }) => [from, to]))].filter((value) => value !== null).toSorted((a, b) => a - b);
  const [lowest = 0, highest = 0] = [values[0], values.at(-1)];
  const margin = (values[1] ?? 0) - lowest;
  const [start, end] = RANGE[size];
  const scale = (value: number) => start + ((value - lowest + margin) / (highest - lowest + 2 * margin)) * (end - start);
  const rank = limits.toSorted((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  // Each a stretch of the axis, the smaller end first, `step` bands from the neutral one; an end that is not set reaches the picture's edge.
  const bands = rank.map(({ row, from, to }, index) => {
    const [first = 0, last = 0] = [scale(from ?? lowest - margin), scale(to ?? highest + margin)].toSorted((a, b) => a - b);
    return { row, start: first, end: last, step: index - (rank.length - 1) / 2 };
  });
  return {
    // From the lowest to the highest where the axis runs to the right, the other way round where it runs down.
    bands: size === 'wide' ? bands : bands.toReversed(),
    ticks: [...values, 0].toSorted((a, b) => a - b).map((value) => ({ value, at: scale(value) })),
    axis: RANGE[size],
  };
}

type RatingsLayout = ReturnType<typeof layoutRatings>;

/** The axis with its limits; arrow heads say that it goes on. */
function drawAxis({ ticks, axis }: RatingsLayout, index: string, size: PictureSize): Markup {
  const [first = 0, last = 0] = axis.toSorted((a, b) => a - b);
  const { x, y } = AXIS;
  const wide = size === 'wide';
  const line = wide
    ? `M${first} ${y}H${last}M${first + 6} ${y - 4}l-6 4l6 4M${last - 6} ${y - 4}l6 4l-6 4`
    : `M${x} ${first}V${last}M${x - 4} ${first + 6}l4 -6l4 6M${x - 4} ${last - 6}l4 6l4 -6`;
  return silent([
    element('path', { class: 'axis-line', d: line }),
    ...ticks.flatMap(({ at, value }) => [
      element('path', {
        class: value === 0 ? 'axis-line axis-line--index' : 'axis-line',
        d: wide ? `M${at} ${y - 5}v10` : `M${x - 5} ${at}h10`,
      }),
      text(
        { class: 'tick', x: wide ? at : x - 10, y: wide ? y + 24 : at + 4.5, 'text-anchor': wide ? 'middle' : 'end' },
        value === 0 ? index : `${value > 0 ? '+' : '\u2212'}${Math.abs(value)}%`,
      ),
    ]),
  ]);
}

/** A band's box with the name, and what the rating means in lines, in its middle. */
function drawBand({ row, start, end, step }: RatingsLayout['bands'][number], size: PictureSize): Mark {
  const [from, length] = [start + BOX.gap, end - start - 2 * BOX.gap];
  const box =
    size === 'wide'
      ? { x: from, y: BOX.top, width: length, height: BOX.height }
      : { x: BOX.left, y: from, width: BOX.width, height: length };
  const lines = wrapWords(row.text('meaning'), TEXT_SIZE, box.width - 2 * INSET);
  const x = box.x + INSET;
  // Beside one another all names stand on one line, else each in the middle of its box.
  const top = box.y + (box.height - (size === 'wide' ? WIDE_LINES : lines.length) * LINE - 20) / 2;
  return {
    id: row.id,
    url: row.url,
    tip: [row.name, row.text('meaning')],
    hit: { class: `mark__hit band band--${Math.abs(step)}`, 'fill-opacity': Math.abs(step) === 1 ? 0.5 : undefined, ...box },
    children: [
      text({ class: 'heading', x, y: top + 15 }, row.name),
      ...lines.map((line, index) => text({ x, y: top + 20 + (index + 1) * LINE - 4 }, line)),
    ],
  };
}
