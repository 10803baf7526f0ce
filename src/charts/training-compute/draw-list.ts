import { scientific } from '../../text/numbers.ts';
import { drawVerticalGrid } from '../frame/axis.ts';
import { drawLegend, drawSymbol } from '../frame/legend.ts';
import { markList, picture, type Picture, type PictureOptions } from '../frame/picture.ts';
import { element, group, text, type Markup } from '../frame/svg.ts';
import type { ComputeList, ListedModel } from './list-layout.ts';
import { LEGEND, modelMark, SYMBOLS } from './marks.ts';

/** Draws the list of models. */
export function drawList(list: ComputeList, link: PictureOptions['link']): Picture {
  const { height, ticks, plot, years, models } = list;
  return picture({ size: 'narrow', height, label: '各模型的训练算力', interactive: link !== undefined }, [
    drawLegend(LEGEND, 'narrow'),
    drawVerticalGrid(
      ticks.map((tick) => ({ ...tick, label: undefined })),
      plot.top,
      plot.bottom,
      'above',
    ),
    group(
      { 'aria-hidden': 'true' },
      ticks.map(({ x, label, anchor }) =>
        label === undefined
          ? undefined
          : text({ class: 'tick tick--power', x, y: plot.top - 6, 'text-anchor': anchor }, '10', raised(label)),
      ),
    ),
    ...years.map(({ year, y }) => text({ class: 'heading', x: 0, y }, `${year}年`)),
    markList(
      '各模型，按公布日期',
      link,
      models.map((listed) => drawRow(listed, list, link)),
    ),
  ]);
}

function drawRow({ model, top, textY, x, markY }: ListedModel, { width, row, range }: ComputeList, link: PictureOptions['link']): Markup {
  const [mantissa = '', exponent = ''] = scientific(model.flop).split('^');
  return modelMark(model, link, [
    element('rect', { class: 'mark__hit', x: 0, y: top, width, height: row }),
    element('line', { class: 'guide', x1: range[0], x2: x, y1: markY, y2: markY }),
    drawSymbol(SYMBOLS[model.flop_basis], x, markY),
    text({ class: 'label', x: 0, y: textY }, model.name),
    text({ class: 'value value--power value--source', x: width, y: textY, 'text-anchor': 'end' }, mantissa, raised(exponent)),
  ]);
}

function raised(exponent: string): Markup {
  return element('tspan', { class: 'tick__exponent', dy: -6 }, [exponent]);
}
