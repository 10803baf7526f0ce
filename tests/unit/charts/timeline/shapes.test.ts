import { expect, test } from 'vitest';
import { eventShapes, hatching } from '../../../../src/charts/timeline/shapes.ts';

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

test.each(['report', 'context', 'forecast'] as const)('%s: marks of a kind are one path, each around its own centre', (kind) => {
  const [, d = ''] =
    /d="([^"]*)"/u.exec(
      eventShapes(
        kind,
        [
          { x: 20, y: 30 },
          { x: 27, y: 23 },
        ],
        3,
      ).markup,
    ) ?? [];
  const [first, second] = d.split('z');
  // The second is written from the first, seven to the right and seven up.
  expect(second).toBe(first?.replace(/^M[\d.]+ [\d.]+/u, 'm7 -7'));
  expect(first).toMatch(kind === 'context' ? /^M20 26\.4l/u : /^M17 30a/u);
});
