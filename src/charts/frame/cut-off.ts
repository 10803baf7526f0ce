import { textWidth } from './text-width.ts';

/** A number or a Latin word at the end of a line, or one character. */
const LAST_PIECE = /(?:[\w.,×^-]+|[^])$/u;

/** A line with …… in the place of its end, no wider than `width`. */
export function cutOff(line: string, size: number, width: number): string {
  let kept = line;
  while (kept !== '' && textWidth(`${kept}……`, size) > width) kept = kept.replace(LAST_PIECE, '');
  return `${kept.replace(/[，、；：。]$/u, '')}……`;
}
