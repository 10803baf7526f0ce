import { expect, test } from 'vitest';
import { placeTicks } from '../../../../src/charts/frame/axis.ts';
import { axisFor, scaleFor } from '../../../../src/charts/frame/scale.ts';
import { textWidth } from '../../../../src/charts/frame/text-width.ts';

test.each([
  [
    [3e8, 5.4e11],
    [2e8, 1e12],
    [1e9, 1e10, 1e11, 1e12],
  ],
  [
    [1e9, 1e10],
    [1e9, 1e10],
    [1e9, 1e10],
  ],
  [
    [7e17, 2.5e24],
    [5e17, 5e24],
    [1e18, 1e19, 1e20, 1e21, 1e22, 1e23, 1e24],
  ],
])('a log axis for %j reaches over %j and labels each power of ten', (values, domain, labelled) => {
  const axis = axisFor('log', values);
  expect(axis.domain).toEqual(domain);
  expect(axis.ticks).toEqual(labelled);
});

test('on a log axis ten times the value is always the same length', () => {
  const scale = scaleFor(axisFor('log', [1e6, 1e12]), [0, 600]);
  expect(scale(1e8) - scale(1e7)).toBeCloseTo(scale(1e11) - scale(1e10), 9);
});

test('a linear axis begins at zero, and twice the value is twice the length', () => {
  const axis = axisFor('linear', [3e8, 5.4e11]);
  const scale = scaleFor(axis, [0, 600]);
  expect(axis.domain[0]).toBe(0);
  expect(scale(4e11)).toBeCloseTo(2 * scale(2e11), 9);
});

test.each([120, 240, 600])('tick labels keep apart and inside the picture in %d units', (width) => {
  const word = (value: number) => `${value.toExponential()}个`;
  const all = placeTicks(axisFor('log', [1e6, 1e12]), [8, width - 8], [0, width], word);
  const ticks = all.filter(({ label }) => label !== undefined);
  const boxes = ticks.map(({ x, label = '', anchor }) => {
    const length = textWidth(label, 12);
    const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
    return { left, right: left + length };
  });
  expect(boxes.length).toBeGreaterThan(0);
  expect(all.filter(({ spare }) => spare !== undefined)).toHaveLength(7 - boxes.length);
  for (const [index, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width);
    expect(box.left).toBeGreaterThan(boxes[index - 1]?.right ?? -1);
  }
});
