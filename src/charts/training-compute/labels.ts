import { boxAround, meet, type Box } from '../frame/box.ts';
import { round } from '../frame/svg.ts';
import { textWidth } from '../frame/text-width.ts';
import type { LabelPlace } from './guides.ts';
import type { PlottedModel } from './trained-models.ts';

const NAME_SIZE = 12.5;
/** From a mark's centre to a name beside it, and to the baselines above and below. */
const BESIDE = 10;
const LINE = 14;

/** The most names that a picture has though they cross a guide. */
const MOST_NAMES = 10;

/** The models that took more than all before them: the last of these, as many as a picture has to name. `models` are in order of date. */
export function recordsOf(models: readonly PlottedModel[]): PlottedModel[] {
  let most = 0;
  return models
    .filter(({ flop }) => {
      const isRecord = flop > most;
      most = Math.max(most, flop);
      return isRecord;
    })
    .slice(-MOST_NAMES);
}

/** The box of a line of text. */
export function textBox({ x, y, anchor }: LabelPlace, width: number): Box {
  const left = anchor === 'start' ? x : x - width;
  return { left: left - 2, right: left + width + 2, top: y - 11, bottom: y + 3.5 };
}

/** What names keep clear of: marks and other names; and the guides, which they cross only where there is no other place. */
export interface Taken {
  boxes: Box[];
  lines: readonly Box[];
  marks: readonly { x: number; y: number }[];
}

/**
 * Takes a free place for a name right beside its mark, to the left first, where an earlier model never stands higher, else above or below it;
 * undefined where there is none. One that `must` be there stands aslant or crosses a guide where it has to; any other keeps so far from other
 * marks that it cannot be taken for theirs.
 */
export function takeNamePlace(
  name: string,
  [x, y]: readonly [number, number],
  plot: Box,
  { boxes, lines, marks }: Taken,
  must: boolean,
): LabelPlace | undefined {
  const width = textWidth(name, NAME_SIZE);
  const beside = (line: number): LabelPlace[] => [
    { x: round(x - BESIDE), y: round(y + 4 + line * LINE), anchor: 'end' },
    { x: round(x + BESIDE), y: round(y + 4 + line * LINE), anchor: 'start' },
  ];
  const places = [
    ...beside(0),
    ...[-BESIDE, BESIDE + 9].map((off): LabelPlace => ({ x: round(x + width / 2), y: round(y + off), anchor: 'end' })),
    ...(must ? [...beside(-1), ...beside(1)] : []),
  ];
  const free = places.filter((place) => {
    const box = textBox(place, width);
    const isInside = box.left >= plot.left && box.right <= plot.right && box.top >= plot.top && box.bottom <= plot.bottom;
    return isInside && isFree(box, boxes) && (must || marks.every((mark) => (mark.x === x && mark.y === y) || isFar(mark, box)));
  });
  const place = free.find((candidate) => isFree(textBox(candidate, width), lines)) ?? (must ? free[0] : undefined);
  if (place) boxes.push(textBox(place, width));
  return place;
}

/** Whether a box meets none of those that are taken. */
function isFree(box: Box, taken: readonly Box[]): boolean {
  return !taken.some((other) => meet(box, other));
}

/** Whether a mark stands further from a name than the name's own does. */
function isFar({ x, y }: { x: number; y: number }, { left, right, top, bottom }: Box): boolean {
  return x < left - 1.5 * BESIDE || x > right + 1.5 * BESIDE || y < top - BESIDE || y > bottom + BESIDE;
}

/** The room that a mark takes. */
export function markBox(x: number, y: number): Box {
  return boxAround(x, y, 14, 14);
}
