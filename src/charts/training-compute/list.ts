import { scientific } from '../../text/numbers.ts';
import { columnGrid, placeTicks, textWithPower } from '../frame/axis.ts';
import { drawSymbol } from '../frame/legend.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { axisFor, scaleFor } from '../frame/scale.ts';
import { stackRows } from '../frame/stack-rows.ts';
import { across, element, PICTURE_WIDTHS, round, silent, text } from '../frame/svg.ts';
import { drawBases, modelMark, SYMBOLS, type Place } from './marks.ts';
import type { PlottedModel } from './trained-models.ts';

const WIDTH = PICTURE_WIDTHS.narrow;
const ROW = 44;
/** The centre of a row's mark, and from there the baseline of its words. */
const [MARK_Y, TEXT_Y] = [31, -17];
/** From a mark to the figure beside it. */
const GAP = 10;
/** Of tick labels, where letters are large. */
const LARGE = 18;
const TOP = 64;
const RANGE = [8, 280] as const;
const at = (x: number) => across(x, 'narrow');

/** The chart for narrow pages: one row a model in order of date, under its year, so that every one has its name; FLOP runs to the right. */
export function layoutComputeList(models: readonly PlottedModel[]) {
  const flops = models.map(({ flop }) => flop);
  const axis = axisFor('log', flops);
  const scale = scaleFor(axis, RANGE);
  const years = Map.groupBy(models, ({ date }) => `${date.slice(0, 4)}年`);
  const { headings, placed, bottom } = stackRows(years, TOP, ROW);
  return {
    ticks: placeTicks(axis, RANGE, [0, WIDTH], scientific, LARGE).map((tick) => ({ ...tick, near: true })),
    bottom,
    headings,
    models: placed.map(({ row: model, y }) => ({ model, y, x: round(scale(model.flop)) })),
  };
}

/** A row a model. A place across is a share of the width, so that the drawing fits any. */
export function drawList(plotted: readonly PlottedModel[], place: Place): Drawing {
  const { ticks, bottom, headings, models } = layoutComputeList(plotted);
  return {
    height: bottom + 22,
    fluid: true,
    classes: 'chart__svg--narrow chart__svg--fluid',
    before: [
      drawBases(place, 'narrow'),
      silent(columnGrid(ticks, [TOP, bottom], [TOP - 6, bottom + 18], 'narrow')),
      ...headings.map((heading) => text({ class: 'heading label', x: 0, y: heading.y }, heading.text)),
    ],
    marks: models.map((model) => drawRow(model, place)),
  };
}

function drawRow({ model, x, y }: ReturnType<typeof layoutComputeList>['models'][number], place: Place): Mark {
  const mark = modelMark(model, place);
  const isLeft = x < WIDTH / 2;
  return {
    ...mark,
    spoken: ['以FLOP计', ...mark.tip.filter((line) => !line.endsWith('FLOP'))],
    transform: `translate(0 ${y + MARK_Y})`,
    hit: { y: -MARK_Y, width: '100%', height: ROW },
    children: [
      element('line', { class: 'guide', x2: '100%' }),
      text({ class: 'label', x: 0, y: TEXT_Y }, model.name),
      // On that side of the mark where there is more room.
      element('svg', { x: at(x), overflow: 'visible' }, [
        drawSymbol(SYMBOLS[model.flop_basis], 0, 0),
        textWithPower(
          { class: 'value value--source label--on-grid', x: isLeft ? GAP : -GAP, y: 4.5, 'text-anchor': isLeft ? 'start' : 'end' },
          scientific(model.flop),
        ),
      ]),
    ],
  };
}
