import { cross as pairs, least, range, sum } from 'd3';
import { boxAround, meet, type Box } from '../frame/box.ts';
import { nameWidth } from '../frame/text-width.ts';
import type { LabelPlace, Point } from './guides.ts';
import type { PlottedModel } from './trained-models.ts';

const NAME_SIZE = 12.5;
/** From a mark's centre to a name right beside it. */
const BESIDE = 10;
/** Where leaders begin and end, and in which directions. */
const LEADER_START = 7;
const LEADER_ENDS = range(20, 110, 6);
const DIRECTIONS = range(0, 2 * Math.PI, Math.PI / 18);
/** What a place costs beside its distance: at the end of a leader, and for each mark that the name might be taken for. */
const [LED, AMBIGUOUS] = [20, 24];
/** Of a mark so many places are tried, and all names in turn so often. */
const [MOST_PLACES, TURNS] = [300, 10];
/** What a place costs for each name in its way: more each time that the two meet. */
const IN_THE_WAY = 60;

type Line = readonly [start: Point, end: Point];

/** What a name keeps clear of: a box, a line, or another name with the line that leads to it. */
interface Piece {
  box?: Box;
  leader?: Line | undefined;
}

interface NamePlace extends Piece {
  place: LabelPlace;
  box: Box;
  cost: number;
}

/** The centre of a mark, and its name where it has to have one. */
interface Named {
  name?: string | undefined;
  x: number;
  y: number;
}

/** The models that took more than all before them: the last ten of these. `models` are in order of date. */
export function recordsOf(models: readonly PlottedModel[]): PlottedModel[] {
  return models.filter(({ flop }, index) => models.slice(0, index).every((earlier) => earlier.flop < flop)).slice(-10);
}

/** The box of a line of text. */
export function textBox({ x, y, anchor }: LabelPlace, width: number): Box {
  const left = x - { start: 0, middle: 0.5, end: 1 }[anchor] * width;
  return { left: left - 2, right: left + width + 2, top: y - 11, bottom: y + 3.5 };
}

