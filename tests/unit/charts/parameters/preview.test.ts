import { expect, test } from 'vitest';
import { chartEntry } from '../../../../src/charts/catalog.ts';
import { picture } from '../../../../src/charts/frame/picture.ts';
import { PICTURE_SIZES } from '../../../../src/charts/frame/svg.ts';
import { textWidth } from '../../../../src/charts/frame/text-width.ts';
import { chart } from '../../../../src/charts/parameters/chart.ts';
import { readReport } from '../../../../src/report/report.ts';
import { FIXTURE } from '../../../support/build-site.ts';

const report = readReport(FIXTURE);
const [tern, sounder] = report.models;

/** Rows of the preview of models with these counts of the report and the source; those that differ have a note. */
function previewOf(counts: [report: number, source: number][], size: (typeof PICTURE_SIZES)[number]) {
  const models = counts.map(([report_params, params], index) => {
    const { note, ...like } = { ...sounder, ...tern };
    return { ...like, id: `m${index}`, name: `M${index}`, report_params, params, ...(report_params !== params && { note }) };
  });
  const data = { ...report, models } as typeof report;
  const drawing = chart.preview?.draw(data, chartEntry(report, 'parameters'), size);
  if (!drawing) throw new Error('The chart has no preview');
  return { ids: drawing.marks?.map(({ id }) => id), markup: picture(drawing, size, { label: '', marks: '' }).markup };
}

test.each(PICTURE_SIZES)('%s: the largest of the report stand in order, whether they are in dispute or not', (size) => {
  const { ids } = previewOf(
    [
      [1e9, 1e9],
      [2e9, 1e9],
      [4e9, 4e9],
      [1e9, 9e9],
      [8e9, 8e9],
      [5e9, 5e9],
      [6e9, 6e9],
      [7e9, 7e9],
      [3e9, 3e9],
      [9e8, 9e9],
    ],
    size,
  );
  expect(ids).toEqual(['m4', 'm7', 'm6', 'm5', 'm2', 'm8', 'm1', 'm0']);
});

test.each([
  ['narrow', 288, 3e8],
  ['narrow', 900, 3e8],
  ['wide', 640, 3e8],
  ['narrow', 900, 9e12],
] as const)('%s: at a width of %i the line of a pair leads from the ring to the dot of %d', (size, width, counted) => {
  const { markup } = previewOf([[9e11, counted]], size);
  const unit = (value = '') => (value.endsWith('%') ? (Number.parseFloat(value) * width) / 100 : Number(value));
  const places = [...markup.matchAll(/<svg x="(\S+)"[^>]*><g(?: transform="translate\((\S+)\)")?>/gu)].map(
    ([, x, by = '0']) => unit(x) + Number(by),
  );
  const [, x1, x2, by = '0'] = /class="pair" x1="(\S+)" x2="(\S+)"(?: transform="translate\((\S+)\)")?/u.exec(markup) ?? [];
  const [ring = NaN, dot = NaN] = places;
  const ends = [x1, x2].map((x) => ring + unit(x) + Number(by));
  const isBehind = counted < 9e11;
  // Where its figure stands upon it, the line ends there.
  expect(ends[0]).toBeCloseTo(isBehind ? ring : ring + 9 + textWidth('9000亿', 12.5) + 4.5, -0.5);
  expect(ends[1]).toBeCloseTo(isBehind ? dot + 9 + textWidth('3亿', 12.5) + 4.5 : dot, -0.5);
});
