import type { DoublingTime } from '../../content/schemas/doubling-time.ts';
import { dateMidpoint } from '../../text/dates.ts';
import { scientific } from '../../text/numbers.ts';
import { columnGrid, placeRowTicks, rowGrid, type PlacedTick } from '../frame/axis.ts';
import { drawSymbol } from '../frame/legend.ts';
import type { Box } from '../frame/box.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { axisFor, scaleFor, type Scale } from '../frame/scale.ts';
import { element, group, type Markup, round, silent, text } from '../frame/svg.ts';
import { textWidth } from '../frame/text-width.ts';
import { labelGuides, placeGuides, type Axes } from './guides.ts';
import { boxTaken, lineTaken, placeNames, recordsOf, textBox } from './labels.ts';
import type { Point } from './lines.ts';
import { drawBases, modelMark, SYMBOLS, type Place } from './marks.ts';
import type { PlottedModel } from './trained-models.ts';

/** Months after the last model, so that its mark stands inside. */
const MONTHS_AFTER = 4;
/** Above the largest, for names. */
const HEADROOM = 62;
/** What the label of a year takes. */
const YEAR_ROOM = 34;
/** For a card: the marks, without guides, and the names of those that took more than any before. */
export function drawScatterCard(plotted: readonly PlottedModel[], place: Place): Drawing {
  return drawScatter(layoutTrainingCompute(plotted, [], 360, recordsOf(plotted), { left: 36, right: 346, top: 36, bottom: 252 }), place);
}

/** Lays the chart out: marks by date and FLOP, guides from the earliest model, then the names, of all or some. Beside the plot stand words of the axis and of the guides. */
export function layoutTrainingCompute(
  models: readonly PlottedModel[],
  times: readonly DoublingTime[],
  width: number,
  named = models,
  plot: Box = { left: 44, right: width - 104, top: 58, bottom: 653 },
) {
  const headroom = named === models ? HEADROOM : 0;
  const firstYear = Math.min(...models.map(({ date }) => dateMidpoint(date).getUTCFullYear()));
  const monthOf = (date: string) => monthsSince(firstYear, dateMidpoint(date));
  const months = Math.max(...models.map(({ date }) => monthOf(date))) + MONTHS_AFTER;
  const flops = models.map(({ flop }) => flop);
  const axis = axisFor('log', flops);
  const x = scaleFor({ kind: 'linear', domain: [0, months], ticks: [] }, [plot.left, plot.right]);
  const y = scaleFor(axis, [plot.bottom, plot.top + headroom]);
  const placed = models.map((model) => ({ model, x: round(x(monthOf(model.date))), y: round(y(model.flop)) }));
  const earliest = models[0];
  const axes: Axes = { x, y, months, origin: { month: earliest ? monthOf(earliest.date) : 0, flop: earliest?.flop ?? 1 } };
  const guides = placeGuides(earliest ? times : [], axes, plot);
  const labels = labelGuides(guides, plot);
  // The lines of the guides, but for the stretch where they begin, beside the first model's name.
  const lines = guides.flatMap(({ start, ends }) => ends.map((end) => lineTaken([onTheWay(start, end, 16), end])));
  const words = labels.flat().map((line) => boxTaken(textBox(line, textWidth(line.words, 12))));
  const places = placeNames(
    placed.map((mark) => ({ ...mark, name: named.includes(mark.model) ? mark.model.name : undefined })),
    { ...plot, top: plot.top - 14, right: width },
    [...lines, ...words],
  );
  return {
    width,
    plot,
    years: yearTicks(firstYear, months, x),
    ticks: placeRowTicks(axis, [plot.bottom, plot.top + headroom], scientific),
    guides: guides.map((guide, index) => ({ ...guide, lines: labels[index] ?? [] })),
    models: placed.map((mark, index) => ({ ...mark, ...places[index] })),
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

/** The point on the way from one to another that is so far from the first. */
function onTheWay([x1, y1]: Point, [x2, y2]: Point, distance: number): Point {
  const share = distance / Math.hypot(x2 - x1, y2 - y1);
  return [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
}

type Layout = ReturnType<typeof layoutTrainingCompute>;

/** Marks by date and FLOP. */
export function drawScatter({ width, plot, years, ticks, guides, models }: Layout, place: Place): Drawing {
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

function drawGuide({ start, ends, lines }: Layout['guides'][number]): Markup {
  const from = `M${start.join(' ')}`;
  const paths = ends.map((end) => `L${end.join(' ')}`);
  return group({}, [
    paths.length > 1 ? element('path', { class: 'wedge', fill: 'none', d: `${from}${paths.join('')}Z` }) : undefined,
    element('path', { class: 'slope', d: paths.map((line) => from + line).join('') }),
    ...lines.map(({ words, x, y, anchor }) => text({ class: 'tick', x, y, 'text-anchor': anchor }, words)),
  ]);
}

function drawModel({ model, x, y, place, leader }: Layout['models'][number], at: Place): Mark {
  return {
    ...modelMark(model, at),
    hit: { x: round(x - 12), y: round(y - 12), width: 24, height: 24 },
    children: [
      leader && element('path', { class: 'leader', d: `M${leader.map((point) => point.join(' ')).join('L')}` }),
      drawSymbol(SYMBOLS[model.flop_basis], x, y),
      place && text({ class: 'label label--on-grid', x: place.x, y: place.y, 'text-anchor': place.anchor }, model.name),
    ],
  };
}
