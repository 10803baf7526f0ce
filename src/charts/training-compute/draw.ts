import { drawHorizontalGrid } from '../frame/axis.ts';
import { drawLegend, drawSymbol } from '../frame/legend.ts';
import { markList, picture, type Picture, type PictureOptions } from '../frame/picture.ts';
import { round } from '../frame/round.ts';
import { element, group, text, type Markup } from '../frame/svg.ts';
import type { LabelledGuide, NamedModel, TrainingComputeLayout } from './layout.ts';
import { LEGEND, modelMark, SYMBOLS } from './marks.ts';

/** Draws a layout. */
export function drawLayout(layout: TrainingComputeLayout, link: PictureOptions['link']): Picture {
  const { height, plot, years, ticks, guides, models } = layout;
  return picture({ size: 'wide', height, label: '各模型的训练算力', interactive: link !== undefined }, [
    drawLegend(LEGEND, 'wide'),
    drawHorizontalGrid(ticks, plot.left, plot.right),
    group({ 'aria-hidden': 'true' }, [
      ...years.map(({ x }) => element('line', { class: 'grid', x1: x, x2: x, y1: plot.top, y2: plot.bottom })),
      ...years.map(({ year, x, labelled }) =>
        labelled ? text({ class: 'tick', x, y: plot.bottom + 17, 'text-anchor': 'middle' }, String(year)) : undefined,
      ),
    ]),
    group({ 'aria-hidden': 'true' }, guides.map(drawGuide)),
    markList(
      '各模型，按公布日期',
      link,
      models.map((model) => drawModel(model, link)),
    ),
  ]);
}

function drawGuide({ points, label, place }: LabelledGuide): Markup {
  const [start, ...ends] = points.map((point) => point.join(' '));
  return group({}, [
    ends.length > 1 ? element('path', { class: 'wedge', d: `M${String(start)}L${ends.join('L')}Z` }) : undefined,
    element('path', { class: 'slope', d: ends.map((end) => `M${String(start)}L${end}`).join('') }),
    place && text({ class: 'tick slope-label', x: place.x, y: place.y, 'text-anchor': place.anchor }, label),
  ]);
}

function drawModel({ model, x, y, place }: NamedModel, link: PictureOptions['link']): Markup {
  return modelMark(model, link, [
    element('rect', { class: 'mark__hit', x: round(x - 9), y: round(y - 9), width: 18, height: 18 }),
    place?.leader && element('path', { class: 'leader', d: `M${place.leader.map((point) => point.join(' ')).join('L')}` }),
    drawSymbol(SYMBOLS[model.flop_basis], x, y),
    place && text({ class: 'label label--on-grid', x: place.x, y: place.y, 'text-anchor': place.anchor }, model.name),
  ]);
}
