import { placeTicks } from '../frame/axis.ts';
import { axisFor, scaleFor } from '../frame/scale.ts';
import { PICTURE_WIDTHS, round } from '../frame/sizes.ts';
import type { PlottedModel } from './trained-models.ts';

const ROW = 38;
const TEXT_Y = 15;
const MARK_Y = 27;
const YEAR = 28;
const TOP = 64;
const RANGE = [8, 280] as const;

/** The chart for narrow pages: one row a model in order of date, under its year, so that every one has its name; FLOP runs to the right. */
export function layoutComputeList(models: readonly PlottedModel[]) {
  const width = PICTURE_WIDTHS.narrow;
  const flops = models.map(({ flop }) => flop);
  const axis = axisFor('log', flops);
  const scale = scaleFor(axis, RANGE);
  const years: { year: string; y: number }[] = [];
  const listed: { model: PlottedModel; top: number; textY: number; x: number; markY: number }[] = [];
  let top = TOP + 6;
  for (const model of models) {
    const year = model.date.slice(0, 4);
    if (years.at(-1)?.year !== year) {
      years.push({ year, y: top + YEAR - 8 });
      top += YEAR;
    }
    listed.push({ model, top, textY: top + TEXT_Y, x: round(scale(model.flop)), markY: top + MARK_Y });
    top += ROW;
  }
  const plot = { top: TOP, bottom: top + 6 };
  return {
    width,
    height: plot.bottom + 4,
    row: ROW,
    range: RANGE,
    ticks: placeTicks(axis, RANGE, [0, width], (value) => String(Math.round(Math.log10(value)))),
    plot,
    years,
    models: listed,
  };
}

export type ComputeList = ReturnType<typeof layoutComputeList>;
export type ListedModel = ComputeList['models'][number];
