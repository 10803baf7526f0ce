import { cross as pairs, least, range, sort, sum } from 'd3';
import { boxAround, meet, type Box } from '../frame/box.ts';
import { once } from '../../once.ts';
import { nameWidth } from '../frame/text-width.ts';
import type { LabelPlace } from './guides.ts';
import { boxOf, distanceTo, goesThrough, touch, type Line, type Point } from './lines.ts';
import type { PlottedModel } from './trained-models.ts';

const NAME_SIZE = 12.5;
/** From a mark's centre to a name right beside it. */
const BESIDE = 10;
/** Where leaders begin and end, in which directions, and how far apart they stay. */
const LEADER_START = 7;
const LEADER_ENDS = range(14, 122, 6);
const DIRECTIONS = range(0, 2 * Math.PI, Math.PI / 24);
const LEADER_GAP = 4;
/** Between the boxes of two names on one line, which would read as one name; unless one stands lower, by all but so much of a box. */
const [WORD_GAP, OFF_LINE] = [8, 6];
/** A name without a leader stands so many times nearer to its own mark than to any other. */
const CLEARLY = 1.7;
/** At the end of a leader a name keeps so far from other marks, and from a second distance on seems to belong to none. */
const [APART, CLEAR] = [11, 24];
/** What a place costs beside its distance: at the end of a leader, and for each other mark that it stands right beside. */
const [LED, AMBIGUOUS] = [20, 24];
/** Of a mark so many places are tried, so many moves where names meet, and so often all in turn come nearer to their marks. */
const [MOST_PLACES, MOVES, TURNS] = [400, 6000, 3];
/** What a name asks of another in its way, and by how much that rises. */
const [IN_THE_WAY, RISE] = [60, 20];

/** What a name keeps clear of: a box, a line, or another name with the line that leads to it; and the box around all that. */
interface Piece {
  box?: Box | undefined;
  leader?: Line | undefined;
  hull: Box;
}

interface NamePlace extends Piece {
  place: LabelPlace;
  box: Box;
  cost: number;
  /** What the names in its way ask together. */
  asked: number;
}

