import { expect, test } from 'vitest';
import type { ChartId } from '../../../src/charts/catalog.ts';
import { PICTURE_SIZES } from '../../../src/charts/frame/sizes.ts';
import { PICTURES } from '../../../src/charts/pictures.ts';
import { loadSiteData } from '../../../src/content/load.ts';

const data = loadSiteData('.');
const cases = (Object.keys(PICTURES) as ChartId[]).flatMap((chart) => PICTURE_SIZES.map((size) => ({ chart, size })));

test.each(cases)('$chart, $size, is drawn as before', async ({ chart, size }) => {
  const markup = PICTURES[chart]?.(data, { size }).markup ?? '';
  // A line an element, so that a difference is readable.
  await expect(`${markup.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`snapshots/${chart}-${size}.svg`);
});
