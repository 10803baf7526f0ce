import { boxAround, type Box, type Occupied } from '../frame/occupied.ts';
import { round } from '../frame/svg.ts';
import { textWidth } from '../frame/text-width.ts';
import type { LabelPlace } from './guides.ts';
import type { PlottedModel } from './trained-models.ts';

const NAME_SIZE = 12.5;
/** From a mark's centre to a name beside it, and to the baselines above and below. */
const BESIDE = 10;
const LINE = 14;

/** The most names that a picture has; more would cover what it shows. */
const MOST_NAMES = 10;

/** The models that took more than all before them: the last of these, as many as a picture names. `models` are in order of date. */
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
  occupied: Occupied;
  lines: Occupied;
}

/** Takes a free place for a name right beside its mark, to the left first, where an earlier model never stands higher; undefined where there is none. */
export function takeNamePlace(
  name: string,
  [x, y]: readonly [number, number],
  plot: Box,
  { occupied, lines }: Taken,
): LabelPlace | undefined {
  const width = textWidth(name, NAME_SIZE);
  const places = [0, -1, 1].flatMap((line): LabelPlace[] => [
    { x: round(x - BESIDE), y: round(y + 4 + line * LINE), anchor: 'end' },
    { x: round(x + BESIDE), y: round(y + 4 + line * LINE), anchor: 'start' },
  ]);
  const free = places.filter((place) => {
    const box = textBox(place, width);
    return box.left >= plot.left && box.right <= plot.right && box.top >= plot.top && box.bottom <= plot.bottom && occupied.isFree(box);
  });
  const place = free.find((candidate) => lines.isFree(textBox(candidate, width))) ?? free[0];
  if (place) occupied.add(textBox(place, width));
  return place;
}

/** The room that a mark takes. */
export function markBox(x: number, y: number): Box {
  return boxAround(x, y, 14, 14);
}
