import { textWidth } from '../charts/frame/text-width.ts';
import { wrapText } from '../charts/frame/wrap.ts';

/** Text in lines of one size; `step` is the distance of their baselines. Unit: pixels of the card. */
export interface FittedText {
  size: number;
  step: number;
  lines: string[];
}

/** Sizes of a title, the largest first, with the lines each may have. */
interface TitleSize {
  size: number;
  lines: number;
}
const TITLE_SIZES: readonly TitleSize[] = [
  { size: 76, lines: 2 },
  { size: 60, lines: 3 },
  { size: 46, lines: 4 },
];
/** The same where a drawing stands beside the title. */
const NARROW_TITLE_SIZES: readonly TitleSize[] = [
  { size: 46, lines: 5 },
  { size: 38, lines: 7 },
];
/** Sizes of the text: the larger where all of it has room. */
const TEXT_SIZES = [
  { size: 34, step: 54 },
  { size: 29, step: 46 },
] as const;

/** A title as large as its length allows; where even the smallest size is too large, …… says that more follows. */
export function fitTitle(title: string, width: number, narrow: boolean): FittedText {
  const sizes = narrow ? NARROW_TITLE_SIZES : TITLE_SIZES;
  const fitted = sizes.map(({ size, lines: most }) => ({
    size,
    most,
    step: Math.round(size * 1.3),
    lines: balancedLines(title, size, width),
  }));
  const fits = fitted.find(({ lines, most }) => lines.length <= most);
  if (fits) return fits;
  const { size, lines: most } = sizes.at(-1) ?? { size: 0, lines: 0 };
  const lines = wrapText(title, size, width).slice(0, most);
  return { size, step: Math.round(size * 1.3), lines: [...lines.slice(0, -1), cutOff(lines.at(-1) ?? '', size, width)] };
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
