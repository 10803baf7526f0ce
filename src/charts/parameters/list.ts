import { group as groupBy, sum } from 'd3';
import { formatDate } from '../../text/dates.ts';
import { isFullWidth } from '../../text/full-width.ts';
import { formatParameters } from '../../text/numbers.ts';
import { MODEL_ORIGIN_WORDS } from '../../content/words.ts';
import { columnGrid, placeTicks } from '../frame/axis.ts';
import { drawLegend, drawSymbol } from '../frame/legend.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { axisFor, scaleFor, type Axis, type ScaleKind } from '../frame/scale.ts';
import { spread } from '../frame/spread.ts';
import { stackRows } from '../frame/stack-rows.ts';
import { across, type Children, element, PICTURE_WIDTHS, type PictureSize, round, silent, text } from '../frame/svg.ts';
import { textWidth } from '../frame/text-width.ts';
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
/** Of a line between two marks what is seen beyond a name upon it: less would read as a hyphen. */
const LINE = 24;
/** Words have room also where a reader lets none be smaller. */
const LARGE = 20;
const SIZE = 12.5;
const WIDTHS: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[ fijlrt.,·-]/u, 0.3],
  [/[A-Z]/u, 0.65],
];
/** Width of a name in the font of the site: nearer than textWidth(), which has room for any. */
export const nameWidth = (name: string, size: number) =>
  size * sum(Array.from(name, (letter) => (isFullWidth(letter) ? 1 : (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.57))));

/** Lays the chart out: rows in order, marks on the axis, words beside them. Unit: user units of the size's width. */
export function layoutParameters(rows: readonly CountedRow[], { size, order, scale: kind }: ListOptions) {
  const axis = axisFor(kind, rows.flatMap(countsOf));
  const range = plotRange(rows, axis, size);
  const { headings, placed, bottom } = stackRows(orderRows(rows, order), TOP, ROW);
  const scale = scaleFor(axis, range);
  return {
    ticks: placeTicks(axis, range, [0, PICTURE_WIDTHS[size]], (value) => (value === 0 ? '0' : formatParameters(value))),
    bottom,
    headings,
    range,
    rows: placed.map(({ row, y }) => {
      const places = countsOf(row).map(scale);
      const apart = spread(places, MARK, [0, PICTURE_WIDTHS[size]]);
      const marks = places.map((x, index) => ({
        x,
        shift: (apart[index] ?? x) - x,
        speaker: index === 0 ? row.speaker : ('source' as const),
        figure: formatParameters(countsOf(row)[index] ?? 0),
      }));
      return { ...row, y, marks, words: placeWords(row.name, marks, PICTURE_WIDTHS[size]) };
    }),
  };
}

/** The count that a row is drawn at, and that of the source where both are. */
function countsOf({ count, differing }: CountedRow): number[] {
  return differing === null ? [count] : [count, differing];
}

