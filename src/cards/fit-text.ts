import { textWidth } from '../charts/frame/text-width.ts';
import { wrapText } from '../charts/frame/wrap.ts';

/** Text in lines of one size; `step` is the distance of their baselines. Unit: pixels of the card. */
export interface FittedText {
  size: number;
  step: number;
  lines: string[];
}

/** Sizes of a title, the largest first, with the most lines that each may have; `narrow` where a drawing stands beside the title. */
const TITLE_SIZES = {
  wide: [
    { size: 76, most: 2 },
    { size: 60, most: 3 },
    { size: 46, most: 4 },
  ],
  narrow: [
    { size: 46, most: 5 },
    { size: 38, most: 7 },
  ],
};
/** Sizes of the text: the larger where all of it has room. */
const TEXT_SIZES = [
  { size: 34, step: 54 },
  { size: 29, step: 46 },
] as const;

/** A title as large as its length allows; where even the smallest size is too large, …… says that more follows. */
export function fitTitle(title: string, width: number, narrow: boolean): FittedText {
  const sizes = TITLE_SIZES[narrow ? 'narrow' : 'wide'];
  const fitted = sizes.map(({ size, most }) => ({ size, most, lines: balancedLines(title, size, width) }));
  const { size, most, lines } = fitted.find((candidate) => candidate.lines.length <= candidate.most) ??
    fitted.at(-1) ?? { size: 0, most: 0, lines: [] };
  const step = Math.round(size * 1.3);
  if (lines.length <= most) return { size, step, lines };
  const shown = wrapText(title, size, width).slice(0, most);
  return { size, step, lines: [...shown.slice(0, -1), cutOff(shown.at(-1) ?? '', size, width)] };
}

/** Lines of about the same length, as many as the width asks for. */
function balancedLines(value: string, size: number, width: number): string[] {
  let lines = wrapText(value, size, width);
  for (let narrower = width - size; narrower > width / 2; narrower -= size) {
    const next = wrapText(value, size, narrower);
    if (next.length > lines.length) break;
    lines = next;
  }
  return lines;
}

/** As much of a text as there is room for; …… says that more follows. */
export function fitText(value: string, width: number, height: number): FittedText {
  const fitted = TEXT_SIZES.map(({ size, step }) => ({
    size,
    step,
    lines: wrapText(value, size, width),
    room: Math.max(0, Math.floor(height / step)),
  }));
  const { size, step, lines, room } = fitted.find((candidate) => candidate.lines.length <= candidate.room) ??
    fitted.at(-1) ?? { size: 0, step: 0, lines: [], room: 0 };
  const shown = lines.slice(0, room);
  if (shown.length < lines.length) shown.push(cutOff(shown.pop() ?? '', size, width));
  return { size, step, lines: shown };
}

/** A number or a Latin word at the end of a line, or one character. */
const LAST_PIECE = /(?:[\w.,×^-]+|[^])$/u;

/** A line with …… in the place of its end, no wider than before. */
function cutOff(line: string, size: number, width: number): string {
  let kept = line.slice(0, -2);
  while (textWidth(`${kept}……`, size) > width) kept = kept.replace(LAST_PIECE, '');
  return `${kept.replace(/[，、；：。]$/u, '')}……`;
}
