import { element, group, text } from '../charts/frame/svg.ts';
import { textWidth } from '../charts/frame/text-width.ts';
import type { CardDrawing } from './draw-card.ts';

const SIZE = { width: 300, height: 232, words: 60 };

/** What the report prints and, below it, what was found instead, each as large as a column of a card lets it be. */
export function drawPair([report, found]: readonly [string, string]): CardDrawing {
  const size = Math.floor(Math.min(SIZE.words, ...[report, found].map((words) => (0.9 * SIZE.width) / textWidth(words, 1))));
  const drawOne = (speaker: 'report' | 'source', label: string, words: string, y: number) => [
    element('line', { class: `card__axis card__axis--${speaker}`, x1: 0, x2: SIZE.width, y1: y, y2: y }),
    text({ class: `card__${speaker}`, y: y + 24, style: 'font-size: 14px' }, label),
    text({ class: `card__datum card__${speaker}`, y: y + 32 + SIZE.words, style: `font-size: ${String(size)}px` }, words),
  ];
  const children = [group({ class: 'card' }, [...drawOne('report', '报告', report, 4), ...drawOne('source', '核对', found, 124)])];
  return { ...SIZE, children };
}
