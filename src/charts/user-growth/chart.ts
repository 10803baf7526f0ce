import type { ChartModule } from '../chart.ts';
import { columnGrid } from '../frame/axis.ts';
import type { Mark } from '../frame/picture.ts';
import { PICTURE_WIDTHS } from '../frame/sizes.ts';
import { element, silent, text } from '../frame/svg.ts';
import { tableRows } from '../frame/table-rows.ts';
import { layoutUserGrowth, type PlacedBar, type UserGrowthLayout } from './layout.ts';

/** Months from launch to a number of users, a cell a month. */
export const chart: ChartModule = {
  draw: (data, entry, size) => {
    const layout = layoutUserGrowth(tableRows(data, entry), size);
    const { height, ticks, plot, bars } = layout;
    return {
      height,
      before: [silent(columnGrid(ticks, [plot.top - 8, plot.bottom], [14]))],
      marks: bars.map((bar) => drawBar(bar, layout)),
    };
  },
};

function drawBar({ row, months, value, y, barY, cells, lead }: PlacedBar, { size, metrics, cell }: UserGrowthLayout): Mark {
  const { width, height } = cell;
  const d = cells.map((x) => `M${x} ${barY}h${width}v${height}h-${width}Z`).join('');
  const [name, time] =
    size === 'wide'
      ? [
          { x: metrics.range[0] - 12, anchor: 'end' },
          { x: (cells.at(-1) ?? 0) + width + 10, anchor: 'start' },
        ]
      : [
          { x: 0, anchor: 'start' },
          { x: PICTURE_WIDTHS.narrow, anchor: 'end' },
        ];
  return {
    id: row.id,
    url: row.url,
    tip: [row.name, `报告：${row.text('printed')}`, `每格一个月，共${months}格`],
    hit: { x: 0, y: y + 4, width: PICTURE_WIDTHS[size], height: metrics.row - 4 },
    children: [
      element('path', { class: `bar bar--${lead ? 'lead' : 'other'}`, d }),
      text({ class: 'heading', x: name.x, y: y + metrics.textY, 'text-anchor': name.anchor }, row.name),
      text({ class: 'heading value--report', x: time.x, y: y + metrics.textY, 'text-anchor': time.anchor }, value),
    ],
  };
}
