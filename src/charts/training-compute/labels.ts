import { boxAround, type Box, type Occupied } from '../frame/occupied.ts';
import { round } from '../frame/round.ts';
import { PICTURE_WIDTHS, type PictureSize } from '../frame/sizes.ts';
import { textWidth } from '../frame/text-width.ts';
import type { LabelPlace, Plot, Point } from './guides.ts';

/** A name's place, and the line that joins it to a mark it does not stand beside. */
export interface NamePlace extends LabelPlace {
  leader?: readonly [from: Point, to: Point];
}

const NAME_SIZE = 12.5;
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
  { size, occupied }: { size: PictureSize; occupied: Occupied },
): NamePlace | undefined {
  const width = textWidth(name, NAME_SIZE);
  for (const { dx, dy, led } of OFFSETS[size]) {
    const place: NamePlace = { x: round(x + dx), y: round(y + dy), anchor: dx > 0 ? 'start' : 'end' };
    const box = textBox(place, width);
    const inside = box.left >= plot.left && box.right <= PICTURE_WIDTHS[size] && box.top >= plot.top - 8 && box.bottom <= plot.bottom;
    if (!inside || !occupied.isFree(box)) continue;
    const leader = led ? leaderOf(place, [x, y]) : undefined;
    const line = leader ? leaderBoxes(...leader) : [];
    if (!line.every((taken) => occupied.isFree(taken))) continue;
    for (const taken of [box, ...line]) occupied.add(taken);
    return leader ? { ...place, leader } : place;
  }
  return undefined;
}

interface Offset {
  dx: number;
  /** To the baseline. */
  dy: number;
  /** With a leader. */
  led: boolean;
}

const OFFSETS: Record<PictureSize, readonly Offset[]> = { wide: offsets('wide'), narrow: offsets('narrow') };

/** Beside the mark, then a line above and below, then further away with a leader, the nearest first. */
function offsets(size: PictureSize): Offset[] {
  const at = (dx: number, line: number, led: boolean): Offset => ({ dx, dy: 4 + line * LINE, led });
  const near = [
    ...[BESIDE, -BESIDE].map((dx) => at(dx, 0, false)),
    ...[SHIFTED, -SHIFTED].flatMap((dx) => [at(dx, -1, false), at(dx, 1, false)]),
  ];
  const lines = Array.from({ length: 2 * LINES[size] + 1 }, (_, index) => index - LINES[size]);
  const far = AWAY[size].flatMap((away) => lines.flatMap((line) => [at(away, line, true), at(-away, line, true)]));
  // A step up or down leads the eye further away than one to the side.
  const distance = ({ dx, dy }: Offset) => Math.hypot(dx, (dy - 4) * 1.2);
  return [...near, ...far.toSorted((a, b) => distance(a) - distance(b))];
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
