import { max } from 'd3';
import { distanceInShort, distanceWords, formatParameters, isFar } from '../../text/numbers.ts';
import { setInColumns } from '../frame/columns.ts';
import { drawSymbol } from '../frame/legend.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { axisFor, scaleFor } from '../frame/scale.ts';
import { spread } from '../frame/spread.ts';
import { element, type Markup, PICTURE_WIDTHS, round, silent, text } from '../frame/svg.ts';
import { textWidth } from '../frame/text-width.ts';
import type { ComparedRow } from './rows.ts';

/** Of each size its width, how high a power of ten is, and how far apart names are: narrow they stand above their figures, else beside them. */
const METRICS = {
  wide: { width: PICTURE_WIDTHS.wide, decade: 84, apart: 24 },
  narrow: { width: PICTURE_WIDTHS.narrow, decade: 76, apart: 40 },
  card: { width: 360, decade: 62, apart: 24 },
} as const;
type SlopeSize = keyof typeof METRICS;
const HEADS = { report: '报告所印', source: '来源的数字' } as const;
const TOP = 40;
/** Height of a line of words, that a finger can hit. */
const LINE = 24;
/** Sizes of figures and of other words. */
const SIZE = 13;
const LABEL = 12.5;
/** Between a name and its figure, beside a space. */
const VALUE_GAP = 4;
/** From a column to the words beside it. */
const BESIDE = 10;
/** Marks of counts that are all but the same are moved apart by so much that neither covers the other: their figures say what they are. */
const MARK = 12;
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
  const [reports, sources] = (['report', 'source'] as const).map((by) => {
    const marks = spread(
      pairs.map((row) => scale(row[by])),
      MARK,
      bounds,
    );
    const words = spread(marks, apart, bounds);
    return marks.map((y, index) => ({ y: round(y), wordsY: round(words[index] ?? y) }));
  });
  const nowhere = { y: TOP, wordsY: TOP };
  const lines = pairs.map((row, index) => ({
    row,
    distance: distanceFor(row, size),
    report: reports?.[index] ?? nowhere,
    source: sources?.[index] ?? nowhere,
  }));
  const top = pairs.length === 0 ? 0 : TOP + height + LINE;
  const figures = round(max(agreeing, ({ report }) => textWidth(formatParameters(report), LABEL)) ?? 0);
  const words = agreeing.map((row) => ({ row, figures, width: round(figures + 2 * VALUE_GAP + textWidth(row.name, LABEL)) }));
  const list = setInColumns(words, { width, gap: 8, top: top + LINE, line: LINE });
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
function roomFor(by: 'report' | 'source', pairs: readonly ComparedRow[], size: SlopeSize): number {
  const widths = pairs.map((row) => {
    const distance = by === 'source' ? VALUE_GAP + textWidth(` ${distanceFor(row, size)}`, LABEL) : 0;
    const value = textWidth(formatParameters(row[by]), SIZE) + distance;
    if (size === 'narrow') return Math.max(textWidth(row.name, LABEL), value);
    return size === 'card' && by === 'source' ? value : textWidth(`${row.name} `, LABEL) + VALUE_GAP + value;
  });
  return round(Math.max((max(widths) ?? 0) + BESIDE, textWidth(HEADS[by], SIZE)));
}

/** How far apart the counts are, in short where there is little width: it stands behind the source's. */
function distanceFor({ report, source }: ComparedRow, size: SlopeSize): string {
  return (size === 'wide' ? distanceWords : distanceInShort)(report, source);
}

/** Of an end of a line its mark and the middle of the words beside it. */
interface End {
  y: number;
  wordsY: number;
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

function drawLine({ row, distance, report, source }: Layout['lines'][number], { left, right }: Layout, size: SlopeSize): Mark {
  const [printed, cited] = [formatParameters(row.report), formatParameters(row.source)];
  const { apart } = METRICS[size];
  const kind = isFar(row.report, row.source) ? 'far' : 'near';
  const apartBy = element('tspan', { class: kind === 'far' ? 'slope-factor' : undefined, dx: VALUE_GAP }, [` ${distance}`]);
  return {
    ...markOf(row),
    spoken: [`报告为${printed}`, `来源为${cited}`],
    hit: { x: 0, y: round(report.wordsY - apart / 2), width: left, height: apart },
    children: [
      element('line', { class: `slope-line slope-line--${kind}`, x1: left, x2: right, y1: report.y, y2: source.y }),
      ...drawEnd('report', left, report, row.name, printed, size),
      // Screen readers have heard the name already.
      ...drawEnd('source', right, source, element('tspan', { 'aria-hidden': 'true' }, [row.name]), cited, size, apartBy),
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

/** The mark of a count with its words: narrow the name stands above the figure, else beside it, and on cards at the report's end only. */
function drawEnd(
  by: 'report' | 'source',
  x: number,
  { y, wordsY }: End,
  name: Markup | string,
  words: string,
  size: SlopeSize,
  ...after: Markup[]
): Markup[] {
  const isReport = by === 'report';
  const side = isReport ? -1 : 1;
  const wordsX = x + side * BESIDE;
  const place = { class: isReport ? 'label' : 'label soft', x: wordsX, 'text-anchor': isReport ? 'end' : undefined };
  const figure = (dx?: number) => element('tspan', { class: `value--${by} value--large`, dx }, [words]);
  const gap = element('tspan', { dx: VALUE_GAP }, [' ']);
  return [
    // What joins words that had to give way to the end of their line.
    ...(Math.abs(y - wordsY) < 2
      ? []
      : [element('line', { class: 'leader', x1: round(wordsX - 3 * side), x2: x, y1: round(wordsY), y2: y })]),
    drawSymbol(by, x, y),
    ...(size === 'narrow'
      ? [text({ ...place, y: round(wordsY - 5) }, name), text({ ...place, y: round(wordsY + 12) }, figure(), ...after)]
      : [
          text(
            { ...place, y: round(wordsY + 4.5) },
            ...(isReport ? [name, ' ', figure(VALUE_GAP)] : [figure(), ...(size === 'wide' ? [gap, name] : []), ...after]),
          ),
        ]),
  ];
}

function drawAgreeing({ row, x, y, width, figures }: Layout['list'][number]): Mark {
  const [value, source] = [formatParameters(row.report), formatParameters(row.source)];
  const [figureX, textY] = [round(x + figures), y + 16.5];
  return {
    ...markOf(row),
    spoken: [source === value ? '报告与来源相同' : `来源为${source}`],
    hit: { x, y, width, height: LINE },
    children: [
      text({ class: 'label soft', x: round(figureX + 2 * VALUE_GAP), y: textY }, row.name),
      text({ class: 'label value--context', x: figureX, y: textY, 'text-anchor': 'end' }, value),
    ],
  };
}
