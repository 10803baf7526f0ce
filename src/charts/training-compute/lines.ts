import { boxAround, meet, type Box } from '../frame/box.ts';

export type Point = readonly [x: number, y: number];
export type Line = readonly [start: Point, end: Point];

/** On which side of a line a point lies, by its sign. */
function sideOf([from, to]: Line, point: Point): number {
  return (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
}

function cross(one: Line, other: Line): boolean {
  return sideOf(one, other[0]) * sideOf(one, other[1]) < 0 && sideOf(other, one[0]) * sideOf(other, one[1]) < 0;
}

/** The box from one end of a line to the other. */
export function boxOf([[x1, y1], [x2, y2]]: Line): Box {
  return boxAround((x1 + x2) / 2, (y1 + y2) / 2, Math.abs(x2 - x1), Math.abs(y2 - y1));
}

/** How far a point lies from a box. */
export function distanceTo({ left, right, top, bottom }: Box, [x, y]: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

function distanceToLine([[x1, y1], [x2, y2]]: Line, [x, y]: Point): number {
  const [across, down] = [x2 - x1, y2 - y1];
  const share = ((x - x1) * across + (y - y1) * down) / (across ** 2 + down ** 2);
  const within = Math.min(Math.max(share, 0), 1);
  return Math.hypot(x - x1 - within * across, y - y1 - within * down);
}

/** Whether two lines cross or come so near that they seem one. */
export function touch(one: Line, other: Line, near: number): boolean {
  const isNear = (line: Line, ends: Line) => ends.some((end) => distanceToLine(line, end) < near);
  return cross(one, other) || isNear(one, other) || isNear(other, one);
}

/** Whether a line goes through a box or ends in it: it crosses a diagonal then, or has an end inside. */
export function goesThrough(line: Line, box: Box): boolean {
  const { left, right, top, bottom } = box;
  const crosses = (from: Point, to: Point) => cross(line, [from, to]);
  return (
    line.some(([x, y]) => meet(boxAround(x, y, 0, 0), box)) ||
    crosses([left, top], [right, bottom]) ||
    crosses([left, bottom], [right, top])
  );
}
