import { z } from 'astro/zod';
import { text as words } from '../../content/schemas/common.ts';
import type { ChartModule } from '../chart.ts';
import type { Mark } from '../frame/picture.ts';
import { element, silent, text, type Markup } from '../frame/svg.ts';
import { tableRows } from '../frame/table-rows.ts';
import { layoutRatings, type PlacedBand, type RatingsLayout } from './layout.ts';

const AXIS = { y: 96, x: 66 };

/** What the returns are measured against. */
const options = z.strictObject({ index: words });

/** Ratings as stretches of one axis. */
export const chart: ChartModule = {
  options,
  draw: (data, entry, size) => {
    const layout = layoutRatings(tableRows(data, entry), size);
    const { index } = options.parse(entry.options);
    return { height: layout.height, before: [drawAxis(layout, index)], marks: layout.bands.map(drawBand) };
  },
};

/** The axis with its limits; arrow heads say that it goes on. */
function drawAxis({ size, ticks, axis }: RatingsLayout, index: string): Markup {
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

function drawBand({ row, step, box, name, meaning }: PlacedBand): Mark {
  return {
    id: row.id,
    url: row.url,
    tip: [row.name, row.text('meaning')],
    hit: { class: `mark__hit band band--${Math.abs(step)}`, ...box },
    children: [
      text({ class: 'heading value--report', ...name }, row.name),
      ...meaning.map((line) => text({ x: name.x, y: line.y }, line.words)),
    ],
  };
}
