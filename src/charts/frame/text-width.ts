import { phrases } from '../../text/phrases.ts';

const FULL_WIDTH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff01-\uff60]/u;
const ASPECT = { full: 1, half: 0.6 };
/** Fonts differ from machine to machine: labels are measured a little wide rather than cut off. */
const MARGIN = 1.05;

/** Width of a line of text without a browser: full-width characters 1 em, others 0.6 em, plus 5 %. Unit: that of `size`. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += FULL_WIDTH.test(character) ? ASPECT.full : ASPECT.half;
  return em * size * MARGIN;
}

/** What may be parted: a run of Latin letters and digits stays whole, and punctuation stays with what it follows or opens. */
const PIECE = /[（“《]*(?:[A-Za-z0-9.,:%+\-·$/&]+|[^])[，。、；：！？）”》]*/gu;

/** Breaks text into lines no wider than `width`; a piece wider than that stands on a line of its own. */
export function wrapText(text: string, size: number, width: number): string[] {
  return fillLines(
    [...text.matchAll(PIECE)].map(([piece]) => piece),
    size,
    width,
  );
}

/**
 * Breaks text into lines between words, each about as long as the others and none wider than `width`.
 * For pictures drawn at build time only: browsers segment in ways of their own.
 */
export function wrapWords(text: string, size: number, width: number): string[] {
  const pieces = phrases(text);
  const { length } = fillLines(pieces, size, width);
  let narrower = width;
  while (narrower > size && fillLines(pieces, size, narrower - 2).length === length) narrower -= 2;
  return fillLines(pieces, size, narrower);
}

function fillLines(pieces: readonly string[], size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth(line + piece, size) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line];
}
