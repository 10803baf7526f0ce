import { group as groupBy, max } from 'd3';
import { formatDate } from '../../text/dates.ts';
import { formatParameters } from '../../text/numbers.ts';
import { MODEL_ORIGIN_WORDS } from '../../content/words.ts';
import { columnGrid, placeTicks, rowGuides } from '../frame/axis.ts';
import { drawLegend, drawSymbol } from '../frame/legend.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { axisFor, scaleFor, type Axis, type Scale, type ScaleKind } from '../frame/scale.ts';
import { spread } from '../frame/spread.ts';
import { stackRows } from '../frame/stack-rows.ts';
import { element, PICTURE_WIDTHS, type PictureSize, silent, text } from '../frame/svg.ts';
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
/**
 * Wide: the name stands left of the axis. Narrow: above the row's line, so that the axis has the whole width.
 * Of a row its height, the centre of its marks, and from there the baseline of its words.
 */
export const METRICS = {
  wide: { height: 24, markY: 12, textY: 4.5 },
  narrow: { height: 38, markY: 27, textY: -12 },
} as const;
/** From a name to the axis. */
const NAME_GAP = 20;
/** Marks of two counts that are all but the same are moved apart by so much that neither covers the other: their figures say what they are. */
const MARK = 10;
const VALUE_GAP = 9;
const VALUE_SIZE = 12.5;
/** How many times smaller than a mark the axis begins where a figure stands before it. */
const FIGURE_ROOM = 3;
/** From the middle of the shape before a figure to the figure, and as much before it. */
const SYMBOL_ROOM = 16;

/** Lays the chart out: rows in order, marks on the axis, values beside them. */
export function layoutParameters(rows: readonly CountedRow[], { size, order, scale: kind }: ListOptions) {
  const counts = rows.flatMap(({ count, differing }) => {
    if (differing === null) return count;
    // The smaller of two figures stands before its mark: the axis begins early enough for it.
    return [count, differing, ...(size === 'wide' ? [Math.min(count, differing) / FIGURE_ROOM] : [])];
  });
  const axis = axisFor(kind, counts);
  const nameX = size === 'wide' ? (max(rows, ({ name }) => textWidth(name, VALUE_SIZE)) ?? 0) : 0;
  const range = size === 'wide' ? plotRange(rows, axis, nameX + NAME_GAP) : ([8, 280] as const);
  const scale = scaleFor(axis, range);
  const { headings, placed, bottom } = stackRows(orderRows(rows, order), TOP, METRICS[size].height);
  return {
    ticks: placeTicks(axis, range, [0, PICTURE_WIDTHS[size]], (value) => (value === 0 ? '0' : formatParameters(value))),
    bottom,
    headings,
    range,
    rows: placed.map(({ row, y }) => ({ ...placeRow(row, scale, size, nameX), y, nameX })),
  };
}

/** The ends of a wide axis: from behind the names to as far right as the figures behind the marks leave it. */
function plotRange(rows: readonly CountedRow[], axis: Axis, start: number): readonly [number, number] {
  const share = scaleFor(axis, [0, 1]);
  const ends = rows.map(({ count, differing }) => {
    const largest = Math.max(count, differing ?? 0);
    return (PICTURE_WIDTHS.wide - VALUE_GAP - textWidth(formatParameters(largest), VALUE_SIZE) - start) / share(largest);
  });
  return [start, Math.floor(start + Math.min(PICTURE_WIDTHS.wide - start, ...ends))];
}

/** Groups of rows with their headings: by size largest first, by company (largest model first), or by year from the earliest. */
function orderRows(rows: readonly CountedRow[], order: ListOptions['order']): Iterable<[heading: string | null, rows: CountedRow[]]> {
  const bySize = [...rows].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'));
  if (order === 'size') return [[null, bySize]];
  if (order === 'company') return groupBy(bySize, (row) => row.company);
  const byDate = [...bySize].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  return groupBy(byDate, (row) => (row.date === null ? '年份不详' : `${row.date.slice(0, 4)}年`));
}

/** A figure in words, beside the end of its row that it belongs to. */
interface Value {
  words: string;
  speaker: Speaker;
  x: number;
  anchor: 'start' | 'end';
}

/** A row with the centre of its mark, that of the source's where both are drawn, and its figures. */
function placeRow(row: CountedRow, scale: Scale, size: PictureSize, nameX: number) {
  const counts = row.differing === null ? [row.count] : [row.count, row.differing];
  const places = spread(counts.map(scale), MARK, [0, PICTURE_WIDTHS[size]]);
  const [x = 0, differingX = null] = places;
  const values = places.map((at, index) => ({
    words: formatParameters(counts[index] ?? 0),
    speaker: index === 0 ? row.speaker : ('source' as const),
    x: at,
  }));
  return { ...row, x, differingX, values: size === 'wide' ? placeBeside(values, nameX) : placeAtEdge(values) };
}

