import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { drawChart, listCharts } from '../../../src/charts/catalog.ts';
import { stillPicture } from '../../../src/charts/export/still.ts';
import { PICTURE_SIZES, PICTURE_WIDTHS } from '../../../src/charts/frame/svg.ts';
import { readReport } from '../../../src/report/report.ts';
import { FIXTURE } from '../../support/build-site.ts';

const data = readReport(FIXTURE);
const charts = listCharts(data).map(({ id }) => id);

describe.each(charts)('%s', (chart) => {
  const draw = (size: (typeof PICTURE_SIZES)[number], from = data) => drawChart(from, chart, size, (url) => url).markup;

  // One that pages do not draw has one width.
  const sizes = PICTURE_SIZES.filter((size) => size === 'wide' || drawChart(data, chart, size).width < PICTURE_WIDTHS.wide);

  test.each(sizes)('%s, is drawn as before', async (size) => {
    const markup = drawChart(data, chart, size).markup;
    // A line an element, so that a difference is readable.
    await expect(`${markup.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`snapshots/${chart}-${size}.svg`);
  });

  test.each(PICTURE_SIZES)('%s, has its words where the style sheet does not apply, and no area upon them', (size) => {
    const $ = load(draw(size), { xml: true });
    const fills = (selector: string) => [
      ...new Set(
        $(selector)
          .toArray()
          .map((element) => $(element).closest('[fill]').attr('fill')),
      ),
    ];
    expect(fills('text')).toEqual(['currentColor']);
    for (const area of ['rect', '.wedge, .growth-wedge']) if ($(area).length > 0) expect(fills(area)).toEqual(['none']);
  });

  test('is drawn from the same content as the same bytes', () => {
    const again = readReport(FIXTURE);
    for (const size of PICTURE_SIZES) expect(draw(size, again)).toBe(draw(size));
    expect(stillPicture(again, chart, 'https://site.example/')).toBe(stillPicture(data, chart, 'https://site.example/'));
  });
});
