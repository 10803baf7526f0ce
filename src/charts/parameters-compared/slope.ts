import { max } from 'd3';
import { distanceInShort, distanceWords, formatParameters, isFar } from '../../text/numbers.ts';
import { drawSymbol } from '../frame/legend.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { axisFor, scaleFor } from '../frame/scale.ts';
import { spread } from '../frame/spread.ts';
import { type Attributes, type Children, element, group, PICTURE_WIDTHS, round, text } from '../frame/svg.ts';
import { nameWidth } from '../frame/text-width.ts';
import type { ComparedRow } from './rows.ts';

/** Of each size its width, how high a power of ten is, and how far apart names are. Narrow, it fits any width, and its letters may grow. */
const METRICS = {
  narrow: { width: '100%', decade: 84, apart: 52 },
  wide: { width: PICTURE_WIDTHS.wide, decade: 84, apart: 38 },
  card: { width: 360, decade: 62, apart: 38 },
} as const;
type SlopeSize = keyof typeof METRICS;
type Speaker = 'report' | 'source';
const HEADS = { report: '报告所印', source: '来源的数字' } as const;
const TOP = 47;
/** From a column to the words beside it, and how much wider than others are those that are bold. Unit: em of the words, as of all that stands across. */
const BESIDE = 0.8;
const BOLD = 1.15;
/** Marks of counts that are all but the same are moved apart by so much that neither covers the other: their figures say what they are. */
const MARK = 12;

/** Lays the counts that differ out: two log axes side by side, so far from the edges as words beside them need, with a line a model. */
export function layoutSlope(rows: readonly ComparedRow[], size: SlopeSize) {
  const { decade, apart } = METRICS[size];
  const pairs = rows.filter(({ differing }) => differing !== null);
  const axis = axisFor(
    'log',
    pairs.flatMap(({ report, source }) => [report, source]),
  );
  const height = pairs.length === 0 ? 0 : Math.max(Math.round(Math.log10(axis.domain[1] / axis.domain[0]) * decade), pairs.length * apart);
  const bounds = [TOP, TOP + height] as const;
  const scale = scaleFor(axis, [TOP + height, TOP]);
  const ends = (by: Speaker) => {
    const marks = spread(
      pairs.map((row) => scale(row[by])),
      MARK,
      bounds,
    );
    const words = spread(marks, apart, [TOP, TOP + height + apart / 2]);
    return (row: ComparedRow, index: number) => ({
      y: round(marks[index] ?? 0),
      wordsY: round(words[index] ?? 0),
      words: wordsAt(by, row),
    });
  };
  const [report, source] = [ends('report'), ends('source')];
  return {
    left: roomFor('report', pairs, size),
    right: roomFor('source', pairs, size),
    bottom: height === 0 ? 0 : TOP + height,
    decades: axis.ticks.map((value) => round(scale(value))),
    lines: pairs.map((row, index) => ({ row, report: report(row, index), source: source(row, index) })),
  };
}

type Line = ReturnType<typeof layoutSlope>['lines'][number];

function roomFor(by: Speaker, pairs: readonly ComparedRow[], size: SlopeSize): number {
  const widths = pairs
    .flatMap((row) => wordsAt(by, row))
    .map(({ words, classes = 'soft', before = '', again = '' }) =>
      nameWidth(size === 'narrow' ? words : `${before}${words}${again && ` ${again}`}`, classes === 'soft' ? 1 : BOLD),
    );
  return round(Math.max((max(widths) ?? 0) + BESIDE, nameWidth(HEADS[by], BOLD)));
}

interface Words {
  words: string;
  classes?: string;
  /** What is there only where there is width for it; behind the words, and not heard, a name that the mark has already. */
  before?: string;
  again?: string;
}

/** The two lines beside an end: the report's name and figure; the source's figure with the name again, and how far apart the two are. */
function wordsAt(by: Speaker, row: ComparedRow): [Words, Words] {
  const figure = { words: formatParameters(row[by]), classes: `value value--${by} value--large` };
  if (by === 'report') return [{ words: row.name }, figure];
  const words = distanceInShort(row.report, row.source);
  const before = distanceWords(row.report, row.source).replace(words, '');
  return [
    { ...figure, again: row.name },
    { words, before, classes: isFar(row.report, row.source) ? 'slope-factor' : 'soft' },
  ];
}

