import { boxesAlong, type Box, type Occupied } from '../frame/occupied.ts';
import { PICTURE_WIDTHS, round } from '../frame/svg.ts';
import { textWidth } from '../frame/text-width.ts';
import type { LabelPlace, Point } from './guides.ts';

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
const AWAY = [14, 20, 27, 34, 43, 52, 62, 72, 84, 96, 124, 160];
const LINES = 14;

/** The box of a line of text. */
export function textBox({ x, y, anchor }: LabelPlace, width: number): Box {
  const left = anchor === 'start' ? x : x - width;
  return { left: left - 2, right: left + width + 2, top: y - 11, bottom: y + 3.5 };
}

/** What names keep clear of: marks, other names and their leaders; and the guides, which they cross only where there is no other place. */
export interface Taken {
  occupied: Occupied;
  lines: Occupied;
}

/** Takes the nearest free place for a name around its mark, with its leader; undefined where there is none. */
export function takeNamePlace(name: string, mark: Point, plot: Box, { occupied, lines }: Taken): NamePlace | undefined {
  const width = textWidth(name, NAME_SIZE);
  const taken = findPlace(width, mark, plot, occupied, lines) ?? findPlace(width, mark, plot, occupied);
  for (const box of taken?.boxes ?? []) occupied.add(box);
  return taken?.place;
}

/** The first of the places that are free, the text also of the `lines`. */
function findPlace(width: number, [x, y]: Point, plot: Box, occupied: Occupied, lines?: Occupied) {
  for (const { dx, dy, led } of OFFSETS) {
    const place: NamePlace = { x: round(x + dx), y: round(y + dy), anchor: dx > 0 ? 'start' : 'end' };
    const box = textBox(place, width);
    const inside = box.left >= plot.left && box.right <= PICTURE_WIDTHS.wide && box.top >= plot.top - 8 && box.bottom <= plot.bottom;
    if (!inside || lines?.isFree(box) === false || !occupied.isFree(box)) continue;
    const leader = led ? leaderOf(place, [x, y]) : undefined;
    // None so near its own mark that it would touch that.
    const line = leader ? boxesAlong(...leader, 3).slice(1) : [];
    if (line.every((part) => occupied.isFree(part))) return { place: leader ? { ...place, leader } : place, boxes: [box, ...line] };
  }
  return undefined;
}

const OFFSETS = offsets();

/** To baselines beside the mark, then a line above and below, then further away and `led` to it, the nearest first. */
function offsets() {
  const at = (dx: number, line: number, led: boolean) => ({ dx, dy: 4 + line * LINE, led });
  const near = [
    ...[BESIDE, -BESIDE].map((dx) => at(dx, 0, false)),
    ...[SHIFTED, -SHIFTED].flatMap((dx) => [at(dx, -1, false), at(dx, 1, false)]),
  ];
  const lines = Array.from({ length: 2 * LINES + 1 }, (_, index) => index - LINES);
  const far = AWAY.flatMap((away) => lines.flatMap((line) => [at(away, line, true), at(-away, line, true)]));
  // A step up or down leads the eye further away than one to the side.
  const distance = ({ dx, dy }: ReturnType<typeof at>) => Math.hypot(dx, (dy - 4) * 1.2);
  return [...near, ...far.toSorted((a, b) => distance(a) - distance(b))];
}

/** From the mark's edge to the name's. */
function leaderOf(place: LabelPlace, [x, y]: Point): readonly [Point, Point] {
  const end = [round(place.x + (place.anchor === 'start' ? -3 : 3)), round(place.y - 4)] as const;
  const length = Math.hypot(end[0] - x, end[1] - y);
  const start = [round(x + ((end[0] - x) / length) * 8), round(y + ((end[1] - y) / length) * 8)] as const;
  return [start, end];
}
