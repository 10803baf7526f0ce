import type { ChartModule } from '../chart.ts';
import type { Mark } from '../frame/picture.ts';
import { element, silent, text, type Markup } from '../frame/svg.ts';
import { tableRows } from '../frame/table-rows.ts';
import { layoutRatings, type PlacedBand, type RatingsLayout } from './layout.ts';

const AXIS = { y: 96, x: 66 };

/** Ratings as stretches of one axis. */
export const chart: ChartModule = {
  draw: (data, entry, size) => {
    const layout = layoutRatings(tableRows(data, entry), size);
    return { height: layout.height, before: [drawAxis(layout)], marks: layout.bands.map(drawBand) };
  },
};

/** The axis with its limits; arrow heads say that it goes on. */
function drawAxis({ size, ticks, axis }: RatingsLayout): Markup {
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
        limitWords(value),
      ),
    ]),
  ]);
}

/** A limit in words: +5%, −15%, and the index itself for 0. */
function limitWords(value: number): string {
  if (value === 0) return '恒生指数';
  return `${value > 0 ? '+' : '\u2212'}${Math.abs(value)}%`;
}

function drawBand({ row, step, box, name, meaning }: PlacedBand): Mark {
  return {
    id: row.id,
    url: row.url,
    tip: [row.name, row.text('meaning')],
    hit: { class: `mark__hit band band--${Math.abs(step)}`, ...box },
    children: [
      text({ class: 'heading value--report', ...name }, row.name),
      ...meaning.map(({ words, y }) => text({ x: name.x, y }, words)),
    ],
  };
}
