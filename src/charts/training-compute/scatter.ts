import type { DoublingTime } from '../../content/schemas/doubling-time.ts';
import { dateMidpoint } from '../../text/dates.ts';
import { columnGrid, placeRowTicks, rowGrid, type PlacedTick } from '../frame/axis.ts';
import { drawSymbol } from '../frame/legend.ts';
import { boxAround, boxesAlong, Occupied, type Box } from '../frame/occupied.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { axisFor, scaleFor, type Scale } from '../frame/scale.ts';
import { element, group, type Markup, round, silent, text } from '../frame/svg.ts';
import { textWidth } from '../frame/text-width.ts';
import { guideLabelPlaces, placeGuides, type Axes, type Guide } from './guides.ts';
import { takeNamePlace, textBox, type Taken } from './labels.ts';
import { drawBases, modelMark, SYMBOLS, type Place } from './marks.ts';
import type { PlottedModel } from './trained-models.ts';

/** A model with the centre of its mark. */
interface PlacedModel {
  model: PlottedModel;
  x: number;
  y: number;
}

const TEXT_SIZE = 12;
const MARK = 12;
/** Years before the first model and after the last one, so that names have room. */
const MONTHS_AFTER = 4;
export const PLOT: Box = { left: 44, right: 566, top: 40, bottom: 620 };

/** Lays the chart out: marks by date and FLOP, guides from the earliest model, then the names, each where nothing is yet. */
export function layoutTrainingCompute(models: readonly PlottedModel[], times: readonly DoublingTime[]) {
  const firstYear = Math.min(...models.map(({ date }) => dateMidpoint(date).getUTCFullYear()));
  const monthOf = (date: string) => monthsSince(firstYear, dateMidpoint(date));
  const months = Math.max(...models.map(({ date }) => monthOf(date))) + MONTHS_AFTER;
  const flops = models.map(({ flop }) => flop);
  const axis = axisFor('log', flops);
  const x = scaleFor({ kind: 'linear', domain: [0, months], ticks: [] }, [PLOT.left, PLOT.right]);
  const y = scaleFor(axis, [PLOT.bottom, PLOT.top]);
  const placed = models.map((model) => ({ model, x: round(x(monthOf(model.date))), y: round(y(model.flop)) }));
  const earliest = models[0];
  const axes: Axes = { x, y, months, origin: { month: earliest ? monthOf(earliest.date) : 0, flop: earliest?.flop ?? 1 } };
  const occupied = new Occupied();
  for (const mark of placed) occupied.add(boxAround(mark.x, mark.y, MARK, MARK));
  const guides = placeGuides(earliest ? times : [], axes, PLOT).map((guide) => labelGuide(guide, occupied));
  const lines = new Occupied();
  // The lines of the guides, but for the stretch where they begin, beside the first model's name.
  const along = guides.flatMap(({ start, ends }) => ends.flatMap((end) => boxesAlong(start, end, 4).slice(4)));
  for (const box of along) lines.add(box);
  return {
    years: yearTicks(firstYear, months, x),
    // Base and exponent: fonts for pictures have no raised digits.
    ticks: placeRowTicks(axis, [PLOT.bottom, PLOT.top], (value) => ({ label: '10', exponent: String(Math.round(Math.log10(value))) })),
    guides,
    models: nameModels(placed, { occupied, lines }),
  };
}

/** Months from the beginning of a year, parts of months included. */
function monthsSince(year: number, date: Date): number {
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return (date.getUTCFullYear() - year) * 12 + date.getUTCMonth() + (date.getUTCDate() - 1) / days;
}

/** A line where each year begins; labelled where the plot shows more than its first months. */
function yearTicks(first: number, months: number, x: Scale): PlacedTick[] {
  return Array.from({ length: Math.floor(months / 12) + 1 }, (_, index) => ({
    x: round(x(index * 12)),
    label: months - index * 12 > 5 ? String(first + index) : undefined,
  }));
}

function labelGuide(guide: Guide, occupied: Occupied) {
  const width = textWidth(guide.label, TEXT_SIZE);
  const place = guideLabelPlaces(guide, PLOT, TEXT_SIZE).find((candidate) => occupied.isFree(textBox(candidate, width)));
  if (place) occupied.add(textBox(place, width));
  return { ...guide, place };
}

/** A picture has no room for more names than this, so that a place is sought for no more. */
const MOST_NAMES = 150;

/** Names the models, those of the report before those the site added, from the right, where marks crowd; a name that finds no room is left to the tip and the table. */
function nameModels(placed: readonly PlacedModel[], taken: Taken) {
  const rank = ({ model }: PlacedModel) => Number(model.origin === 'context');
  const byRank = placed.toSorted((a, b) => rank(a) - rank(b) || b.x - a.x || a.model.id.localeCompare(b.model.id));
  const places = new Map(byRank.slice(0, MOST_NAMES).map(({ model, x, y }) => [model.id, takeNamePlace(model.name, [x, y], PLOT, taken)]));
  return placed.map((mark) => ({ ...mark, place: places.get(mark.model.id) }));
}

/** Marks by date and FLOP. */
export function drawScatter(plotted: readonly PlottedModel[], times: readonly DoublingTime[], place: Place): Drawing {
  const { years, ticks, guides, models } = layoutTrainingCompute(plotted, times);
  return {
    height: PLOT.bottom + 24,
    before: [
      drawBases(place, 'wide'),
      silent(rowGrid(ticks, [PLOT.left, PLOT.right])),
      silent(columnGrid(years, [PLOT.top, PLOT.bottom], [PLOT.bottom + 17])),
      silent(guides.map(drawGuide)),
    ],
    marks: models.map((model) => drawModel(model, place)),
  };
}

function drawGuide({ start, ends, label, place }: ReturnType<typeof labelGuide>): Markup {
  const from = `M${start.join(' ')}`;
  const lines = ends.map((end) => `L${end.join(' ')}`);
  return group({}, [
    lines.length > 1 ? element('path', { class: 'wedge', d: `${from}${lines.join('')}Z` }) : undefined,
    element('path', { class: 'slope', d: lines.map((line) => from + line).join('') }),
    place && text({ class: 'tick slope-label', x: place.x, y: place.y, 'text-anchor': place.anchor }, label),
  ]);
}

function drawModel({ model, x, y, place }: ReturnType<typeof nameModels>[number], at: Place): Mark {
  return {
    ...modelMark(model, at),
    hit: { x: round(x - 9), y: round(y - 9), width: 18, height: 18 },
    children: [
      place?.leader && element('path', { class: 'leader', d: `M${place.leader.map((point) => point.join(' ')).join('L')}` }),
      drawSymbol(SYMBOLS[model.flop_basis], x, y),
      place && text({ class: 'label label--on-grid', x: place.x, y: place.y, 'text-anchor': place.anchor }, model.name),
    ],
  };
}
