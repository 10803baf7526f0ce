import { max } from 'd3';
import { distanceInShort, distanceWords, formatParameters, isFar } from '../../text/numbers.ts';
import { setInColumns } from '../frame/columns.ts';
import { drawSymbol } from '../frame/legend.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { axisFor, scaleFor } from '../frame/scale.ts';
import { spread } from '../frame/spread.ts';
import { type Attributes, element, type Markup, PICTURE_WIDTHS, round, silent, text } from '../frame/svg.ts';
import { textWidth } from '../frame/text-width.ts';
import { fillLines } from '../frame/wrap.ts';
import type { ComparedRow } from './rows.ts';

/** Of each size its width, how high a power of ten is, and how far apart names are: narrow they stand above their figures, and what they are apart below, else beside them. */
const METRICS = {
  wide: { width: PICTURE_WIDTHS.wide, decade: 84, apart: 24 },
  narrow: { width: PICTURE_WIDTHS.narrow, decade: 76, apart: 40 },
  card: { width: 360, decade: 62, apart: 24 },
} as const;
type SlopeSize = keyof typeof METRICS;
type Speaker = 'report' | 'source';
const HEADS = { report: '报告所印', source: '来源的数字' } as const;
const TOP = 40;
/** Height of a line of words, that a finger can hit. */
const LINE = 24;
/** Sizes of figures and of other words. */
const SIZE = 13;
const LABEL = 12.5;
/** Between a name and its figure on a line: two spaces, since renderers differ in what they make of an offset in words that end at a point. */
const BETWEEN = ' \u00A0';
/** Between a figure and its name in the list, half of it. */
const VALUE_GAP = 4;
/** From a column to the words beside it. */
const BESIDE = 10;
/** Marks of counts that are all but the same are moved apart by so much that neither covers the other: their figures say what they are. */
const MARK = 12;
/** Between the columns of the list. */
const COLUMN_GAP = 8;

/** Lays the comparison out: two log axes side by side with a line a model whose counts differ, and below them the list of the others. */
export function layoutSlope(rows: readonly ComparedRow[], size: SlopeSize) {
  const { width, decade, apart } = METRICS[size];
  const pairs = rows.filter(({ differing }) => differing !== null);
  const [left, right] = [roomFor('report', pairs, size), round(width - roomFor('source', pairs, size))];
  const agreeing = rows.filter(({ differing }) => differing === null);
  const axis = axisFor(
    'log',
    pairs.flatMap(({ report, source }) => [report, source]),
  );
  const height = pairs.length === 0 ? 0 : Math.max(Math.round(Math.log10(axis.domain[1] / axis.domain[0]) * decade), pairs.length * apart);
  const scale = scaleFor(axis, [TOP + height, TOP]);
  const bounds = [TOP, TOP + height] as const;
  const ends = (by: Speaker) => {
    const marks = spread(
      pairs.map((row) => scale(row[by])),
      MARK,
      bounds,
    );
    const words = spread(marks, apart, bounds);
    return (row: ComparedRow, index: number) => ({
      y: round(marks[index] ?? 0),
      wordsY: round(words[index] ?? 0),
      words: wordsAt(by, row, size),
    });
  };
  const [report, source] = [ends('report'), ends('source')];
  const lines = pairs.map((row, index) => ({ row, report: report(row, index), source: source(row, index) }));
  const top = pairs.length === 0 ? 0 : TOP + height + LINE;
  const figures = round(max(agreeing, ({ report }) => textWidth(formatParameters(report), LABEL)) ?? 0);
  const names = figures + 2 * VALUE_GAP;
  // Two columns at least: a name that has not the room takes several lines.
  const items = agreeing.map((row) => {
    const name = fillLines(row.name.split(/(?<=[ -])/u), LABEL, (width - COLUMN_GAP) / 2 - names);
    return { row, figures, name, lines: name.length, width: round(names + (max(name, (line) => textWidth(line, LABEL)) ?? 0)) };
  });
  const list = setInColumns(items, { width, gap: COLUMN_GAP, top: top + LINE, line: LINE });
  return {
    width,
    left,
    right,
    decades: pairs.length === 0 ? [] : axis.ticks.filter(({ kind }) => kind === 'major').map(({ value }) => round(scale(value))),
    lines,
    listTop: top,
    list: list.placed,
    bottom: agreeing.length === 0 ? top : list.bottom,
  };
}

type Layout = ReturnType<typeof layoutSlope>;

