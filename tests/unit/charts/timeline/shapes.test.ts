import { expect, test } from 'vitest';
import { hatching } from '../../../../src/charts/timeline/shapes.ts';

/** Ends of the lines of a path of relative moves and lines. */
function linesOf(d: string) {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([Mml])(-?[\d.]+) (-?[\d.]+)/gu)].flatMap(([, command, dx, dy]) => {
    const from = [x, y];
    [x, y] = command === 'M' ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)];
    return command === 'l' ? [[...from, x, y].map((coordinate) => Math.round(coordinate * 10) / 10)] : [];
  });
}

test('a box is hatched to its corners by slanted lines that do not leave it', () => {
  const [, d = ''] = /d="([^"]*)"/u.exec(hatching({ left: 10.04, right: 50, top: 20, bottom: 40 }, 10).markup) ?? [];
  expect(linesOf(d)).toEqual([
    [20, 40, 10, 30],
    [30, 40, 10, 20],
    [40, 40, 20, 20],
    [50, 40, 30, 20],
    [50, 30, 40, 20],
  ]);
});
