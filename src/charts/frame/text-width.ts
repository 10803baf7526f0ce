import { isFullWidth } from '../../text/full-width.ts';

/** Fonts differ from machine to machine: labels are measured a little wide rather than cut off. */
const MARGIN = 1.05;

/** Width of a line of text without a browser: full-width characters 1 em, a full stop 0.3 em, others 0.6 em, plus 5 %. Unit: that of `size`. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += isFullWidth(character) ? 1 : character === '.' ? 0.3 : 0.6;
  return em * size * MARGIN;
}
