import { narrowDots, scriptSpaces, spaceScripts } from '../charts/export/space-scripts.ts';
import { stillStyles } from '../charts/export/still.ts';
import type { Picture } from '../charts/frame/picture.ts';
import { ALONE, element, group, round, svg, text, type Children, type Markup } from '../charts/frame/svg.ts';
import { textWidth } from '../charts/frame/text-width.ts';
import { wrapWords } from '../charts/frame/wrap.ts';
import { announceUndrawable } from '../fonts/rare-characters.ts';
import type { Summary } from '../permalinks/describe/describe-data.ts';
import { DISPLAY_FAMILY } from '../fonts/font-subset.ts';
import { fitText, fitTitle, LARGE_TEXT, TEXT_SIZES, type FittedText } from './fit-text.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './size.ts';
import type { Strip } from './strip.ts';

/** A picture of a chart, or what stands in its place. Unit: user units. */
export type CardDrawing = Pick<Picture, 'width' | 'height' | 'children'>;

/** What a preview card shows. */
export interface Card {
  /** Name of the file, and id of the permalink where it has one: /og/<id>.png. */
  id: string;
  /** Where it stands. */
  place: string;
  title: string;
  /** A sentence or two. */
  text: string;
  /** At its foot: the site's name, and the report that the site restates. */
  foot: readonly [site: string, original: string];
  datum?: Summary['datum'];
  /** One thing among its like, on an axis. */
  strip?: Strip | undefined;
  /** Drawings of a chart: the one with the largest words is shown, and none where these could not be read. */
  drawings?: readonly CardDrawing[] | undefined;
  /** Within which no line breaks. */
  names?: ReadonlySet<string>;
}

const MARGIN = 72;
/** Left and right edge of all that is set, and the rule above the foot. */
export const FRAME = { left: MARGIN, right: CARD_WIDTH - MARGIN, foot: CARD_HEIGHT - 96 };
const WIDTH = FRAME.right - FRAME.left;
const TOP = 148;
/** Widths of the columns where a drawing stands beside the title. */
const TITLE_COLUMN = 420;
const DRAWING = { x: MARGIN + TITLE_COLUMN + 48, y: 64, width: WIDTH - TITLE_COLUMN - 48, height: FRAME.foot - 88 };
/** The least scale of a drawing, whose words are of 12 units. */
const LEAST_SCALE = 1.5;
/** Where report and source differ, the figure of each. */
const STRIP_LABEL = 52;
const MARK_RADIUS = 15;
/** `beside` is the size above a strip, whose own figures it leaves room. */
const DATUM = { size: 92, beside: 72, above: 16, below: 12, gap: 14, label: 28, step: 38, lines: 2 };
/** Between the last line of a text and the rule below it, and above a drawing below a title. */
const TEXT_GAP = 36;
/** What a title leaves free above the rule beside the lines of a text: for a strip with or without a figure, for a figure, and between them and it. */
const ROOM = { strip: 220, datum: DATUM.size + DATUM.above + DATUM.below + TEXT_GAP, none: 20 + TEXT_GAP };

/**
 * Places title, and below it the figure, and the strip or as many lines of text as there is room for; a drawing stands beside them, or below the
 * title alone. Unit: pixels of the card.
 */
export function layoutCard({ title, datum, strip, text, drawings = [], names }: Card) {
  const drawing = placeDrawing(title, drawings, names);
  const width = drawing?.beside ? TITLE_COLUMN : WIDTH;
  // A title that would leave the text no room is smaller.
  const least = fitText(text, width, Infinity, names, TEXT_SIZES.slice(-1));
  const room = strip ? ROOM.strip : (datum ? ROOM.datum : ROOM.none) + least.lines.length * least.step;
  const fitted = drawing?.title ?? fitTitle(title, width, drawing !== undefined, FRAME.foot - TOP - room, names);
  const lastTitle = lastLine(fitted);
  const datumSize = strip ? DATUM.beside : DATUM.size;
  const baseline = lastTitle + DATUM.above + datumSize;
  const top = datum ? baseline + DATUM.below : lastTitle + 20;
  const bottom = FRAME.foot - (strip ? ROOM.strip : TEXT_GAP);
  const alone = !strip && !datum && !drawing;
  const words = fitText(text, width, drawing?.title ? 0 : bottom - top, names, alone ? LARGE_TEXT : undefined);
  // Words alone stand a little above the middle of the card.
  const down = alone ? Math.round(0.4 * (bottom - top - words.lines.length * words.step)) : 0;
  return {
    title: placeLines(fitted, TOP + fitted.size + down).map((line) => ({ ...line, x: line.x - hanging(line.words) * line.size })),
    datum: datum && placeDatum(datum, datumSize, baseline, names),
    text: placeLines(words, top + words.step + down),
    strip: strip && placeStrip(strip),
    drawing,
  };
}

