import { group as groupBy } from 'd3';
import { formatDate } from '../../text/dates.ts';
import { formatParameters } from '../../text/numbers.ts';
import { MODEL_ORIGIN_WORDS } from '../../content/words.ts';
import { columnGrid, placeTicks } from '../frame/axis.ts';
import { drawLegend, drawSymbol } from '../frame/legend.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { axisFor, scaleFor, type Axis, type ScaleKind } from '../frame/scale.ts';
import { spread } from '../frame/spread.ts';
import { stackRows } from '../frame/stack-rows.ts';
import { across, element, group, type Markup, movedBy, PICTURE_WIDTHS, type PictureSize, round, silent, text } from '../frame/svg.ts';
import { nameWidth, textWidth } from '../frame/text-width.ts';
import type { CountedRow, Speaker } from './rows.ts';

export const ORDERS = ['size', 'company', 'date'] as const;
/** How the rows are drawn; by size they are a single group, else grouped by company or year. */
export interface ListOptions {
  size: PictureSize;
  order: (typeof ORDERS)[number];
  scale: ScaleKind;
}

const TOP = 52;
/** Of a row its height, and from its top the line of its marks. */
export const ROW = 24;
const MARK_Y = 12;
/** Marks of two counts that are all but the same are moved apart by so much that neither covers the other: their figures say what they are. */
const MARK = 10;
/** From a mark to the words beside it, and from a name to a figure. */
const GAP = 9;
/** Words have room also where a reader lets none be smaller. */
const LARGE = 20;
/** Names without that room are so much narrower where large letters stand in a small drawing, and narrower still where that is too wide: see large-text.css. */
const NARROWED = 0.8;
const SIZE = 12.5;

/** Lays the chart out: names in a column, marks on the axis, figures beside them. Unit: user units of the size's width. */
export function layoutParameters(rows: readonly CountedRow[], { size, order, scale: kind }: ListOptions) {
  const width = PICTURE_WIDTHS[size];
  const axis = axisFor(kind, rows.flatMap(countsOf));
  const ends = plotRange(rows, axis, width);
  const { headings, placed, bottom } = stackRows(orderRows(rows, order), TOP, ROW);
  const scale = scaleFor(axis, ends);
  return {
    ticks: placeTicks(axis, ends, [0, width], (value) => (value === 0 ? '0' : formatParameters(value)), LARGE),
    bottom,
    headings,
    ends,
    rows: placed.map(({ row, y }) => {
      const places = countsOf(row).map(scale);
      const apart = spread(places, MARK, [0, width]);
      const marks = places.map((x, index) => ({
        x,
        shift: (apart[index] ?? x) - x,
        speaker: index === 0 ? row.speaker : ('source' as const),
        figure: formatParameters(countsOf(row)[index] ?? 0),
      }));
      return { ...row, y, ...placeWords(row.name, marks) };
    }),
  };
}

/** The count that a row is drawn at, and that of the source where both are. */
function countsOf({ count, differing }: CountedRow): number[] {
  return differing === null ? [count] : [count, differing];
}

/** Room beside a mark for its figure. */
const figureRoom = (figure: string) => GAP + textWidth(figure, LARGE);

/** Whether the figure of the left one of two marks so far apart stands between the two. */
const standsBetween = (distance: number, figure: string) => distance >= figureRoom(figure) + GAP + MARK;

/** The ends of the axis: so far from the edges that names have room before the marks, and the figures beside the outermost of these. */
function plotRange(rows: readonly CountedRow[], axis: Axis, width: number): readonly [number, number] {
  const share = scaleFor(axis, [0, 1]);
  // A wide picture has room for names with large letters, and for each before the lines of its grid; in a narrow one the longest interrupt these.
  const letters = width === PICTURE_WIDTHS.wide ? LARGE : SIZE;
  const column = Math.min(width / 4, Math.max(...rows.map(({ name }) => nameWidth(name, SIZE) + GAP)));
  const pairs = rows.map((row) => {
    const [least = 1, most = least] = countsOf(row).sort((a, b) => a - b);
    return {
      name: nameWidth(row.name, letters) + GAP,
      figure: formatParameters(least),
      largest: formatParameters(most),
      from: share(least),
      to: share(most),
    };
  });
  let [start, end]: [number, number] = [GAP, width];
  // Each end moves the marks near the other a little.
  for (let step = 0; step < 3; step++) {
    const ends = pairs.map(({ largest, to }) => start + (width - figureRoom(largest) - start) / to);
    end = Math.floor(Math.min(width - GAP, ...ends));
    const starts = pairs.map(({ name, figure, from, to }) => {
      const before = from === to || standsBetween((to - from) * (end - start), figure) ? 0 : figureRoom(figure);
      return (name + before - from * end) / (1 - from);
    });
    start = Math.ceil(Math.min(width / 2, Math.max(GAP, column, ...starts)));
  }
  return [start, end];
}

/** Groups of rows with their headings: by size largest first, by company (largest model first), or by year from the earliest. */
function orderRows(rows: readonly CountedRow[], order: ListOptions['order']): Iterable<[heading: string | null, rows: CountedRow[]]> {
  const bySize = [...rows].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'));
  if (order === 'size') return [[null, bySize]];
  if (order === 'company') return groupBy(bySize, (row) => row.company);
  const byDate = [...bySize].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  return groupBy(byDate, (row) => (row.date === null ? '年份不详' : `${row.date.slice(0, 4)}年`));
}

/** A mark of a row: the place of its count, how far it is moved from there, and its figure. */
interface Placed {
  x: number;
  shift: number;
  speaker: Speaker;
  figure: string;
}

