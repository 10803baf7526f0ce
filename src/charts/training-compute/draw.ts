import { formatDate } from '../../text/dates.ts';
import { scientific } from '../../text/numbers.ts';
import type { Kinds } from '../../content/schemas/identity.ts';
import { columnGrid, raised, rowGrid } from '../frame/axis.ts';
import { drawLegend, drawSymbol, type SymbolName } from '../frame/legend.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { round } from '../frame/sizes.ts';
import { element, group, silent, text, type Markup } from '../frame/svg.ts';
import type { LabelledGuide, NamedModel, TrainingComputeLayout } from './layout.ts';
import type { ComputeList, ListedModel } from './list-layout.ts';
import type { PlottedModel } from './trained-models.ts';

/** The shape of a mark says where its figure comes from. */
const SYMBOLS: Record<PlottedModel['flop_basis'], SymbolName> = { stated: 'source', estimate: 'estimate', derived: 'derived' };

/** The page of the rows' permalinks, and the words for where figures come from. */
interface Place {
  home: string;
  words: Kinds['flop'];
}

const legendOf = ({ words }: Place) =>
  (['stated', 'estimate', 'derived'] as const).map((basis) => ({ symbol: SYMBOLS[basis], label: words[basis] }));

/** Marks by date and FLOP. */
export function drawScatter({ height, plot, years, ticks, guides, models }: TrainingComputeLayout, place: Place): Drawing {
  return {
    height,
    before: [
      drawLegend(legendOf(place), 'wide'),
      silent(rowGrid(ticks, [plot.left, plot.right])),
      silent(columnGrid(years, [plot.top, plot.bottom], [plot.bottom + 17])),
      silent(guides.map(drawGuide)),
    ],
    marks: models.map((model) => drawModel(model, place)),
  };
}

function drawGuide({ points, label, place }: LabelledGuide): Markup {
  const [start, ...ends] = points.map((point) => point.join(' '));
  return group({}, [
    ends.length > 1 ? element('path', { class: 'wedge', d: `M${String(start)}L${ends.join('L')}Z` }) : undefined,
    element('path', { class: 'slope', d: ends.map((end) => `M${String(start)}L${end}`).join('') }),
    place && text({ class: 'tick slope-label', x: place.x, y: place.y, 'text-anchor': place.anchor }, label),
  ]);
}

function drawModel({ model, x, y, place }: NamedModel, at: Place): Mark {
  return {
    ...markOf(model, at),
    hit: { x: round(x - 9), y: round(y - 9), width: 18, height: 18 },
    children: [
      place?.leader && element('path', { class: 'leader', d: `M${place.leader.map((point) => point.join(' ')).join('L')}` }),
      drawSymbol(SYMBOLS[model.flop_basis], x, y),
      place && text({ class: 'label label--on-grid', x: place.x, y: place.y, 'text-anchor': place.anchor }, model.name),
    ],
  };
}

/** A row a model. */
export function drawList(list: ComputeList, place: Place): Drawing {
  const { height, ticks, plot, years, models } = list;
  return {
    height,
    before: [
      drawLegend(legendOf(place), 'narrow'),
      silent(columnGrid(ticks, [plot.top, plot.bottom], [])),
      silent(
        ticks.flatMap(({ x, label, anchor }) =>
          label === undefined ? [] : text({ class: 'tick tick--power', x, y: plot.top - 6, 'text-anchor': anchor }, '10', raised(label)),
        ),
      ),
      ...years.map(({ year, y }) => text({ class: 'heading', x: 0, y }, `${year}年`)),
    ],
    marks: models.map((model) => drawRow(model, list, place)),
  };
}

function drawRow({ model, top, textY, x, markY }: ListedModel, { width, row, range }: ComputeList, at: Place): Mark {
  const [mantissa = '', exponent = ''] = scientific(model.flop).split('^');
  return {
    ...markOf(model, at),
    hit: { x: 0, y: top, width, height: row },
    children: [
      element('line', { class: 'guide', x1: range[0], x2: x, y1: markY, y2: markY }),
      drawSymbol(SYMBOLS[model.flop_basis], x, markY),
      text({ class: 'label', x: 0, y: textY }, model.name),
      text({ class: 'value value--power value--source', x: width, y: textY, 'text-anchor': 'end' }, mantissa, raised(exponent)),
    ],
  };
}

function markOf({ id, name, date, flop, flop_basis: basis }: PlottedModel, { home, words }: Place): Pick<Mark, 'id' | 'url' | 'tip'> {
  const tip = [name, formatDate(date), `${scientific(flop)} FLOP`, words[basis]];
  return { id, url: `${home}#row-training-compute-${id}`, tip };
}