/** A name, and what it asks of others for standing in its way. */
interface Seeker {
  places: readonly NamePlace[];
  chosen: NamePlace | undefined;
  asks: readonly number[];
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

/** The box around a box and a line, as far as there are both. */
function around(box?: Box, leader?: Line): Box {
  const boxes = [...(box ? [box] : []), ...(leader ? [boxOf(leader)] : [])];
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** A line to keep clear of, and a box. */
export const lineTaken = (leader: Line): Piece => ({ leader, hull: around(undefined, leader) });
export const boxTaken = (box: Box): Piece => ({ box, hull: box });

const widened = ({ left, right, top, bottom }: Box, across: number, along: number): Box => {
  return { left: left - across, right: right + across, top: top - along, bottom: bottom + along };
};

function clash(one: Piece, other: Piece): boolean {
  if (!meet(widened(one.hull, WORD_GAP, LEADER_GAP), other.hull)) return false;
  const runsInto = ({ leader }: Piece, { box }: Piece) => leader !== undefined && box !== undefined && goesThrough(leader, box);
  const named = 'place' in one && 'place' in other;
  const boxesMeet = one.box && other.box && (meet(one.box, other.box) || (named && meet(widened(one.box, WORD_GAP, -OFF_LINE), other.box)));
  const leadersTouch = one.leader && other.leader && touch(one.leader, other.leader, named ? LEADER_GAP : 0);
  return boxesMeet === true || leadersTouch === true || runsInto(one, other) || runsInto(other, one);
}

/** The places of a name at whole units, as they are drawn: right beside its mark, above and below it, and at the end of a leader. */
function placesOf({ name, x, y }: Named): NamePlace[] {
  if (name === undefined) return [];
  const width = nameWidth(name, NAME_SIZE);
  const at = (left: number, baseline: number, anchor: LabelPlace['anchor'], cost: number, leader?: Line): NamePlace => {
    const place = { x: Math.round(left), y: Math.round(baseline), anchor };
    const box = textBox(place, width);
    return { place, leader, box, hull: around(box, leader), cost, asked: 0 };
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

/**
 * What a place costs where other marks stand by, to one of which it would seem to belong: without a leader none may be about as near as its own,
 * and a leader makes up for one only where that is not right beside.
 */
function priced(place: NamePlace, own: Point, others: readonly Point[]): NamePlace[] {
  const distances = others.map((other) => distanceTo(place.box, other));
  const least = place.leader ? APART : CLEARLY * distanceTo(place.box, own);
  if (distances.some((distance) => distance < least)) return [];
  return [{ ...place, cost: place.cost + sum(distances, (distance) => AMBIGUOUS * Math.max(0, 1 - distance / CLEAR)) }];
}

/** Those places of a name within a box that keep clear of other marks and of what is taken, the cheapest first. */
function freePlaces(named: Named, others: readonly Point[], within: Box, taken: readonly Piece[]): NamePlace[] {
  const solid = [...taken, ...others.map(([x, y]) => boxTaken(boxAround(x, y, 11, 11)))];
  const isInside = ({ left, right, top, bottom }: Box) =>
    left >= within.left && right <= within.right && top >= within.top && bottom <= within.bottom;
  return placesOf(named)
    .filter((place) => isInside(place.box) && !solid.some((piece) => clash(place, piece)))
    .flatMap((place) => priced(place, [named.x, named.y], others))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_PLACES);
}

/**
 * Places names right beside their marks or at the end of leaders, so that none meets a mark, another name or leader, or what is taken. Each in turn
 * moves to the place that is cheapest with what the names in its way ask, and asks more itself each time that it finds none free. A name that
 * stays in the way of others is left out; in the end all come as near to their marks as the others let them.
 */
export function placeNames(named: readonly Named[], within: Box, taken: readonly Piece[]): (NamePlace | undefined)[] {
  const centres = named.map(({ x, y }): Point => [x, y]);
  const seekers = named.map((one, index): Seeker => {
    const places = freePlaces(one, centres.toSpliced(index, 1), within, taken);
    return { places, chosen: undefined, asks: [] };
  });
  const blockedBy = once((place: NamePlace) =>
    seekers.map(({ places }) => (places.includes(place) ? [] : places.filter((other) => clash(place, other)))),
  );
  const charge = ({ chosen, asks }: Seeker, sign: 1 | -1) => {
    for (const [at, blocked] of (chosen ? blockedBy(chosen) : []).entries())
      for (const place of blocked) place.asked += sign * (asks[at] ?? 0);
  };
  const settle = (one: Seeker, place?: NamePlace) => {
    charge(one, -1);
    const blocked = place ? blockedBy(place) : [];
    one.asks = seekers.map(({ chosen }, at) => (one.asks[at] ?? IN_THE_WAY) + (chosen && blocked[at]?.includes(chosen) ? RISE : 0));
    one.chosen = place;
    charge(one, 1);
  };
  const inTheWay = () => seekers.filter(({ chosen }) => chosen && chosen.asked > 0);
  for (const one of seekers) settle(one, one.places[0]);
  const cheapest = ({ places }: Seeker) => least(places, ({ cost, asked }) => cost + asked);
  let best: (NamePlace | undefined)[] = [];
  for (let moves = 0, fewest = Infinity; moves < MOVES && fewest > 0;) {
    for (const one of seekers) {
      if (!one.chosen?.asked) continue;
      settle(one, cheapest(one));
      moves++;
    }
    const count = inTheWay().length;
    if (count < fewest) [fewest, best] = [count, seekers.map(({ chosen }) => chosen)];
  }
  for (const [index, one] of seekers.entries()) settle(one, best[index]);
  for (const one of sort(inTheWay(), (a) => -(a.chosen?.asked ?? 0))) if (one.chosen?.asked) settle(one);
  const nearest = ({ places }: Seeker) => places.find(({ asked }) => asked === 0);
  for (let turn = 0; turn < TURNS; turn++) for (const one of seekers) settle(one, nearest(one));
  return seekers.map(({ chosen }) => chosen);
}
