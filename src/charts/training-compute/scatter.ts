import type { DoublingTime } from '../../content/schemas/doubling-time.ts';
import { dateMidpoint } from '../../text/dates.ts';
import { columnGrid, placeRowTicks, rowGrid, type PlacedTick } from '../frame/axis.ts';
import { drawSymbol } from '../frame/legend.ts';
import { boxesAlong, type Box } from '../frame/box.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { axisFor, scaleFor, type Scale } from '../frame/scale.ts';
import { element, group, type Markup, round, silent, text } from '../frame/svg.ts';
import { labelGuides, placeGuides, type Axes, type Guide } from './guides.ts';
import { markBox, recordsOf, takeNamePlace, type Taken } from './labels.ts';
import { drawBases, modelMark, SYMBOLS, type Place } from './marks.ts';
import type { PlottedModel } from './trained-models.ts';

/** A model with the centre of its mark. */
interface PlacedModel {
  model: PlottedModel;
  x: number;
  y: number;
}

/** Months after the last model, so that its mark stands inside. */
const MONTHS_AFTER = 4;
/** A mark that is as far as this from any other has its name too. */
const ALONE = 40;
/** What the label of a year takes. */
const YEAR_ROOM = 34;
/** Where the models stand on a picture of a width: beside them the words of the powers of ten, and those of the guides. */
function plotOf(width: number): Box {
  return { left: 44, right: width - 104, top: 58, bottom: 560 };
}

/** For a card: the marks, without guides. */
export function drawScatterCard(plotted: readonly PlottedModel[], place: Place): Drawing {
  return drawScatter(plotted, [], place, 360, { left: 36, right: 346, top: 36, bottom: 252 });
}

/** Lays the chart out: marks by date and FLOP, guides from the earliest model, then the names, first of those that took more than any before. */
export function layoutTrainingCompute(
  models: readonly PlottedModel[],
  times: readonly DoublingTime[],
  width: number,
  plot = plotOf(width),
) {
  const firstYear = Math.min(...models.map(({ date }) => dateMidpoint(date).getUTCFullYear()));
  const monthOf = (date: string) => monthsSince(firstYear, dateMidpoint(date));
  const months = Math.max(...models.map(({ date }) => monthOf(date))) + MONTHS_AFTER;
  const flops = models.map(({ flop }) => flop);
  const axis = axisFor('log', flops);
  const x = scaleFor({ kind: 'linear', domain: [0, months], ticks: [] }, [plot.left, plot.right]);
  const y = scaleFor(axis, [plot.bottom, plot.top]);
  const placed = models.map((model) => ({ model, x: round(x(monthOf(model.date))), y: round(y(model.flop)) }));
  const earliest = models[0];
  const axes: Axes = { x, y, months, origin: { month: earliest ? monthOf(earliest.date) : 0, flop: earliest?.flop ?? 1 } };
  const guides = placeGuides(earliest ? times : [], axes, plot);
  const labels = labelGuides(guides, plot);
  return {
    plot,
    years: yearTicks(firstYear, months, x),
    // Base and exponent: fonts for pictures have no raised digits.
    ticks: placeRowTicks(axis, [plot.bottom, plot.top], (value) => ({
      label: '10',
      exponent: String(Math.round(Math.log10(value))),
    })),
    guides: guides.map((guide, index) => ({ ...guide, lines: labels[index] ?? [] })),
    models: nameModels(placed, guides, guides.length > 0 ? plot : { ...plot, top: plot.top - 12, right: width }),
  };
}

/** Months from the beginning of a year, parts of months included. */
function monthsSince(year: number, date: Date): number {
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return (date.getUTCFullYear() - year) * 12 + date.getUTCMonth() + (date.getUTCDate() - 1) / days;
}

/** A line where each year begins, labelled where the plot shows more than its first months; every second one where they are close. */
function yearTicks(first: number, months: number, x: Scale): PlacedTick[] {
  const step = x(12) - x(0) < YEAR_ROOM ? 2 : 1;
  return Array.from({ length: Math.floor(months / 12) + 1 }, (_, index) => ({
    x: round(x(index * 12)),
    label: index % step === 0 && months - index * 12 > 5 ? String(first + index) : undefined,
  }));
}

/** Names, within a box, the models that took more than any before them or stand alone, the latest first, then others where there is room; the tip and the table name all. */
function nameModels(placed: readonly PlacedModel[], guides: readonly Guide[], box: Box) {
  // The lines of the guides, but for the stretch where they begin, beside the first model's name.
  const lines = guides.flatMap(({ start, ends }) => ends.flatMap((end) => boxesAlong(start, end, 4).slice(4)));
  const taken: Taken = { boxes: placed.map(({ x, y }) => markBox(x, y)), lines, marks: placed };
  const records = new Set(recordsOf(placed.map(({ model }) => model)));
  const isAlone = (mark: PlacedModel) => placed.every((other) => other === mark || Math.hypot(other.x - mark.x, other.y - mark.y) > ALONE);
  const ranked = placed.toReversed().map((mark) => ({ ...mark, must: records.has(mark.model) || isAlone(mark) }));
  ranked.sort((a, b) => Number(b.must) - Number(a.must));
  const places = new Map(ranked.map(({ model, x, y, must }) => [model, takeNamePlace(model.name, [x, y], box, taken, must)]));
  return placed.map((mark) => ({ ...mark, place: places.get(mark.model) }));
}

/** Marks by date and FLOP. */
export function drawScatter(
  plotted: readonly PlottedModel[],
  times: readonly DoublingTime[],
  place: Place,
  width: number,
  within?: Box,
): Drawing {
  const { plot, years, ticks, guides, models } = layoutTrainingCompute(plotted, times, width, within);
  return {
    width,
    height: plot.bottom + 24,
    before: [
      drawBases(place, 'wide'),
      silent(rowGrid(ticks, [plot.left, plot.right])),
      silent(columnGrid(years, [plot.top, plot.bottom], [plot.bottom + 17])),
      silent(guides.map(drawGuide)),
    ],
    marks: models.map((model) => drawModel(model, place)),
  };
}

function drawGuide({ start, ends, lines }: ReturnType<typeof layoutTrainingCompute>['guides'][number]): Markup {
  const from = `M${start.join(' ')}`;
  const paths = ends.map((end) => `L${end.join(' ')}`);
  return group({}, [
    paths.length > 1 ? element('path', { class: 'wedge', fill: 'none', d: `${from}${paths.join('')}Z` }) : undefined,
    element('path', { class: 'slope', d: paths.map((line) => from + line).join('') }),
    ...lines.map(({ words, x, y, anchor }) => text({ class: 'tick', x, y, 'text-anchor': anchor }, words)),
  ]);
}

function drawModel({ model, x, y, place }: ReturnType<typeof nameModels>[number], at: Place): Mark {
  return {
    ...modelMark(model, at),
    hit: { x: round(x - 12), y: round(y - 12), width: 24, height: 24 },
    children: [
      drawSymbol(SYMBOLS[model.flop_basis], x, y),
      place && text({ class: 'label label--on-grid', x: place.x, y: place.y, 'text-anchor': place.anchor }, model.name),
    ],
  };
}
