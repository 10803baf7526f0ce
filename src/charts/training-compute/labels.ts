import { boxAround, type Box, type Occupied } from '../frame/occupied.ts';
import { round } from '../frame/round.ts';
import type { PictureSize } from '../frame/sizes.ts';
import { textWidth } from '../frame/text-width.ts';
import type { LabelPlace, Plot, Point } from './guides.ts';

/** A name's place, and the line that joins it to a mark it does not stand beside. */
export interface NamePlace extends LabelPlace {
  leader?: readonly [from: Point, to: Point];
}

export const NAME_SIZE = 12.5;
const LINE = 14;
/** From a mark's centre to a name beside it. */
const BESIDE = 9;
/** From a mark's centre to a name on the next line, and to names further away. */
const SHIFTED = 4;
const AWAY: Record<PictureSize, readonly number[]> = { wide: [20, 34, 52, 72], narrow: [18, 30] };
const LINES: Record<PictureSize, number> = { wide: 7, narrow: 3 };

/** The box of a line of text. */
export function textBox({ x, y, anchor }: LabelPlace, width: number): Box {
  const left = anchor === 'start' ? x : x - width;
  return { left: left - 2, right: left + width + 2, top: y - 11, bottom: y + 3.5 };
}

/** Takes the nearest free place for a name around its mark, with its leader; undefined where there is none. */
export function takeNamePlace(
  name: string,
  [x, y]: Point,
  plot: Plot,
  right: number,
  size: PictureSize,
  occupied: Occupied,
): NamePlace | undefined {
  const width = textWidth(name, NAME_SIZE);
  for (const place of candidates([x, y], size)) {
    const box = textBox(place, width);
    const inside = box.left >= plot.left && box.right <= right && box.top >= plot.top - 8 && box.bottom <= plot.bottom;
    const leader = place.leader ? leaderBoxes(...place.leader) : [];
    if (!inside || ![box, ...leader].every((taken) => occupied.isFree(taken))) continue;
    for (const taken of [box, ...leader]) occupied.add(taken);
    return place;
  }
  return undefined;
}

/** Beside the mark, then a line above and below, then further away with a leader, the nearest first. */
function candidates([x, y]: Point, size: PictureSize): NamePlace[] {
  const at = (dx: number, line: number): NamePlace => ({
    x: round(x + dx),
    y: round(y + 4 + line * LINE),
    anchor: dx > 0 ? 'start' : 'end',
  });
  const near = [at(BESIDE, 0), at(-BESIDE, 0), at(SHIFTED, -1), at(SHIFTED, 1), at(-SHIFTED, -1), at(-SHIFTED, 1)];
  const lines = Array.from({ length: 2 * LINES[size] + 1 }, (_, index) => index - LINES[size]);
  const far = AWAY[size].flatMap((away) => lines.flatMap((line) => [at(away, line), at(-away, line)]));
  const byDistance = far.toSorted((a, b) => distance(a, x, y) - distance(b, x, y));
  return [...near, ...byDistance.map((place) => ({ ...place, leader: leaderOf(place, [x, y]) }))];
}

function distance(place: LabelPlace, x: number, y: number): number {
  return Math.hypot(place.x - x, (place.y - 4 - y) * 1.2);
}

/** From the mark's edge to the name's. */
function leaderOf(place: LabelPlace, [x, y]: Point): readonly [Point, Point] {
  const end = [round(place.x + (place.anchor === 'start' ? -3 : 3)), round(place.y - 4)] as const;
  const length = Math.hypot(end[0] - x, end[1] - y);
  const start = [round(x + ((end[0] - x) / length) * 8), round(y + ((end[1] - y) / length) * 8)] as const;
  return [start, end];
}

/** Small boxes along a leader, so that neither names nor other leaders cross it; none so near its own mark that it would touch that. */
function leaderBoxes([startX, startY]: Point, [endX, endY]: Point): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(endX - startX, endY - startY) / 3));
  return Array.from({ length: steps }, (_, step) => {
    const share = (step + 0.5) / steps;
    return boxAround(startX + share * (endX - startX), startY + share * (endY - startY), 2, 2);
  }).slice(1);
}