/** Where a line ends; less than a pixel lower or higher, it would break in the middle. */
const endOf = (from: number, to: number) => (Math.abs(to - from) < 1 ? from : to);
/** How far above the middle of two lines the first has its baseline. */
const FIRST = '-.4em';

const em = (x: number) => `${round(x)}em`;

/** What stands at a place across. */
const at = (x: string | number, ...children: Children) => element('svg', { x, overflow: 'visible' }, children);

/** What the report prints on the left, what the source says on the right, and a line between the two. */
export function drawSlope(rows: readonly ComparedRow[], size: SlopeSize): Drawing {
  const { apart, width } = METRICS[size];
  const { left, right, bottom, decades, lines } = layoutSlope(rows, size);
  const [start, agreeing] = [em(left), rows.length - lines.length];
  // Moved by the room of the words beside it, a right end is at the edge.
  const between = (attributes: Attributes) => at(em(-right), element('line', { x1: em(left + right), x2: width, ...attributes }));
  const fromEdge = (...children: Children) => at(em(-right), at(width, ...children));
  const axis = element('line', { class: 'axis-line', y1: TOP - 6, y2: bottom + 6 });
  const drawLine = ({ row, report, source }: Line): Mark => ({
    id: row.id,
    url: `/models/#model-${row.id}`,
    tip: [row.name, `报告：${formatParameters(row.report)}`, `来源的数字：${formatParameters(row.source)}`],
    spoken: [`报告为${formatParameters(row.report)}`, `来源为${formatParameters(row.source)}`],
    classes: 'label',
    hit: { y: round(report.wordsY - apart / 2), width: start, height: apart },
    children: [
      between({
        class: isFar(row.report, row.source) ? 'slope-line slope-line--far' : 'slope-line',
        y1: report.y,
        y2: endOf(report.y, source.y),
      }),
      at(start, ...drawEnd('report', report)),
      fromEdge(...drawEnd('source', source)),
    ],
  });
  return {
    ...(typeof width === 'number' ? { width } : { fluid: true }),
    height: bottom + apart + (size === 'wide' ? 16 : 0),
    before: [
      group({ class: 'label', 'aria-hidden': 'true' }, [
        ...decades.map((y) => between({ class: 'grid', y1: y, y2: y })),
        at(start, axis),
        fromEdge(axis),
        ...lines.map(({ source: { words, wordsY } }) => {
          const [{ words: figure, again }] = words;
          const x = em(BESIDE + nameWidth(`${figure} `, BOLD));
          return again && fromEdge(text({ class: 'label spare', x, y: wordsY, dy: FIRST }, again));
        }),
      ]),
      group({ class: 'label' }, [
        at(start, text({ class: 'label heading value--report', y: 18, 'text-anchor': 'end' }, HEADS.report)),
        fromEdge(text({ class: 'label heading value--source', y: 18 }, HEADS.source)),
      ]),
      // On a page they are listed below it.
      size === 'wide' && agreeing > 0 ? text({ class: 'soft', y: bottom + apart + 12 }, `另有${agreeing}个相符或只差取整`) : undefined,
    ],
    marks: lines.map(drawLine),
  };
}

/** The mark of a count with its words, one line below the other. */
function drawEnd(by: Speaker, { y, wordsY, words }: Line[Speaker]) {
  const side = by === 'report' ? -1 : 1;
  const place = { class: 'label', x: em(side * BESIDE), y: wordsY, 'text-anchor': by === 'report' ? 'end' : undefined };
  return [
    // What joins words that had to give way to the end of their line.
    Math.abs(y - wordsY) < 2 ? undefined : element('line', { class: 'leader', x1: em(side * 0.6), y1: wordsY, y2: y }),
    drawSymbol(by, 0, y),
    // Between the lines stands a blank: they are read as words apart.
    ...words.flatMap((line, index) => [
      ' ',
      text(
        { ...place, dy: index === 0 ? FIRST : '.9em' },
        element('tspan', { class: line.classes }, [line.before && element('tspan', { class: 'spare' }, [line.before]), line.words]),
      ),
    ]),
  ];
}