/** The ends of the axis: so far from the edges that the figures beside the outermost marks have room. */
function plotRange(rows: readonly CountedRow[], axis: Axis, size: PictureSize): readonly [number, number] {
  const share = scaleFor(axis, [0, 1]);
  const room = (count: number) => GAP + textWidth(formatParameters(count), LARGE);
  const pairs = rows.map((row) => countsOf(row).sort((a, b) => a - b));
  let [start, end]: [number, number] = [GAP, PICTURE_WIDTHS[size]];
  // Each end moves the marks near the other a little.
  for (let step = 0; step < 3; step++) {
    const ends = pairs.map(([least = 1, most = least]) => start + (PICTURE_WIDTHS[size] - room(most) - start) / share(most));
    end = Math.floor(Math.min(PICTURE_WIDTHS[size] - GAP, ...ends));
    const starts = pairs.map(([least = 1, most]) => (most === undefined ? 0 : (room(least) - share(least) * end) / (1 - share(least))));
    start = Math.ceil(Math.max(GAP, ...starts));
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

/** Words in one line before a mark (`end`) or behind it (`start`), each a name, or a figure of whoever says it; `over` the line between two marks. */
interface Words {
  mark: Placed;
  anchor: 'start' | 'end';
  parts: readonly { words: string; speaker?: Speaker; textLength?: number | undefined }[];
  over?: true;
}

/**
 * The figures stand at the outer sides of a row's marks, and the name before them, else behind them, else between the two; where it finds room
 * nowhere its letters are narrowed.
 */
function placeWords(words: string, marks: readonly Placed[], width: number): Words[] {
  const [first, last = first] = [...marks].sort((a, b) => a.x - b.x);
  if (!first || !last) return [];
  const figure = (mark: Placed) => ({ words: mark.figure, speaker: mark.speaker });
  const taken = (mark: Placed) => textWidth(mark.figure, LARGE) + 2 * GAP;
  const before = first === last ? [] : [figure(first)];
  const rooms = {
    before: first.x + first.shift - (before.length > 0 ? taken(first) : GAP),
    behind: width - last.x - last.shift - taken(last),
    between: last.x - first.x - 3 * GAP - LINE,
  };
  const sides = ['before', 'behind', 'between'] as const;
  const free = sides.find((candidate) => nameWidth(words, LARGE) <= rooms[candidate]);
  const [side = 'before'] = free ? [free] : [...sides].sort((a, b) => rooms[b] - rooms[a]);
  const name = { words, textLength: free ? undefined : Math.floor(Math.min(nameWidth(words, SIZE), rooms[side])) };
  const lines: Words[] = [
    { mark: first, anchor: 'end', parts: side === 'before' ? [name, ...before] : before },
    { mark: last, anchor: 'end', parts: side === 'between' ? [name] : [], over: true },
    { mark: last, anchor: 'start', parts: side === 'behind' ? [figure(last), name] : [figure(last)] },
  ];
  return lines.filter(({ parts }) => parts.length > 0);
}

const LEGEND = [
  { symbol: 'report', label: '报告所印' },
  { symbol: 'source', label: '论文或官方来源' },
  { symbol: 'context', label: '本站补充' },
] as const;

/** A row a model. Narrow, places across are shares of the width, so that the drawing fits any; the size of its words and the height of its rows stay. */
export function drawList(counted: readonly CountedRow[], options: ListOptions): Drawing {
  const { ticks, bottom, headings, rows } = layoutParameters(counted, options);
  const drawn = new Set<Speaker>(rows.flatMap((row) => (row.differing === null ? [row.speaker] : [row.speaker, 'source'])));
  const major = ticks.filter(({ kind }) => kind === 'major');
  const legend = LEGEND.filter(({ symbol }) => drawn.has(symbol));
  return {
    height: bottom + 24,
    fluid: options.size === 'narrow',
    before: [
      drawLegend(legend, options.size),
      silent(columnGrid(major, [TOP, bottom], [TOP - 7, bottom + 17], options.size)),
      ...headings.map((heading) => text({ class: 'heading', x: 0, y: heading.y }, heading.text)),
    ],
    marks: rows.map((row) => drawRow(row, options.size)),
  };
}

function drawRow(row: ReturnType<typeof layoutParameters>['rows'][number], size: PictureSize): Mark {
  const origin = [row.company, row.date === null ? '' : formatDate(row.date)];
  const speaker = row.speaker === 'report' ? '报告所印' : `来源的数字（${MODEL_ORIGIN_WORDS[row.origin]}）`;
  const [x1, x2] = row.marks.map((mark) => across(mark.x, size));
  const [own, source] = row.marks.map(({ figure }) => figure);
  const said = source === undefined ? [speaker] : [`报告为${own ?? ''}`, `来源为${source}`, row.reason ?? ''];
  return {
    id: row.id,
    url: `/models/#model-${row.id}`,
    tip: [row.name, [...origin, ...said].filter(Boolean).join('，')],
    classes: `mark--${row.speaker}`,
    transform: `translate(0 ${row.y + MARK_Y})`,
    hit: { y: -MARK_Y, width: across(PICTURE_WIDTHS[size], size), height: ROW },
    children: [
      x2 === undefined ? undefined : element('line', { class: 'pair', x1, x2 }),
      // What stands at a mark is told once where that is.
      ...row.marks.map((mark) =>
        element('svg', { x: across(mark.x, size), overflow: 'visible' }, [
          drawSymbol(mark.speaker, round(mark.shift), 0),
          ...row.words.filter((words) => words.mark === mark).flatMap((words, index) => [index > 0 ? ' ' : undefined, ...drawWords(words)]),
        ]),
      ),
    ],
  };
}

function drawWords({ mark, anchor, parts, over }: Words): Children {
  const x = round(mark.shift + (anchor === 'end' ? -GAP : GAP) - (over ? LINE : 0));
  const width = nameWidth(parts[0]?.words ?? '', SIZE);
  const written = parts.flatMap(({ words, speaker, textLength }, index) => {
    const fit = textLength === undefined ? {} : { textLength, lengthAdjust: 'spacingAndGlyphs' };
    const place = { class: speaker ? `value value--${speaker}` : 'label', dx: index > 0 ? GAP / 2 : undefined };
    return [index > 0 ? ' ' : undefined, element('tspan', { ...place, ...fit }, [words])];
  });
  return [
    over && element('rect', { class: 'badge', x: x - width - GAP / 2, y: -8, width: width + GAP, height: 16 }),
    text({ x, y: 4.5, 'text-anchor': anchor }, ...written),
  ];
}