/** Baseline of a title's last line. */
function lastLine({ size, step, lines }: FittedText): number {
  return TOP + size + (lines.length - 1) * step;
}

/** The drawing as large as there is room for, beside the title or below one that may be smaller; undefined where its words would be too small. */
function placeDrawing(title: string, drawings: readonly CardDrawing[], names: Card['names']) {
  const below = [Infinity, 0].map((height) => {
    const fitted = fitTitle(title, WIDTH, true, height, names);
    const y = lastLine(fitted) + TEXT_GAP;
    return { title: fitted, x: FRAME.left, y, width: WIDTH, height: FRAME.foot - 24 - y };
  });
  const places = [{ title: undefined, ...DRAWING }, ...below].flatMap((box) =>
    drawings.map((picture) => {
      const scale = Math.min(box.width / picture.width, box.height / picture.height);
      const x = box.x + (box.title ? 0 : box.width - picture.width * scale);
      const y = Math.round(box.y + (box.height - picture.height * scale) / 2);
      return { picture, scale, x, y, beside: !box.title, title: box.title };
    }),
  );
  return places.filter(({ scale }) => scale >= LEAST_SCALE).toSorted((a, b) => b.scale - a.scale)[0];
}

/** How much of a full-width mark that opens a title is blank: it hangs out of the line, as it does on pages. Unit: em. */
function hanging(words: string): number {
  return /^[《“‘（「]/u.test(words) ? 0.5 : 0;
}

/** A line has the start of its baseline, and its size. */
function placeLines({ size, step, lines }: FittedText, first: number) {
  return lines.map((words, index) => ({ x: FRAME.left, y: first + index * step, size, words }));
}

/** The figure, and beside it its label, whose last line stands on the same baseline. */
function placeDatum({ value, label }: { value: string; label: string }, size: number, y: number, names: Card['names']) {
  // Digits are narrower than the measure for all half-width characters assumes.
  const x = FRAME.left + textWidth(value, size) * 0.98 + scriptSpaces(value, size) + DATUM.gap;
  const lines = wrapWords(label, DATUM.label, FRAME.right - x, names).slice(0, DATUM.lines);
  return {
    value: { x: FRAME.left, y, size, words: value },
    label: lines.toReversed().map((words, index) => ({ x, y: y - index * DATUM.step, size: DATUM.label, words })),
  };
}

function placeStrip({ others, key, marks, ticks }: Strip) {
  const x = (at: number) => Math.round(FRAME.left + 12 + at * (WIDTH - 24));
  return {
    others: others.map(x),
    key,
    marks: placeLabels(marks.map(({ at, label = '', ...mark }) => ({ ...mark, x: x(at), label }))),
    ticks: ticks.map(({ at, label, speaker }) => ({ x: x(at), label, speaker, anchor: at === 0 ? 'start' : at === 1 ? 'end' : 'middle' })),
  };
}

/** Of two marks the words of the left one end at it, and those of the right one begin there, as far as frame and neighbour let them. */
function placeLabels<M extends { x: number; label: string }>(marks: readonly M[]) {
  const sorted = marks.toSorted((a, b) => a.x - b.x);
  const all = textWidth(sorted.map(({ label }) => label).join(''), 1);
  const size = Math.min(STRIP_LABEL, Math.floor((0.7 * WIDTH) / all));
  const widths = sorted.map(({ label }) => textWidth(label, size));
  const [left = 0, right = 0] = widths;
  const beside = Math.min((sorted.at(-1)?.x ?? 0) - MARK_RADIUS, FRAME.right - right);
  const end = Math.max(FRAME.left + left, Math.min((sorted[0]?.x ?? 0) + MARK_RADIUS, beside - MARK_RADIUS));
  const start = Math.max(beside, end + MARK_RADIUS);
  return sorted.map((mark, index) => ({ ...mark, size, wordsX: index === 0 ? end : start, anchor: index === 0 ? 'end' : 'start' }));
}

const STYLES = `
.card__paper { fill: var(--paper); }
.card text { font-family: "Noto Sans SC"; fill: var(--ink); }
.card .card__soft { fill: var(--ink-soft); }
.card .card__title, .card .card__datum { font-family: "${DISPLAY_FAMILY}"; font-weight: 700; }
.card .card__report { fill: var(--report); }
.card .card__source { fill: var(--source); }
.card .card__own { fill: var(--ink-soft); }
.card .card__forecast { fill: var(--paper); stroke: var(--report); stroke-width: 4; }
.card .card__rule { stroke: var(--hairline); stroke-width: 2; }
.card .card__axis { stroke: var(--ink); stroke-width: 2; }
.chart__svg .grid { display: none; }
.chart__svg .grid--major { display: inline; }
.card .card__axis--report { stroke: var(--report); }
.card .card__axis--source { stroke: var(--source); }
.card .card__other { fill: var(--mark-context); fill-opacity: .45; }
`;

let styles: string | undefined;

