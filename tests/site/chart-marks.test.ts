import { expect, inject, test } from 'vitest';
import { listCharts } from '../../src/charts/catalog.ts';
import { readReport } from '../../src/report/report.ts';
import { usePage } from '../support/browser.ts';
import { kindsOfMarks } from '../support/kinds-of-marks.ts';
import { labelFaults } from '../support/label-faults.ts';

const { url, content } = inject('site');
const report = readReport(content);
const shared = usePage();
const withLargeLetters = usePage({}, ['--blink-settings=minimumFontSize=20']);
const WIDTHS = [320, 390, 768, 1280, 1920];

test('no label of a chart meets another or is cut off where no letters may be smaller than 20 px', async () => {
  const page = withLargeLetters();
  const faults: string[] = [];
  const charts = listCharts(report).flatMap(({ id, home }) => [`/charts/${id}/`, home]);
  for (const path of new Set(['/', ...charts])) {
    await page.goto(new URL(path.slice(1), url).href);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.chart__subtitle, p') ?? document.body).fontSize)).toBe(
      '20px',
    );
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      faults.push(...(await page.evaluate(labelFaults)).map((fault) => `${path} at ${String(width)} px: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

test.each(listCharts(report).map(({ id }) => id))(
  '%s: kinds of marks are told apart by form, dashes or filling, not by colour alone',
  async (chart) => {
    const page = shared();
    await page.goto(`${url}charts/${chart}/`);
    const kinds = await page.evaluate(kindsOfMarks);
    const looks = kinds.map(({ look }) => look);
    expect(kinds.filter(({ look }, index) => looks.indexOf(look) !== index)).toEqual([]);
  },
);
