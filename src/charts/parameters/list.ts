import { group as groupBy } from 'd3';
import { formatDate } from '../../text/dates.ts';
import { formatParameters } from '../../text/numbers.ts';
import { MODEL_ORIGIN_WORDS } from '../../content/words.ts';
import { columnGrid, placeTicks } from '../frame/axis.ts';
import { drawLegend, drawSymbol } from '../frame/legend.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { axisFor, scaleFor, type Scale, type ScaleKind } from '../frame/scale.ts';
import { stackRows } from '../frame/stack-rows.ts';
import { element, type Markup, PICTURE_WIDTHS, type PictureSize, round, silent, text } from '../frame/svg.ts';
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
 * Of a row its height, the centre of its marks, the baseline of its words, and where names end (wide) or begin (narrow).
 */
export const METRICS = {
  wide: { height: 24, markY: 12, textY: 16.5, nameX: 158, range: [178, 530] },
  narrow: { height: 38, markY: 27, textY: 15, nameX: 0, range: [8, 280] },
} as const;
const VALUE_GAP = 9;

/** Lays the chart out: rows in order, marks on the axis, values beside them. */
export function layoutParameters(rows: readonly CountedRow[], { size, order, scale: kind }: ListOptions) {
  const { height, range } = METRICS[size];
  const counts = rows.flatMap((row) => [row.count, row.differing ?? row.count]);
  const axis = axisFor(kind, counts);
  const scale = scaleFor(axis, range);
  const { headings, placed, bottom } = stackRows(orderRows(rows, order), TOP, height);
  return {
    ticks: placeTicks(axis, range, [0, PICTURE_WIDTHS[size]], (value) => (value === 0 ? '0' : formatParameters(value))),
    bottom,
    headings,
    rows: placed.map(({ row, y }) => placeRow(row, y, scale, size)),
  };
}

/** Groups of rows with their headings: by size largest first, by company (largest model first), or by year from the earliest. */
function orderRows(rows: readonly CountedRow[], order: ListOptions['order']): Iterable<[heading: string | null, rows: CountedRow[]]> {
  const bySize = [...rows].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'));
  if (order === 'size') return [[null, bySize]];
  if (order === 'company') return groupBy(bySize, (row) => row.company);
  const byDate = [...bySize].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  return groupBy(byDate, (row) => (row.date === null ? '年份不详' : `${row.date.slice(0, 4)}年`));
}

/** A row with its top and its words, the centre of its mark, and that of the source's where both are drawn; a value begins at `valueX`, or ends there on a narrow picture. */
function placeRow(row: CountedRow, y: number, scale: Scale, size: PictureSize) {
  const { count, differing } = row;
  const x = round(scale(count));
  const differingX = differing === null ? null : round(scale(differing));
  const valueX = size === 'narrow' ? PICTURE_WIDTHS.narrow : Math.max(x, differingX ?? 0) + VALUE_GAP;
  const differingValue = differing === null ? null : formatParameters(differing);
  return { ...row, y, x, differingX, value: formatParameters(count), differingValue, valueX: round(valueX) };
}

const LEGEND = [
  { symbol: 'report', label: '报告所印' },
  { symbol: 'source', label: '论文或官方来源' },
  { symbol: 'context', label: '本站补充' },
] as const;

/** A row a model. */
export function drawList(counted: readonly CountedRow[], options: ListOptions): Drawing {
  const { ticks, bottom, headings, rows } = layoutParameters(counted, options);
  const drawn = new Set<Speaker>(rows.flatMap((row) => (row.differing === null ? [row.speaker] : [row.speaker, 'source'])));
  const legend = LEGEND.filter(({ symbol }) => drawn.has(symbol));
  return {
    height: bottom + 24,
    before: [
      drawLegend(legend, options.size),
      silent(columnGrid(ticks, [TOP, bottom], [TOP - 7, bottom + 17])),
      ...headings.map((heading) => text({ class: 'heading', x: 0, y: heading.y }, heading.text)),
    ],
    marks: rows.map((row) => drawRow(row, options.size)),
  };
}

function drawRow(row: ReturnType<typeof placeRow>, size: PictureSize): Mark {
  const { height, markY, textY, nameX, range } = METRICS[size];
  const [nameAnchor, valueAnchor] = size === 'wide' ? ['end', 'start'] : ['start', 'end'];
  const differing = row.differingValue === null ? [] : ['→', row.differingValue];
  const origin = [row.company, row.date === null ? '' : formatDate(row.date)].filter(Boolean).join('，');
  const speaker = row.speaker === 'report' ? '报告所印' : `来源的数字（${MODEL_ORIGIN_WORDS[row.origin]}）`;
  return {
    id: row.id,
    url: `/models/#model-${row.id}`,
    tip: [
      row.name,
      origin,
      row.speaker === 'report' ? `报告：${row.value}` : `来源的数字：${row.value}（${MODEL_ORIGIN_WORDS[row.origin]}）`,
      row.differingValue === null ? '' : `来源的数字：${row.differingValue}`,
    ],
    spoken: [origin, row.differingValue === null ? speaker : '前者为报告所印，后者为来源的数字'],
    classes: `mark--${row.speaker}`,
    transform: `translate(0 ${row.y})`,
    hit: { x: 0, y: 0, width: PICTURE_WIDTHS[size], height },
    children: [
      element('line', { class: 'guide', x1: range[0], x2: row.x, y1: markY, y2: markY }),
      ...drawPair(row.differingX, row.x, markY),
      drawSymbol(row.speaker, row.x, markY),
      text({ class: 'label', x: nameX, y: textY, 'text-anchor': nameAnchor }, row.name),
      text(
        { class: `value value--${row.speaker}`, x: row.valueX, y: textY, 'text-anchor': valueAnchor },
        row.value,
        ...differing.map((words) => element('tspan', { class: 'value--source', dx: 3 }, [words])),
      ),
    ],
  };
}

/** The source's mark where its figure differs, joined to the report's. */
export function drawPair(differingX: number | null, x: number, y: number): Markup[] {
  if (differingX === null) return [];
  return [element('line', { class: 'pair', x1: x, x2: differingX, y1: y, y2: y }), drawSymbol('source', differingX, y)];
}