type Spoken = Pick<Value, 'words' | 'speaker' | 'x'>;

/** Wide: a number at each end of a row, the smaller one before its mark where the name leaves it room, else behind the other. */
function placeBeside(values: readonly Spoken[], nameX: number): Value[] {
  const [smaller, larger = smaller] = [...values].sort((a, b) => a.x - b.x);
  if (!smaller || !larger) return [];
  const right: Value = { ...larger, x: larger.x + VALUE_GAP, anchor: 'start' };
  if (larger === smaller) return [right];
  const left = smaller.x - VALUE_GAP;
  const fits = left - textWidth(smaller.words, VALUE_SIZE) > nameX + VALUE_GAP;
  const behind = right.x + textWidth(larger.words, VALUE_SIZE) + VALUE_GAP;
  return [right, fits ? { ...smaller, x: left, anchor: 'end' } : { ...smaller, x: behind, anchor: 'start' }];
}

/** Narrow: at the right edge, side by side with the shapes of their marks where there are two. */
function placeAtEdge(values: readonly Spoken[]): Value[] {
  let x: number = PICTURE_WIDTHS.narrow;
  return [...values].reverse().map((value) => {
    const place: Value = { ...value, x, anchor: 'end' };
    x -= textWidth(value.words, VALUE_SIZE) + SYMBOL_ROOM + VALUE_GAP;
    return place;
  });
}

const LEGEND = [
  { symbol: 'report', label: '报告所印' },
  { symbol: 'source', label: '论文或官方来源' },
  { symbol: 'context', label: '本站补充' },
] as const;

/** A row a model. */
export function drawList(counted: readonly CountedRow[], options: ListOptions): Drawing {
  const { ticks, bottom, headings, range, rows } = layoutParameters(counted, options);
  const drawn = new Set<Speaker>(rows.flatMap((row) => (row.differing === null ? [row.speaker] : [row.speaker, 'source'])));
  const legend = LEGEND.filter(({ symbol }) => drawn.has(symbol));
  return {
    height: bottom + 24,
    before: [
      drawLegend(legend, options.size),
      silent(columnGrid(ticks, [TOP, bottom], [TOP - 7, bottom + 17])),
      rowGuides(range, rows, METRICS[options.size].markY),
      ...headings.map((heading) => text({ class: 'heading', x: 0, y: heading.y }, heading.text)),
    ],
    marks: rows.map((row) => drawRow(row, options.size)),
  };
}

function drawRow(row: ReturnType<typeof layoutParameters>['rows'][number], size: PictureSize): Mark {
  const { height, markY, textY } = METRICS[size];
  const origin = [row.company, row.date === null ? '' : formatDate(row.date)].filter(Boolean).join('，');
  const speaker = row.speaker === 'report' ? '报告所印' : `来源的数字（${MODEL_ORIGIN_WORDS[row.origin]}）`;
  const value = formatParameters(row.count);
  const differing = row.differing === null ? null : formatParameters(row.differing);
  // Whole units: what that moves a mark by is less than its outline.
  const x = Math.round(row.x);
  const differingX = row.differingX === null ? null : Math.round(row.differingX);
  return {
    id: row.id,
    url: `/models/#model-${row.id}`,
    tip: [
      row.name,
      origin,
      row.speaker === 'report' ? `报告：${value}` : `来源的数字：${value}（${MODEL_ORIGIN_WORDS[row.origin]}）`,
      differing === null ? '' : `来源的数字：${differing}`,
      row.reason ?? '',
    ],
    spoken: differing === null ? [origin, speaker] : [origin, `报告为${value}`, `来源为${differing}`],
    classes: `mark--${row.speaker}`,
    transform: `translate(0 ${row.y + markY})`,
    hit: { y: -markY, width: PICTURE_WIDTHS[size], height },
    children: [
      ...(differingX === null ? [] : [element('line', { class: 'pair', x1: x, x2: differingX }), drawSymbol('source', differingX, 0)]),
      drawSymbol(row.speaker, x, 0),
      text({ class: 'label', x: Math.round(row.nameX), y: textY, 'text-anchor': size === 'wide' ? 'end' : 'start' }, row.name),
      ...row.values.flatMap(({ words, speaker: by, x: end, anchor }) => [
        size === 'narrow' && row.values.length > 1
          ? drawSymbol(by, end - textWidth(words, VALUE_SIZE) - SYMBOL_ROOM / 2, textY - 4.5)
          : undefined,
        text({ class: `value value--${by}`, x: Math.round(end), y: textY, 'text-anchor': anchor }, words),
      ]),
    ],
  };
}