/** How far a column stands from its edge of the picture: as far as the words beside it are long. */
function roomFor(by: Speaker, pairs: readonly ComparedRow[], size: SlopeSize): number {
  const widths = pairs.map((row) => {
    const words = wordsAt(by, row, size).map(([each]) => each);
    return size === 'narrow' ? Math.max(...words.map((each) => textWidth(each, SIZE))) : textWidth(words.join(' '), SIZE);
  });
  return round(Math.max((max(widths) ?? 0) + BESIDE, textWidth(HEADS[by], SIZE)));
}

/** The words beside an end of a line, each with how it is set: the report's name and figure, the source's figure and how far apart the two are; where there is width with the name again, which screen readers have heard. */
function wordsAt(by: Speaker, row: ComparedRow, size: SlopeSize): [words: string, attributes?: Attributes][] {
  const figure: [string, Attributes] = [formatParameters(row[by]), { class: `value--${by} value--large` }];
  if (by === 'report') return [[row.name], figure];
  const distance = (size === 'wide' ? distanceWords : distanceInShort)(row.report, row.source);
  return [
    figure,
    ...(size === 'wide' ? [[row.name, { 'aria-hidden': 'true' }] as [string, Attributes]] : []),
    [distance, { class: isFar(row.report, row.source) ? 'slope-factor' : undefined }],
  ];
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
            text({ class: 'heading value--report', x: left, y: 15, 'text-anchor': 'end' }, HEADS.report),
            text({ class: 'heading value--source', x: right, y: 15 }, HEADS.source),
          ]),
      list.length === 0 ? undefined : text({ class: 'soft', x: 0, y: listTop + 14 }, `相符或只差取整的${String(list.length)}个`),
    ],
    marks: [...lines.map((line) => drawLine(line, layout, size)), ...list.map(drawAgreeing)],
  };
}

function drawLine({ row, report, source }: Layout['lines'][number], { left, right }: Layout, size: SlopeSize): Mark {
  const { apart } = METRICS[size];
  const kind = isFar(row.report, row.source) ? 'far' : 'near';
  return {
    ...markOf(row),
    spoken: [`报告为${formatParameters(row.report)}`, `来源为${formatParameters(row.source)}`],
    hit: { x: 0, y: round(report.wordsY - apart / 2), width: left, height: apart },
    children: [
      element('line', { class: `slope-line slope-line--${kind}`, x1: left, x2: right, y1: report.y, y2: source.y }),
      ...drawEnd('report', left, report, size),
      ...drawEnd('source', right, source, size),
    ],
  };
}

function markOf({ id, name, report, source }: ComparedRow) {
  return {
    id,
    url: `/models/#model-${id}`,
    tip: [name, `报告：${formatParameters(report)}`, `来源的数字：${formatParameters(source)}`],
  };
}

/** The mark of a count with its words, one below the other or in a line. */
function drawEnd(by: Speaker, x: number, { y, wordsY, words }: Layout['lines'][number][Speaker], size: SlopeSize): Markup[] {
  const side = by === 'report' ? -1 : 1;
  const wordsX = x + side * BESIDE;
  const place = { class: by === 'report' ? 'label' : 'label soft', x: wordsX, 'text-anchor': by === 'report' ? 'end' : undefined };
  return [
    // What joins words that had to give way to the end of their line.
    ...(Math.abs(y - wordsY) < 2
      ? []
      : [element('line', { class: 'leader', x1: round(wordsX - 3 * side), x2: x, y1: round(wordsY), y2: y })]),
    drawSymbol(by, x, y),
    ...(size === 'narrow'
      ? words.map(([each, attributes], line) => text({ ...place, y: round(wordsY - 5 + 17 * line) }, element('tspan', attributes, [each])))
      : [
          text(
            { ...place, y: round(wordsY + 4.5) },
            ...words.map(([each, attributes], index) => element('tspan', attributes, [index === 0 ? each : BETWEEN + each])),
          ),
        ]),
  ];
}

function drawAgreeing({ row, x, y, width, figures, name, lines }: Layout['list'][number]): Mark {
  const [value, source] = [formatParameters(row.report), formatParameters(row.source)];
  const [figureX, textY] = [round(x + figures), y + 16.5];
  return {
    ...markOf(row),
    spoken: [row.name, source === value ? '报告与来源相同' : `来源为${source}`],
    hit: { x, y, width, height: lines * LINE },
    children: [
      ...name.map((words, index) => text({ class: 'label soft', x: round(figureX + 2 * VALUE_GAP), y: textY + index * LINE }, words)),
      text({ class: 'label value--context', x: figureX, y: textY, 'text-anchor': 'end' }, value),
    ],
  };
}
