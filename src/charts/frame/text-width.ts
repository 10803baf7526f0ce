import { sum } from 'd3';
import { isFullWidth } from '../../text/full-width.ts';

/** Fonts differ from machine to machine: labels are measured a little wide rather than cut off. */
const MARGIN = 1.05;

/** Width of a line of text without a browser: full-width characters 1 em, a full stop 0.3 em, others 0.6 em, plus 5 %. Unit: that of `size`. */
export function textWidth(text: string, size: number): number {
  return size * MARGIN * sum(Array.from(text, (letter) => (isFullWidth(letter) ? 1 : letter === '.' ? 0.3 : 0.6)));
}

/** Width of a name in the font of the site: nearer than textWidth(), which has room for any. */
export function nameWidth(name: string, size: number): number {
  return size * sum(Array.from(name, widthOf));
}

function widthOf(letter: string): number {
  if (isFullWidth(letter)) return 1;
  if (/[ Ifijlrt.,·-]/u.test(letter)) return 0.3;
  return /[A-Z]/u.test(letter) ? 0.65 : 0.57;
}
