import { phrases } from '../../text/phrases.ts';
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

/** Breaks text into lines between words; one wider than `width` is broken as wrapText does. For pictures drawn at build time, as wrapWords is. */
export function fillWords(text: string, size: number, width: number): string[] {
  const pieces = phrases(text).flatMap((piece) => (textWidth(piece, size) > width ? wrapText(piece, size, width) : [piece]));
  return fillLines(pieces, size, width);
}

const CLAUSE = /[^，；：。！？]+[，；：。！？]*/gu;

/**
 * Breaks text into lines between words, none wider than `width`: between clauses where that takes no more lines, else each about as long as the
 * others. At build time only: browsers segment in ways of their own, and some not at all.
 */
export function wrapWords(text: string, size: number, width: number): string[] {
  const pieces = phrases(text);
  const { length } = fillLines(pieces, size, width);
  const clauses = fillLines(text.match(CLAUSE) ?? [], size, width);
  if (clauses.length === length && clauses.every((line) => textWidth(line, size) <= width)) return clauses;
  let narrower = width;
  while (narrower > size && fillLines(pieces, size, narrower - 2).length === length) narrower -= 2;
  return fillLines(pieces, size, narrower);
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