/** On which side of a line a point lies, by its sign. */
function sideOf([from, to]: Line, point: Point): number {
  return (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
}

function cross(one: Line, ...other: Line): boolean {
  return sideOf(one, other[0]) * sideOf(one, other[1]) < 0 && sideOf(other, one[0]) * sideOf(other, one[1]) < 0;
}

/** Whether a line goes through a box or ends in it: it crosses a diagonal then, or has an end inside. */
function goesThrough(line: Line, { left, right, top, bottom }: Box): boolean {
  const [[x1, y1], [x2, y2]] = line;
  if ((x1 < left && x2 < left) || (x1 > right && x2 > right) || (y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) return false;
  const isInside = ([x, y]: Point) => x > left && x < right && y > top && y < bottom;
  return line.some(isInside) || cross(line, [left, top], [right, bottom]) || cross(line, [left, bottom], [right, top]);
}

function clash(one: Piece, other: Piece): boolean {
  const runsInto = ({ leader }: Piece, { box }: Piece) => leader !== undefined && box !== undefined && goesThrough(leader, box);
  const boxesMeet = one.box !== undefined && other.box !== undefined && meet(one.box, other.box);
  const leadersCross = one.leader !== undefined && other.leader !== undefined && cross(one.leader, ...other.leader);
  return boxesMeet || leadersCross || runsInto(one, other) || runsInto(other, one);
}

/** The places of a name at whole units, as they are drawn: right beside its mark, above and below it, and at the end of a leader. */
function placesOf({ name, x, y }: Named): NamePlace[] {
  if (name === undefined) return [];
  const width = nameWidth(name, NAME_SIZE);
  const at = (left: number, baseline: number, anchor: LabelPlace['anchor'], cost: number, leader?: Line): NamePlace => {
    const place = { x: Math.round(left), y: Math.round(baseline), anchor };
    return { place, leader, box: textBox(place, width), cost };
  };
  const beside = [0, -8, 8].flatMap((off) => [
    at(x - BESIDE, y + 4 + off, 'end', Math.abs(off)),
    at(x + BESIDE, y + 4 + off, 'start', Math.abs(off) + 1),
  ]);
  const upright = [-BESIDE, BESIDE + 9].map((off) => at(x, y + off, 'middle', 6));
  const led = pairs(LEADER_ENDS, DIRECTIONS).flatMap(([length, direction]) => {
    const [across, down] = [Math.cos(direction), Math.sin(direction)];
    const from = (distance: number): Point => [Math.round(x + distance * across), Math.round(y + distance * down)];
    const [endX, endY] = from(length);
    const how = [LED + length + length ** 2 / 100, [from(LEADER_START), from(length)]] as const;
    const behind = at(endX + 2 * Math.sign(across), endY + 4, across > 0 ? 'start' : 'end', ...how);
    const anchors = Math.abs(down) < 0.6 ? [] : (['start', 'middle', 'end'] as const);
    return [behind, ...anchors.map((anchor) => at(endX, endY + (down < 0 ? -4 : 12), anchor, ...how))];
  });
  return [...beside, ...upright, ...led];
}

/** Those places of a name within a box that keep clear of other marks and of what is taken, the cheapest first. */
function freePlaces(named: Named, marks: readonly Box[], within: Box, taken: readonly Piece[]): NamePlace[] {
  const solid = [...taken, ...marks.map((box) => ({ box }))];
  const isInside = ({ left, right, top, bottom }: Box) =>
    left >= within.left && right <= within.right && top >= within.top && bottom <= within.bottom;
  const near = ({ left, right, top, bottom }: Box) => ({ left: left - BESIDE, right: right + BESIDE, top: top - 3, bottom: bottom + 3 });
  return placesOf(named)
    .filter((place) => isInside(place.box) && !solid.some((piece) => clash(place, piece)))
    .map((place) => ({ ...place, cost: place.cost + AMBIGUOUS * marks.filter((mark) => meet(mark, near(place.box))).length }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_PLACES);
}

/**
 * Places names right beside their marks or at the end of leaders, so that none meets a mark, another name or leader, or what is taken. Each in turn
 * seeks its cheapest place until none is in another's way, and what two cost each other rises with each time that they meet; those that find none
 * push others on, or are left out.
 */
export function placeNames(named: readonly Named[], within: Box, taken: readonly Piece[]): (NamePlace | undefined)[] {
  const marks = named.map(({ x, y }) => boxAround(x, y, 18, 10.5));
  const places = named.map((one, index) => freePlaces(one, marks.toSpliced(index, 1), within, taken));
  const chosen = places.map(([first]) => first);
  const inTheWay = (index: number, place = chosen[index]) =>
    [...chosen.keys()].filter((at) => {
      const other = chosen[at];
      return at !== index && place && other && clash(place, other);
    });
  const prices = new Map<string, number>();
  const between = (one: number, other: number) => [one, other].sort((a, b) => a - b).join(' ');
  const priceOf = (one: number, other: number) => prices.get(between(one, other)) ?? IN_THE_WAY;
  for (let turn = 0; turn < TURNS; turn++)
    for (const index of chosen.keys()) {
      if (inTheWay(index).length === 0) continue;
      chosen[index] = least(places[index] ?? [], (place) => place.cost + sum(inTheWay(index, place), (at) => priceOf(index, at)));
      for (const at of inTheWay(index)) prices.set(between(index, at), priceOf(index, at) + IN_THE_WAY / 3);
    }
  // Pushed away, a name in the way of another takes a free place elsewhere.
  const seat = (index: number, pushes: number, held: readonly number[] = []): boolean => {
    const before = [...chosen];
    return (places[index] ?? []).some((place) => {
      const others = inTheWay(index, place);
      if (others.length > pushes || others.some((at) => held.includes(at))) return false;
      for (const at of others) chosen[at] = undefined;
      chosen[index] = place;
      if (others.every((at) => seat(at, pushes - 1, [...held, index]))) return true;
      chosen.splice(0, before.length, ...before);
      return false;
    });
  };
  for (const index of chosen.keys()) if (inTheWay(index).length > 0) chosen[index] = undefined;
  for (const index of chosen.keys()) if (!chosen[index]) for (const pushes of [0, 1, 2]) if (seat(index, pushes)) break;
  for (const index of chosen.keys()) seat(index, 0);
  return chosen;
}
