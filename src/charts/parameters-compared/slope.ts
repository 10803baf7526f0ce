import { formatFactor, formatParameters } from '../../text/numbers.ts';
import { flow } from '../frame/flow.ts';
import { drawSymbol } from '../frame/legend.ts';
import { boxesAlong, Occupied, type Box } from '../frame/occupied.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { axisFor, scaleFor } from '../frame/scale.ts';
import { spread } from '../frame/spread.ts';
import { element, type Markup, PICTURE_WIDTHS, round, silent, text } from '../frame/svg.ts';
import { textWidth } from '../frame/text-width.ts';
import type { ComparedRow } from './rows.ts';

/**
 * Of each size its width, where the report's column stands and the source's, how high a power of ten is, how far apart names are - wide they stand beside the
 * report's figure, narrow above it - and how many columns the list below has.
 */
const METRICS = {
  wide: { width: PICTURE_WIDTHS.wide, report: 232, source: 436, decade: 84, apart: 24, stops: 5 },
  narrow: { width: PICTURE_WIDTHS.narrow, report: 92, source: 222, decade: 76, apart: 40, stops: 2 },
  card: { width: 360, report: 148, source: 290, decade: 62, apart: 24, stops: 1 },
} as const;
type SlopeSize = keyof typeof METRICS;
const TOP = 40;
/** Height of a line of words, that a finger can hit. */
const LINE = 24;
/** Sizes of figures and of other words. */
const SIZE = 13;
const LABEL = 12.5;
/** From a name to its figure. */
const VALUE_GAP = 4;
/** From a column to the words beside it. */
const BESIDE = 12;
/** Counts that are further apart than this have the factor on their line. */
const FAR = 2;

/** Lays the comparison out: two log axes side by side with a line a model whose counts differ, and below them the list of the others. */
export function layoutSlope(rows: readonly ComparedRow[], size: SlopeSize) {
  const { width, report: left, source: right, decade, apart, stops } = METRICS[size];
  const pairs = rows.filter(({ differing }) => differing !== null);
  const agreeing = rows.filter(({ differing }) => differing === null);
  const axis = axisFor(
    'log',
    pairs.flatMap(({ report, source }) => [report, source]),
  );
  const height = pairs.length === 0 ? 0 : Math.max(Math.round(Math.log10(axis.domain[1] / axis.domain[0]) * decade), pairs.length * apart);
  const scale = scaleFor(axis, [TOP + height, TOP]);
  const ends = pairs.map(({ report, source }) => ({ y1: round(scale(report)), y2: round(scale(source)) }));
  const bounds = [TOP, TOP + height] as const;
  const names = spread(
    ends.map(({ y1 }) => y1),
    apart,
    bounds,
  );
  const values = spread(
    ends.map(({ y2 }) => y2),
    LINE,
    bounds,
  );
  const lines = pairs.map((row, index) => ({
    row,
    y1: ends[index]?.y1 ?? 0,
    y2: ends[index]?.y2 ?? 0,
    nameY: round(names[index] ?? 0),
    valueY: round(values[index] ?? 0),
  }));
  const top = pairs.length === 0 ? 0 : TOP + height + LINE;
  const words = agreeing.map((row) => ({ row, width: round(textWidth(`${row.name} ${formatParameters(row.report)}`, LABEL)) }));
  const list = flow(words, { width, gap: 8, stops, top: top + LINE, line: LINE });
  return {
    width,
    left,
    right,
    decades: pairs.length === 0 ? [] : axis.ticks.filter(({ kind }) => kind === 'major').map(({ value }) => round(scale(value))),
    lines: placeFactors(lines, [left, right]),
    listTop: top,
    list: list.placed,
    bottom: agreeing.length === 0 ? top : list.bottom,
  };
}

interface Line {
  row: ComparedRow;
  y1: number;
  y2: number;
  nameY: number;
  valueY: number;
}

/** Gives each line whose counts are far apart a place for its factor, centred upon it where it meets no other line. */
function placeFactors(lines: readonly Line[], [left, right]: readonly [number, number]) {
  const pointAt = ({ y1, y2 }: Line, share: number) => [left + share * (right - left), y1 + share * (y2 - y1)] as const;
  return lines.map((line) => {
    if (line.row.factor < FAR) return { ...line, factor: null };
    const words = `${line === lines[0] ? '相差' : ''}约${formatFactor(line.row.factor)}倍`;
    const half = textWidth(words, SIZE) / 2;
    const taken = new Occupied();
    for (const other of lines.filter((candidate) => candidate !== line)) {
      for (const box of boxesAlong(pointAt(other, 0), pointAt(other, 1), 3)) taken.add(box);
    }
    const places = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.7, 0.3, 0.75].map((share) => {
      const [x, y] = pointAt(line, share);
      const box: Box = { left: x - half, right: x + half, top: y - 9, bottom: y + 7 };
      return { x: round(x), y: round(y + 4.5), words, box };
    });
    const inside = places.filter(({ box }) => box.left > left + 6 && box.right < right - 6);
    return { ...line, factor: inside.find(({ box }) => taken.isFree(box)) ?? null };
  });
}

