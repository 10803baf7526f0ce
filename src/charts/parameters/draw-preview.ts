import { drawVerticalGrid } from '../frame/axis.ts';
import { drawSymbol } from '../frame/legend.ts';
import { picture, type Picture } from '../frame/picture.ts';
import { PICTURE_WIDTHS } from '../frame/sizes.ts';
import { element, group, text, type Markup } from '../frame/svg.ts';
import type { PreviewLayout, PreviewMark } from './preview-layout.ts';

const LINE_START = 84;

/** Draws the models at a glance, without links. */
export function drawPreviewLayout({ size, height, ticks, plot, lines }: PreviewLayout): Picture {
  return picture({ size, height, label: '各公司模型的参数量', interactive: false }, [
    drawVerticalGrid(ticks, plot.top, plot.bottom, 'above'),
    ...lines.map(({ company, y, marks }) =>
      group({}, [
        element('line', { class: 'guide', x1: LINE_START, x2: PICTURE_WIDTHS[size], y1: y, y2: y }),
        text({ class: 'heading', x: 0, y: y + 4.5 }, company),
        ...marks.map(drawMark),
      ]),
    ),
  ]);
}

function drawMark({ row, x, y, differingX, label }: PreviewMark): Markup {
  return group({ class: 'mark', 'data-id': row.id }, [
    differingX === null ? undefined : element('line', { class: 'pair', x1: x, x2: differingX, y1: y, y2: y }),
    differingX === null ? undefined : drawSymbol('source', differingX, y),
    drawSymbol(row.speaker, x, y),
    label === null ? undefined : text({ class: 'label', x: label.x, y: label.y, 'text-anchor': 'middle' }, row.name),
  ]);
}
