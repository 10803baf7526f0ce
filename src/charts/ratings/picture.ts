import { chartEntry } from '../catalog.ts';
import { mark, markList, picture, type DrawPicture, type PictureOptions } from '../frame/picture.ts';
import { element, group, text, type Markup } from '../frame/svg.ts';
import { tableRows } from '../frame/table-rows.ts';
import { layoutRatings, limitWords, type PlacedBand, type RatingsLayout } from './layout.ts';

const AXIS = { y: 96, x: 66 };

/** The five ratings as stretches of one axis. */
export const drawRatings: DrawPicture = (data, { size, link }) => {
  const layout = layoutRatings(tableRows(data, 'ratings'), size);
  return picture({ size, height: layout.height, label: chartEntry(data, 'ratings').subtitle, interactive: link !== undefined }, [
    drawAxis(layout),
    markList(
      '各档评级',
      link,
      layout.bands.map((band) => drawBand(band, link)),
    ),
  ]);
};

/** The axis with its limits; arrow heads say that it goes on. */
function drawAxis({ size, ticks, axis }: RatingsLayout): Markup {
  const [first = 0, last = 0] = axis.toSorted((a, b) => a - b);
  const wide = size === 'wide';
  const { x, y } = AXIS;
  const line = wide
    ? `M${String(first)} ${String(y)}H${String(last)}M${String(first + 6)} ${String(y - 4)}l-6 4l6 4M${String(last - 6)} ${String(y - 4)}l6 4l-6 4`
    : `M${String(x)} ${String(first)}V${String(last)}M${String(x - 4)} ${String(first + 6)}l4 -6l4 6M${String(x - 4)} ${String(last - 6)}l4 6l4 -6`;
  return group({ 'aria-hidden': 'true' }, [
    element('path', { class: 'axis-line', d: line }),
    ...ticks.flatMap(({ at, value }) => [
      element('path', {
        class: value === 0 ? 'axis-line axis-line--index' : 'axis-line',
        d: wide ? `M${String(at)} ${String(y - 5)}v10` : `M${String(x - 5)} ${String(at)}h10`,
      }),
      text(
        { class: 'tick', x: wide ? at : x - 10, y: wide ? y + 24 : at + 4.5, 'text-anchor': wide ? 'middle' : 'end' },
        limitWords(value),
      ),
    ]),
  ]);
}

function drawBand({ row, step, box, name, meaning }: PlacedBand, link: PictureOptions['link']): Markup {
  return mark({ id: row.id, url: row.url, tip: [row.name, row.text('meaning')] }, link, [
    element('rect', { class: `mark__hit band band--${String(Math.abs(step))}`, ...box }),
    text({ class: 'heading value--report', ...name }, row.name),
    ...meaning.map(({ words, y }) => text({ x: name.x, y }, words)),
  ]);
}