/**
 * The figure of a mark stands behind it; of the left one of two between these, where it finds no room there before them. A name that has not the
 * room before all of it with large letters keeps the width that it has with others.
 */
function placeWords(name: string, placed: readonly Placed[]) {
  const [first, last = first] = [...placed].sort((a, b) => a.x - b.x);
  const [left, right] = [first, last].map((mark) => (mark ? mark.x + mark.shift : 0)) as [number, number];
  const isBefore = first !== last && !standsBetween(right - left, first?.figure ?? '');
  // Where what stands next to the name begins.
  const edge = left - (isBefore ? figureRoom(first?.figure ?? '') : MARK / 2);
  const isFirst = (mark: Placed) => first !== last && mark === first;
  return {
    nameLength: nameWidth(name, LARGE) <= edge ? undefined : Math.floor(Math.min(nameWidth(name, SIZE), edge - MARK / 2)),
    nameClass: nameWidth(name, LARGE * NARROWED) > edge ? 'label label--full' : 'label',
    marks: placed.map((mark) => ({
      ...mark,
      anchor: isFirst(mark) && isBefore ? ('end' as const) : ('start' as const),
      // Where the line between two marks ends at this one, seen from it.
      lineAt: isFirst(mark) && !isBefore ? GAP + textWidth(mark.figure, SIZE) + GAP / 2 : 0,
    })),
  };
}

type PlacedMark = ReturnType<typeof placeWords>['marks'][number];

const LEGEND = [
  { symbol: 'report', label: '报告所印' },
  { symbol: 'source', label: '来源' },
  { symbol: 'context', label: '本站补充' },
] as const;

/** A row a model. Narrow, a place across is a share of the width of the axis beside the column of names, so that the drawing fits any; the size of its words and the height of its rows stay. */
export function drawList(counted: readonly CountedRow[], options: ListOptions): Drawing {
  const { size } = options;
  const { ticks, bottom, headings, rows, ends } = layoutParameters(counted, options);
  const drawn = new Set<Speaker>(rows.flatMap((row) => (row.differing === null ? [row.speaker] : [row.speaker, 'source'])));
  const legend = LEGEND.filter(({ symbol }) => drawn.has(symbol));
  const at = placesOn(ends, size);
  return {
    height: bottom + 24,
    fluid: size === 'narrow',
    before: [
      drawLegend(legend, size),
      silent(
        columnGrid(
          ticks.map((tick) => ({ ...tick, ...at(tick.x), near: ticks.length <= 5 })),
          [TOP, bottom],
          [TOP - 7, bottom + 17],
          size,
        ),
      ),
      ...headings.map((heading) => text({ class: 'heading', x: 0, y: heading.y }, heading.text)),
    ],
    marks: rows.map((row) => drawRow(row, size, at, ends[0])),
  };
}

/** A place across as a share of the width, as across() has it, and what it is moved by from there. */
function placesOn([start, end]: readonly [number, number], size: PictureSize) {
  return (place: number) => {
    const x = size === 'wide' ? place : ((place - start) / (end - start)) * PICTURE_WIDTHS.narrow;
    return { x, by: Math.round(place - x) };
  };
}

function drawRow(
  row: ReturnType<typeof layoutParameters>['rows'][number],
  size: PictureSize,
  at: ReturnType<typeof placesOn>,
  start: number,
): Mark {
  const origin = [row.company, row.date === null ? '' : formatDate(row.date)];
  const speaker = row.speaker === 'report' ? '报告所印' : `来源的数字（${MODEL_ORIGIN_WORDS[row.origin]}）`;
  const [own, other] = row.marks;
  const said = other === undefined ? [speaker] : [`报告为${own?.figure ?? ''}`, `来源为${other.figure}`, row.reason ?? ''];
  return {
    id: row.id,
    url: `/models/#model-${row.id}`,
    tip: [row.name, [...origin, ...said].filter(Boolean).join('，')],
    classes: `mark--${row.speaker}`,
    transform: `translate(0 ${row.y + MARK_Y})`,
    hit: { y: -MARK_Y, width: across(PICTURE_WIDTHS[size], size), height: ROW },
    children: [
      // From the axis, before which the names stand, to the edge: one gap and one dash, as a line that ends at a share of the width begins at none.
      element('line', { class: 'guide', x2: across(PICTURE_WIDTHS[size], size), 'stroke-dasharray': `0 ${start} 999` }),
      text({ class: row.nameClass, y: 4.5, textLength: row.nameLength, lengthAdjust: row.nameLength && 'spacingAndGlyphs' }, row.name),
      // What stands at a mark is told once where that is.
      ...row.marks.map((mark, index) => {
        const { x, by } = at(mark.x);
        const beside = mark.anchor === 'end' ? -GAP : GAP;
        return element('svg', { x: across(x, size), overflow: 'visible' }, [
          group(movedBy(by), [
            index === 0 && other ? drawPair(mark, other, at, size) : undefined,
            drawSymbol(mark.speaker, round(mark.shift), 0),
            text({ class: `value value--${mark.speaker}`, x: round(mark.shift + beside), y: 4.5, 'text-anchor': mark.anchor }, mark.figure),
          ]),
        ]);
      }),
    ],
  };
}

/** The line from a mark to another of its row, less what stands upon it. */
function drawPair(mark: PlacedMark, other: PlacedMark, at: ReturnType<typeof placesOn>, size: PictureSize): Markup {
  const [from, to] = [at(mark.x), at(other.x)];
  const by = round(to.by - from.by + other.lineAt);
  return element('line', { class: 'pair', x1: round(mark.lineAt - by), x2: across(to.x - from.x, size), ...movedBy(by) });
}
