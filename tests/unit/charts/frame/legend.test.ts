import { expect, test } from 'vitest';
import { drawLegend } from '../../../../src/charts/frame/legend.ts';

test('in a narrow picture words of a legend have room for large letters', () => {
  const label = '五个字的词';
  const { markup } = drawLegend(
    [
      { symbol: 'report', label },
      { symbol: 'source', label },
    ],
    'narrow',
  );
  const [first = 0, second = 0] = Array.from(markup.matchAll(/<text[^>]* x="([\d.]+)"/gu), ([, x]) => Number(x));
  expect(second - first).toBeGreaterThan(20 * label.length);
});
