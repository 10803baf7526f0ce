import { phrases } from '../../text/phrases.ts';
import { wholes } from '../../text/wholes.ts';
import { textWidth } from './text-width.ts';

/** What may be parted: a run of Latin letters and digits stays whole, as does a number with its unit, and punctuation stays with what it follows or opens. */
const PIECE = /[（“《]*(?:[A-Za-z0-9.,:%+\-·$/&]+(?:(?<=\d)(?:[万亿]+|[年月日倍]))?|[^])[，。、；：！？）”》]*/gu;

/** What of a text stays on one line where it can. */
export function piecesOf(text: string): string[] {
  return [...text.matchAll(PIECE)].map(([piece]) => piece);
}

/** Breaks text into lines no wider than `width`; a piece wider than that is broken too. */
export function wrapText(text: string, size: number, width: number): string[] {
  const pieces = piecesOf(text).flatMap((piece) => (textWidth(piece, size) > width ? Array.from(piece) : [piece]));
  return fillLines(pieces, size, width);
}

const CLAUSE_END = /(?<=[，；：。！？])(?![，；：。！？])/u;

/**
 * Breaks text into lines between words and `names`, none wider than `width`: between clauses where that takes no more lines and none is short, else
 * each about as long as the others; a wider word breaks anywhere. At build time only: browsers segment in ways of their own, and some not at all.
 */
export function wrapWords(text: string, size: number, width: number, names: ReadonlySet<string> = new Set()): string[] {
  const whole = wholes(text).flatMap((part) => (part.whole ? [part.text] : []));
  const words = phrases(text, new Set([...names, ...whole]));
  const pieces = words.flatMap((word) => (textWidth(word, size) > width ? wrapText(word, size, width) : [word]));
  const { length } = fillLines(pieces, size, width);
  const clauses = fillLines(text.split(CLAUSE_END), size, width);
  const widths = clauses.map((line) => textWidth(line, size));
  const longest = Math.max(...widths);
  if (clauses.length === length && longest <= width && Math.min(...widths) >= longest / 2) return clauses;
  let wide = width;
  for (let step = width / 2; step > 1; step /= 2) if (fillLines(pieces, size, wide - step).length === length) wide -= step;
  return fillLines(pieces, size, wide);
}

/** Puts pieces of text into lines no wider than `width`; a piece wider than that has a line to itself. */
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
