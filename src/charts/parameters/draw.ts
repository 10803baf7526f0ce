import { formatDate } from '../../text/dates.ts';
import { formatParameters } from '../../text/numbers.ts';
import { MODEL_ORIGIN_WORDS } from '../../text/words.ts';
import { drawVerticalGrid } from '../frame/axis.ts';
import { drawLegend, drawSymbol } from '../frame/legend.ts';
import { mark, markList, picture, type Picture, type PictureOptions } from '../frame/picture.ts';
import { PICTURE_WIDTHS } from '../frame/sizes.ts';
import { element, text, type Markup } from '../frame/svg.ts';
import type { LabelledRow, ParametersLayout } from './layout.ts';

const LEGEND = [
  { symbol: 'report', label: '报告所印' },
  { symbol: 'source', label: '论文或官方来源' },
  { symbol: 'context', label: '本站补充' },
] as const;

/** Draws a layout. */
export function drawLayout(layout: ParametersLayout, link: PictureOptions['link']): Picture {
  const { size, height, ticks, plot, headings, rows } = layout;
  return picture({ size, height, label: '各模型的参数量', interactive: link !== undefined }, [
    drawLegend(
      LEGEND.filter(({ symbol }) => rows.some((row) => row.speaker === symbol || (symbol === 'source' && row.differing !== null))),
      size,
    ),
    drawVerticalGrid(ticks, plot.top, plot.bottom, 'both'),
    ...headings.map((heading) => text({ class: 'heading', x: 0, y: heading.y }, heading.text)),
    markList(
      '各模型',
      link,
      rows.map((row) => drawRow(row, layout, link)),
    ),
  ]);
}

function drawRow(row: LabelledRow, { size, metrics }: ParametersLayout, link: PictureOptions['link']): Markup {
  const { markY, textY, nameX } = metrics;
  const wide = size === 'wide';
  return mark(
    {
      id: row.id,
      url: `/models/#model-${row.id}`,
      tip: tipLines(row),
      classes: `mark--${row.speaker}`,
      transform: `translate(0 ${String(row.y)})`,
    },
    link,
    [
      element('rect', { class: 'mark__hit', x: 0, y: 0, width: PICTURE_WIDTHS[size], height: metrics.height }),
      element('line', { class: 'guide', x1: metrics.range[0], x2: row.x, y1: markY, y2: markY }),
      row.differingX === null ? undefined : element('line', { class: 'pair', x1: row.x, x2: row.differingX, y1: markY, y2: markY }),
      row.differingX === null ? undefined : drawSymbol('source', row.differingX, markY),
      drawSymbol(row.speaker, row.x, markY),
      text({ class: 'label', x: nameX, y: textY, 'text-anchor': wide ? 'end' : 'start' }, row.name),
      text(
        { class: `value value--${row.speaker}`, x: row.valueX, y: textY, 'text-anchor': wide ? 'start' : 'end' },
        row.value,
        ...(row.differingValue === null
          ? []
          : [
              element('tspan', { class: 'value--source', dx: 3 }, ['→']),
              element('tspan', { class: 'value--source', dx: 3 }, [row.differingValue]),
            ]),
      ),
    ],
  );
}

/** The lines of a row's tooltip, its name first. */
function tipLines(row: LabelledRow): string[] {
  const count = formatParameters(row.count);
  return [
    row.name,
    [row.company, row.date === null ? '' : formatDate(row.date)].filter(Boolean).join('，'),
    row.speaker === 'report' ? `报告：${count}` : `来源：${count}（${MODEL_ORIGIN_WORDS[row.origin]}）`,
    row.differing === null ? '' : `来源：${formatParameters(row.differing)}`,
  ].filter(Boolean);
}
