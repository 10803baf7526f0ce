import { meet } from '../../src/charts/frame/box.ts';
import { nameWidth } from '../../src/charts/frame/text-width.ts';
import { textBox } from '../../src/charts/training-compute/labels.ts';
import type { layoutTrainingCompute } from '../../src/charts/training-compute/scatter.ts';

type Point = readonly [x: number, y: number];
type Layout = ReturnType<typeof layoutTrainingCompute>;

/** Points along a line, closer than what is to be seen. */
function along([x1, y1]: Point, [x2, y2]: Point): Point[] {
  const count = Math.ceil(Math.hypot(x2 - x1, y2 - y1) * 3);
  return Array.from({ length: count + 1 }, (_, index) => [x1 + ((x2 - x1) * index) / count, y1 + ((y2 - y1) * index) / count]);
}

/** At which share of the first of two lines the two cross, where they do. */
function crossing([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): number | undefined {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const turn = ux * vy - uy * vx;
  const [share, other] = [((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / turn, ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / turn];
  return share > 0 && share < 1 && other > 0 && other < 1 ? share : undefined;
}

/** Leaders of a layout that do not begin at their mark, or meet another mark, a name, a leader or a guide, but for where all guides begin. */
export function leaderFaults({ models, guides }: Layout): string[] {
  const names = models.flatMap(({ model, place }) =>
    place ? [{ name: model.name, box: textBox(place, nameWidth(model.name, 12.5)) }] : [],
  );
  return models.flatMap(({ model: { name }, x, y, leader }, index) => {
    if (!leader) return [];
    const points = along(...leader);
    const isNear = (other: { x: number; y: number }, distance: number) =>
      points.some((point) => Math.hypot(point[0] - other.x, point[1] - other.y) < distance);
    const sides = guides.flatMap(({ start, ends }) => ends.map((end) => [start, end] as const));
    return [
      ...(isNear({ x, y }, 9) ? [] : ['begins elsewhere']),
      ...models.filter((other, at) => at !== index && isNear(other, 5.4)).map(({ model }) => `meets the mark of ${model.name}`),
      ...names
        .filter(({ box }) => points.some(([left, top]) => meet(box, { left, right: left, top, bottom: top })))
        .map((other) => `meets the name ${other.name}`),
      ...models.filter((other) => other.leader && crossing(leader, other.leader)).map((other) => `crosses that of ${other.model.name}`),
      ...sides
        .filter((side) => (crossing(side, leader) ?? 0) * Math.hypot(side[1][0] - side[0][0], side[1][1] - side[0][1]) > 17)
        .map(() => 'crosses a guide'),
    ].map((fault) => `the leader of ${name} ${fault}`);
  });
}

/** Names that can be read on another mark, which is about as near as their own or, where a leader ties them to that, near: `name / other`. */
export function ambiguousNames({ models }: Layout): string[] {
  return models.flatMap(({ model, place, leader, ...own }) => {
    if (!place) return [];
    const box = textBox(place, nameWidth(model.name, 12.5));
    const distance = ({ x, y }: { x: number; y: number }) =>
      Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    return models
      .filter((other) => other.model !== model && distance(other) < (leader ? 11 : 1.6 * distance(own)))
      .map((other) => `${model.name} / ${other.model.name}`);
  });
}

/** Names on about one line, less than 12 units apart: `left / right`. */
export function namesInOne({ models }: Layout): string[] {
  const names = models.flatMap(({ model: { name }, place }) => (place ? [{ name, ...textBox(place, nameWidth(name, 12.5)) }] : []));
  return names.flatMap((one) =>
    names
      // Boxes are 2 units wider than their words at each end.
      .filter((other) => other.left > one.left && other.left - one.right < 8 && Math.abs(other.bottom - one.bottom) < 8)
      .map((other) => `${one.name} / ${other.name}`),
  );
}
