import { cutOff } from '../charts/frame/cut-off.ts';
import { textWidth } from '../charts/frame/text-width.ts';
import { piecesOf, wrapWords } from '../charts/frame/wrap.ts';
import { leadSentences } from '../text/lead-sentences.ts';

/** Text in lines of one size; `step` is the distance of their baselines. Unit: pixels of the card. */
export interface FittedText {
  size: number;
  step: number;
  lines: string[];
}

/** Within which no line breaks. */
type Names = ReadonlySet<string>;

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
export const TEXT_SIZES = [
  { size: 34, step: 54 },
  { size: 29, step: 46 },
];
/** Those of a text that has the card to itself. */
export const LARGE_TEXT = [{ size: 46, step: 72 }, { size: 40, step: 62 }, ...TEXT_SIZES];
/** A text of fewer characters says nothing. */
const SHORTEST = 8;
/** Before a cell of a row or an item of a list that begins with its label: each has a line to itself, where there is room for all. */
const LABELLED = /(?:；|(?<=：))(?=[^：；，。]{1,14}：)/u;

/** A title as large as its length allows, its last baseline at most `height` below its top. */
export function fitTitle(title: string, width: number, narrow: boolean, height = Infinity, names?: Names): FittedText {
  // Capitals of the display family are wider than the measure for all half-width characters assumes.
  return fitLines([title], 0.94 * width, TITLE_SIZES[narrow ? 'narrow' : 'wide'], names, height);
}

/** As many sentences, or else as much, of a text as there is room for. */
export function fitText(value: string, width: number, height: number, names?: Names, from = TEXT_SIZES): FittedText {
  const sizes = from.map(({ size, step }) => ({ size, step, most: Math.max(0, Math.floor(height / step)) }));
  for (let words = value; words.length > SHORTEST; words = leadSentences(value, words.length - 1)) {
    for (const parts of [words.split(LABELLED), [words]]) {
      const fitted = fitLines(parts, width, sizes, names);
      if (fitted.lines.length === 0 || fitted.lines.join('') === parts.join('')) return fitted;
    }
  }
  return fitLines([value], width, sizes, names);
}

/** Text whose parts begin lines, in the first size that has lines enough and breaks no word; if none has, …… says at the end of the last that more follows. */
function fitLines(parts: readonly string[], width: number, sizes: typeof TITLE_SIZES.wide, names?: Names, height = Infinity): FittedText {
  const pieces = parts.flatMap(piecesOf);
  let fitted = { size: 0, step: 0, most: 0, lines: [''] };
  for (const one of sizes) {
    const lines = parts.flatMap((part) => wrapWords(part, one.size, width, names));
    fitted = { ...one, lines };
    const isLow = lines.length <= one.most && one.size + (lines.length - 1) * one.step <= height;
    if (isLow && pieces.every((piece) => textWidth(piece, one.size) <= width)) break;
  }
  const { size, step, most, lines } = fitted;
  const last = lines.length > most ? lines[most - 1] : undefined;
  return { size, step, lines: last === undefined ? lines.slice(0, most) : [...lines.slice(0, most - 1), cutOff(last, size, width)] };
}
