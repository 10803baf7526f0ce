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
  // Wide: around the bar. Narrow: at both ends of the line above it.
  const wide = size === 'wide';
  const [nameX, nameAnchor] = wide ? [metrics.range[0] - 12, 'end'] : [0, 'start'];
  const [timeX, timeAnchor] = wide ? [(cells.at(-1) ?? 0) + width + 10, 'start'] : [PICTURE_WIDTHS.narrow, 'end'];
  return {
    id: row.id,
    url: row.url,
    tip: [row.name, `报告：${row.text('printed')}`, `每格一个月，共${months}格`],
    hit: { x: 0, y: y + 4, width: PICTURE_WIDTHS[size], height: metrics.row - 4 },
    children: [
      element('path', { class: `bar bar--${lead ? 'lead' : 'other'}`, d }),
      text({ class: 'heading', x: nameX, y: y + metrics.textY, 'text-anchor': nameAnchor }, row.name),
      text({ class: 'heading value--report', x: timeX, y: y + metrics.textY, 'text-anchor': timeAnchor }, value),
    ],
  };
}
