import { chartEntry } from '../catalog.ts';
import { mark, markList, picture, type DrawPicture, type PictureOptions } from '../frame/picture.ts';
import { PICTURE_WIDTHS } from '../frame/sizes.ts';
import { element, group, text, type Markup } from '../frame/svg.ts';
import { tableRows } from '../frame/table-rows.ts';
import { layoutUserGrowth, type PlacedBar, type UserGrowthLayout } from './layout.ts';

/** Months from launch to 100 million users, a cell a month. */
export const drawUserGrowth: DrawPicture = (data, { size, link }) => {
  const layout = layoutUserGrowth(tableRows(data, 'user-growth'), size);
  const { height, ticks, plot, bars } = layout;
  return picture({ size, height, label: chartEntry(data, 'user-growth').subtitle, interactive: link !== undefined }, [
    group({ 'aria-hidden': 'true' }, [
      ...ticks.map(({ x }) => element('line', { class: 'grid grid--major', x1: x, x2: x, y1: plot.top - 8, y2: plot.bottom })),
      ...ticks.map(({ x, label, anchor }) => text({ class: 'tick', x, y: 14, 'text-anchor': anchor }, label)),
    ]),
    markList(
      '各产品',
      link,
      bars.map((bar) => drawBar(bar, layout, link)),
    ),
  ]);
};

function drawBar(bar: PlacedBar, { size, metrics, cell }: UserGrowthLayout, link: PictureOptions['link']): Markup {
  const wide = size === 'wide';
  const d = bar.cells
    .map((x) => `M${String(x)} ${String(bar.barY)}h${String(cell.width)}v${String(cell.height)}h-${String(cell.width)}Z`)
    .join('');
  return mark(
    { id: bar.row.id, url: bar.row.url, tip: [bar.row.name, `报告：${bar.row.text('printed')}`, `每格一个月，共${String(bar.months)}格`] },
    link,
    [
      element('rect', { class: 'mark__hit', x: 0, y: bar.y + 4, width: PICTURE_WIDTHS[size], height: metrics.row - 4 }),
      element('path', { class: `bar bar--${bar.lead ? 'lead' : 'other'}`, d }),
      text(
        { class: 'heading', x: wide ? metrics.range[0] - 12 : 0, y: bar.y + metrics.nameY, 'text-anchor': wide ? 'end' : 'start' },
        bar.row.name,
      ),
      text(
        {
          class: 'heading value--report',
          x: wide ? (bar.cells.at(-1) ?? 0) + cell.width + 10 : PICTURE_WIDTHS.narrow,
          y: bar.y + metrics.valueY,
          'text-anchor': wide ? 'start' : 'end',
        },
        bar.value,
      ),
    ],
  );
}
