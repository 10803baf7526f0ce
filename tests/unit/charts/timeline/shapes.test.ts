import { expect, test } from 'vitest';
import { hatching } from '../../../../src/charts/timeline/shapes.ts';

test('a box is hatched to its corners by slanted lines, which it cuts off', () => {
  const { markup } = hatching({ left: 10, right: 50, top: 20, bottom: 40 });
  expect(markup).toMatch(/^<svg x="10" y="20" width="40" height="20"><path /u);
  // From its left edge to beyond its right one by its height, each from the foot of the one before.
  expect(markup).toContain(` d="M9 20l-20 -20z${'m9 0l-20 -20z'.repeat(5)}"`);
});

test('a box that may be shown wider has the lines for that', () => {
  const { markup } = hatching({ left: 10, right: 50, top: 20, bottom: 40 }, { x: '88%', width: '12%' }, 3);
  expect(markup).toMatch(/^<svg x="88%" y="20" width="12%" height="20"><path /u);
  expect(markup.match(/m9 0/gu)).toHaveLength(14);
});