/** What the report prints on the left, what the source says on the right, and a line between the two. */
export function drawSlope(rows: readonly ComparedRow[], size: SlopeSize): Drawing {
  const layout = layoutSlope(rows, size);
  const { width, left, right, decades, lines, list, listTop, bottom } = layout;
  return {
    width,
    height: bottom + 4,
    before: [
      silent(decades.map((y) => element('line', { class: 'grid', x1: left, x2: right, y1: y, y2: y }))),
      ...(lines.length === 0
        ? []
        : [
            silent([left, right].map((x) => element('line', { class: 'axis-line', x1: x, x2: x, y1: TOP - 6, y2: listTop - LINE + 6 }))),
            text({ class: 'heading value--report', x: left, y: 15, 'text-anchor': 'end' }, '报告所印'),
            text({ class: 'heading value--source', x: right, y: 15 }, '来源的数字'),
          ]),
      list.length === 0 ? undefined : text({ class: 'soft', x: 0, y: listTop + 14 }, `相符或只差取整的${String(list.length)}个`),
    ],
    marks: [...lines.map((line) => drawLine(line, layout, size)), ...list.map(drawAgreeing)],
  };
}

function drawLine(
  { row, y1, y2, nameY, valueY, factor }: ReturnType<typeof layoutSlope>['lines'][number],
  { left, right }: { left: number; right: number },
  size: SlopeSize,
): Mark {
  const [report, source] = [formatParameters(row.report), formatParameters(row.source)];
  const [reportX, sourceX] = [left - BESIDE, right + BESIDE];
  const far = row.factor >= FAR;
  const { apart } = METRICS[size];
  const beside = size !== 'narrow';
  return {
    id: row.id,
    url: `/models/#model-${row.id}`,
    tip: [row.name, `报告：${report}`, `来源的数字：${source}`],
    spoken: [`报告为${report}`, `来源为${source}`],
    hit: { x: 0, y: round(nameY - apart / 2), width: left, height: apart },
    children: [
      ...joint([reportX + 3, nameY], [left, y1]),
      element('line', { class: far ? 'slope-line slope-line--far' : 'slope-line', x1: left, x2: right, y1, y2 }),
      ...joint([sourceX - 3, valueY], [right, y2]),
      drawSymbol('report', left, y1),
      drawSymbol('source', right, y2),
      beside ? undefined : text({ class: 'label', x: reportX, y: round(nameY - 5), 'text-anchor': 'end' }, row.name),
      text(
        { class: 'label', x: reportX, y: round(nameY + (beside ? 4.5 : 12)), 'text-anchor': 'end' },
        beside ? `${row.name} ` : '',
        element('tspan', { class: 'value--report value--large', dx: beside ? VALUE_GAP : undefined }, [report]),
      ),
      text(
        { class: 'label soft', x: sourceX, y: round(valueY + 4.5) },
        element('tspan', { class: 'value--source value--large' }, [source]),
        size === 'wide' ? element('tspan', { 'aria-hidden': 'true', dx: VALUE_GAP }, [` ${row.name}`]) : '',
      ),
      ...(factor === null ? [] : drawFactor(factor)),
    ],
  };
}

/** The words stand upon paper, which cuts the lines: an edge around letters would, in pictures, cover the letter before. */
function drawFactor({ x, y, words, box: { left, right, top, bottom } }: { x: number; y: number; words: string; box: Box }): Markup[] {
  return [
    element('rect', {
      class: 'slope-paper',
      x: round(left - 2),
      y: round(top),
      width: round(right - left + 4),
      height: round(bottom - top),
    }),
    text({ class: 'label slope-factor', x, y, 'text-anchor': 'middle' }, words),
  ];
}

/** What joins words that had to give way to the end of their line. */
function joint([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]) {
  return Math.abs(y1 - y2) < 2 ? [] : [element('line', { class: 'leader', x1: round(x1), x2, y1: round(y1), y2 })];
}

function drawAgreeing({ row, x, y, width }: ReturnType<typeof layoutSlope>['list'][number]): Mark {
  const [value, source] = [formatParameters(row.report), formatParameters(row.source)];
  return {
    id: row.id,
    url: `/models/#model-${row.id}`,
    tip: [row.name, `报告：${value}`, `来源的数字：${source}`],
    spoken: [source === value ? '报告与来源相同' : `来源为${source}`],
    hit: { x, y, width, height: LINE },
    children: [text({ class: 'label soft', x, y: y + 16.5 }, `${row.name} `, element('tspan', { class: 'value--context' }, [value]))],
  };
}