/** A preview card as SVG. */
export function drawCard(card: Card): string {
  styles ??= stillStyles(STYLES);
  const { title, datum, text: words, strip, drawing } = layoutCard(card);
  const speaker = card.datum?.speaker ?? card.strip?.marks.at(-1)?.speaker ?? 'report';
  const { markup, texts = [] } = svg(CARD_WIDTH, CARD_HEIGHT, ALONE, [
    { markup: `<style>${styles}</style>` },
    element('rect', { class: 'card__paper', width: CARD_WIDTH, height: CARD_HEIGHT }),
    drawing && drawPicture(drawing),
    group({ class: 'card' }, [
      drawHead(card.place, drawing?.beside ? TITLE_COLUMN : WIDTH),
      ...drawLines('card__title', title),
      ...(datum ? [...drawLines(`card__datum card__${speaker}`, [datum.value]), ...drawLines('card__soft', datum.label)] : []),
      ...drawLines('card__soft', words),
      strip && drawStrip(strip),
      drawFoot(card.foot),
    ]),
  ]);
  announceUndrawable(texts.join(''), `/og/${card.id}.png`);
  return narrowDots(spaceScripts(markup));
}

/** Where the thing stands; where that is too long, what stands before its first pause. */
function drawHead(whole: string, width: number): Markup {
  const place = textWidth(whole, 28) > width ? whole.replace(/[：，].*$/u, '') : whole;
  const size = Math.min(28, Math.floor((28 * width) / textWidth(place, 28)));
  return group({}, [
    element('rect', { class: 'card__report', x: FRAME.left, y: 64, width: 56, height: 8 }),
    text({ class: 'card__soft', x: FRAME.left, y: 116, 'font-size': size }, place),
  ]);
}

function drawFoot([site, original]: Card['foot']): Markup {
  const { left, right, foot } = FRAME;
  const y = foot + 56;
  return group({}, [
    element('line', { class: 'card__rule', x1: left, x2: right, y1: foot, y2: foot }),
    text({ class: 'card__title', x: left, y, 'font-size': 28 }, site),
    text({ class: 'card__soft', x: right, y, 'font-size': 24, 'text-anchor': 'end' }, original),
  ]);
}

function drawLines(className: string, lines: ReturnType<typeof placeLines>): Markup[] {
  return lines.map(({ x, y, size, words }) => text({ class: className, x, y, 'font-size': size }, ...raiseExponents(words, size)));
}

/** Words with what follows a ^ raised: the fonts of pictures have no superscripts. */
function raiseExponents(words: string, size: number): Children {
  const raise = 0.36 * size;
  return words.split(/\^(\d+)/u).flatMap((part, index) => {
    if (part === '') return [];
    if (index % 2 === 1) return [element('tspan', { dy: round(-raise), 'font-size': round(0.62 * size) }, [part])];
    return [index === 0 ? part : element('tspan', { dy: round(raise) }, [part])];
  });
}

/** The axis, and the marks on a line above. */
function drawStrip({ others, key, marks, ticks }: ReturnType<typeof placeStrip>): Markup {
  const y = FRAME.foot - 100;
  const marksY = y - 22;
  const [from, to] = marks;
  return group({}, [
    element('line', { class: 'card__axis', x1: FRAME.left, x2: FRAME.right, y1: y, y2: y }),
    ...ticks.flatMap(({ x, label, anchor, speaker }) => [
      element('line', { class: `card__axis card__axis--${speaker ?? 'none'}`, x1: x, x2: x, y1: speaker ? y - 56 : y, y2: y + 10 }),
      text({ class: `card__${speaker ?? 'soft'}`, x, y: y + 42, 'font-size': 22, 'text-anchor': anchor }, label),
    ]),
    text({ class: 'card__soft', x: FRAME.right, y: y + 74, 'font-size': 22, 'text-anchor': 'end' }, key),
    ...others.map((x) => element('circle', { class: 'card__other', cx: x, cy: marksY, r: 9 })),
    ...(from && to ? [element('line', { class: 'card__axis', x1: from.x, x2: to.x, y1: marksY, y2: marksY })] : []),
    ...marks.map(({ x, speaker, forecast }) =>
      element('circle', {
        class: `card__${forecast ? 'forecast' : speaker}`,
        cx: x,
        cy: marksY,
        r: forecast ? MARK_RADIUS - 2 : MARK_RADIUS,
      }),
    ),
    ...marks.map(({ wordsX, size, speaker, label, anchor }) =>
      text({ class: `card__${speaker}`, x: wordsX, y: marksY - 28, 'font-size': size, 'text-anchor': anchor }, label),
    ),
  ]);
}

function drawPicture({ picture, x, y, scale }: NonNullable<ReturnType<typeof placeDrawing>>): Markup {
  const transform = `translate(${x.toFixed(1)} ${String(y)}) scale(${scale.toFixed(4)})`;
  return group({ class: 'chart__svg', transform }, picture.children);
}
