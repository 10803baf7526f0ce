import type { Picture } from '../charts/frame/picture.ts';
import { textWidth } from '../charts/frame/text-width.ts';
import { wrapText } from '../charts/frame/wrap.ts';
import { fitText, fitTitle, type FittedText } from './fit-text.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './size.ts';
import type { Strip } from './strip.ts';

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
  /** The figure shown large. */
  datum?: { value: string; label: string } | undefined;
  /** One thing among its like, on an axis. */
  strip?: Strip | undefined;
  /** Drawing of a chart. */
  chart?: Picture | undefined;
}

const MARGIN = 72;
/** Left and right edge of all that is set, and the rule above the foot. */
export const FRAME = { left: MARGIN, right: CARD_WIDTH - MARGIN, foot: CARD_HEIGHT - 96 };
const WIDTH = FRAME.right - FRAME.left;
const TOP = 148;
/** Widths of the columns where a drawing stands beside the title. */
const TITLE_COLUMN = 420;
const DRAWING = { x: MARGIN + TITLE_COLUMN + 48, y: 60, width: WIDTH - TITLE_COLUMN - 48, height: FRAME.foot - 84 };
const DATUM = { size: 92, label: 28, step: 38, lines: 2 };

/** Unit of all places: pixels of the card. */
export type CardLayout = ReturnType<typeof layoutCard>;

/** Places title, and below it the figure, and the strip or as many lines of text as there is room for; a drawing stands beside them. */
export function layoutCard({ title, datum, strip, text, chart }: Card) {
  const width = chart ? TITLE_COLUMN : WIDTH;
  const fitted = fitTitle(title, width, chart !== undefined);
  const lastTitle = TOP + fitted.size + (fitted.lines.length - 1) * fitted.step;
  const baseline = lastTitle + 20 + DATUM.size + 10;
  const top = datum ? baseline + 12 : lastTitle + 20;
  const words = fitText(text, width, FRAME.foot - 20 - top);
  return {
    title: placeLines(fitted, TOP + fitted.size),
    datum: datum && placeDatum(datum, baseline),
    /** Empty where a strip takes its room. */
    text: strip ? [] : placeLines(words, top + words.step),
    strip: strip && placeStrip(strip, FRAME.foot - 84),
    drawing: chart && placeDrawing(chart),
  };
}

/** A line has the start of its baseline, and its size. */
function placeLines({ size, step, lines }: FittedText, first: number) {
  return lines.map((words, index) => ({ x: FRAME.left, y: first + index * step, size, words }));
}

/** The figure, and beside it its label, whose last line stands on the same baseline. */
function placeDatum({ value, label }: { value: string; label: string }, y: number) {
  // Digits are narrower than the measure for all half-width characters assumes.
  const x = FRAME.left + textWidth(value, DATUM.size) * 0.98 + 24;
  const lines = wrapText(label, DATUM.label, FRAME.right - x).slice(0, DATUM.lines);
  return {
    value: { x: FRAME.left, y, size: DATUM.size, words: value },
    label: lines.toReversed().map((words, index) => ({ x, y: y - index * DATUM.step, size: DATUM.label, words })),
  };
}

/** The axis at `y`, and the marks on a line above. */
function placeStrip({ others, marks, ticks }: Strip, y: number) {
  const x = (at: number) => Math.round(FRAME.left + 12 + at * (WIDTH - 24));
  return {
    y,
    marksY: y - 22,
    others: others.map(x),
    marks: marks.map(({ at, speaker }) => ({ x: x(at), speaker })),
    ticks: ticks.map(({ at, label }) => ({ x: x(at), label, anchor: at === 0 ? 'start' : at === 1 ? 'end' : 'middle' })),
  };
}

/** The chart, as large as its column allows, at the right edge. */
function placeDrawing(picture: Picture) {
  const scale = Math.min(DRAWING.width / picture.width, DRAWING.height / picture.height);
  return { x: DRAWING.x + DRAWING.width - picture.width * scale, y: DRAWING.y, scale, picture };
}
