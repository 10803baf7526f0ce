import { cutOff } from '../charts/frame/cut-off.ts';
import { textWidth } from '../charts/frame/text-width.ts';
import { fillWords, piecesOf, wrapText, wrapWords } from '../charts/frame/wrap.ts';
import { leadSentences } from '../text/lead-sentences.ts';
import { phrases } from '../text/phrases.ts';

/** Text in lines of one size; `step` is the distance of their baselines. Unit: pixels of the card. */
export interface FittedText {
  size: number;
  step: number;
  lines: string[];
}

/** Sizes of a title, the largest first, with the most lines that each may have; `narrow` where a drawing stands beside it. */
const TITLE_SIZES = {
  wide: [
    { size: 76, step: 99, most: 2 },
    { size: 60, step: 78, most: 3 },
    { size: 46, step: 60, most: 4 },
    { size: 38, step: 49, most: 4 },
  ],
  narrow: [
    { size: 46, step: 60, most: 5 },
    { size: 38, step: 49, most: 7 },
  ],
};
/** Sizes of the text: the larger where all of it has room. */
const TEXT_SIZES = [
  { size: 34, step: 54 },
  { size: 29, step: 46 },
];
/** Those of a text that has the card to itself. */
export const LARGE_TEXT = [{ size: 46, step: 72 }, { size: 40, step: 62 }, ...TEXT_SIZES];
/** Between cells of a row, which are said with their headings: each begins a line. */
const CELL_END = /(?<=^(?:[^：；。]+：[^；。]+；)+)(?=[^：；。]+：)/u;

/** A title as large as its length allows, its last baseline at most `height` below its top. */
export function fitTitle(title: string, width: number, narrow: boolean, height = Infinity): FittedText {
  // Capitals of the display family are wider than the measure for all half-width characters assumes.
  return fitLines(title, 0.94 * width, TITLE_SIZES[narrow ? 'narrow' : 'wide'], titleLines, height);
}

/** As many sentences, or else as much, of a text as there is room for. */
export function fitText(value: string, width: number, height: number, from = TEXT_SIZES): FittedText {
  const sizes = from.map(({ size, step }) => ({ size, step, most: Math.max(0, Math.floor(height / step)) }));
  const { size, most } = sizes.at(-1) ?? { size: 1, most: 0 };
  const words = most === 0 ? value : leadSentences(value, Math.floor((0.94 * most * width) / size));
  return fitLines(words, width, sizes, (all, ...line) => all.split(CELL_END).flatMap((cell) => fillWords(cell, ...line)));
}

/** Text in the first of the sizes that has lines enough and breaks no word; where none has, …… says at the end of the last that more follows. */
function fitLines(value: string, width: number, sizes: (typeof TITLE_SIZES)['wide'], wrap: typeof wrapText, height = Infinity): FittedText {
  const pieces = piecesOf(value);
  const fitted = sizes.map((one) => ({ ...one, lines: wrap(value, one.size, width) }));
  const { size, step, most, lines } = fitted.find(
    ({ size, step, lines, most }) =>
      lines.length <= most && size + (lines.length - 1) * step <= height && pieces.every((piece) => textWidth(piece, size) <= width),
  ) ??
    fitted.at(-1) ?? { size: 0, step: 0, most: 0, lines: [] };
  if (lines.length <= most) return { size, step, lines };
  const shown = wrap(value, size, width).slice(0, most);
  const last = shown.pop();
  return { size, step, lines: last === undefined ? [] : [...shown, cutOff(last, size, width)] };
}

/** Lines of about the same length, broken between words; anywhere where a word is wider than the line. */
function titleLines(value: string, size: number, width: number): string[] {
  const whole = phrases(value).every((phrase) => textWidth(phrase, size) <= width);
  return whole ? wrapWords(value, size, width) : wrapText(value, size, width);
}
