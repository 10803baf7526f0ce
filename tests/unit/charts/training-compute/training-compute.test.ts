import { describe, expect, test } from 'vitest';
import { meet } from '../../../../src/charts/frame/box.ts';
import { PICTURE_WIDTHS } from '../../../../src/charts/frame/svg.ts';
import { nameWidth, textWidth } from '../../../../src/charts/frame/text-width.ts';
import { drawChart } from '../../../../src/charts/catalog.ts';
import { FULL_WIDTH } from '../../../../src/charts/training-compute/chart.ts';
import { textBox } from '../../../../src/charts/training-compute/labels.ts';
import { layoutTrainingCompute } from '../../../../src/charts/training-compute/scatter.ts';
import { layoutComputeList } from '../../../../src/charts/training-compute/list.ts';
import { isPlotted, trainedModels } from '../../../../src/charts/training-compute/trained-models.ts';
import { readReport } from '../../../../src/report/report.ts';
import type { DoublingTime } from '../../../../src/content/schemas/doubling-time.ts';
import { FIXTURE } from '../../../support/build-site.ts';
import { ambiguousNames, leaderFaults, namesInOne } from '../../../support/leader-faults.ts';
import { seededRandom } from '../../../support/random.ts';

const report = readReport(FIXTURE);
const { models, doublingTimes } = report;
const trained = trainedModels(models);
const plotted = trained.filter(isPlotted);
const guide = (from: number, to = from): DoublingTime => ({
  id: `months-${String(from)}`,
  name: '翻番',
  months: { from, to },
  speaker: 'source',
  guide: '又一种',
  sources: ['almanac-2034'],
});
/** Four guides, the last of them a wedge. */
const guideTimes = [guide(3.4), guide(6), guide(10), guide(18, 24)];
/** More models in ten years than there is room to name, most of them in the last three, a few of the report's own table. */
const crowd = makeCrowd(7);
function makeCrowd(seed: number) {
  const [like] = plotted;
  if (!like) throw new Error('The report has no model with training compute');
  const random = seededRandom(seed);
  return Array.from({ length: 80 }, (_, index) => {
    const month = Math.round(119 * (index / 80) ** 0.5);
    return {
      ...like,
      id: `crowd-${String(index)}`,
      name: `${'预报模型'.slice(0, 2 + (index % 3))}${String(index)}`,
      date: `${String(2020 + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`,
      flop: 10 ** (16 + month / 20 + 3 * random()),
      origin: index % 10 === 0 ? ('report-table' as const) : ('context' as const),
    };
  });
}
const PICTURES = [
  ['the report', plotted, doublingTimes],
  ['a crowd', crowd, guideTimes],
  ['a second crowd', makeCrowd(2), guideTimes],
  ['a third crowd', makeCrowd(6), guideTimes],
] as const;

const WIDTHS = [PICTURE_WIDTHS.wide, FULL_WIDTH] as const;

test('speculative figures are listed, never drawn', () => {
  expect(
    trained
      .filter((model) => !isPlotted(model))
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['isobath']);
  expect(plotted.map(({ id }) => id)).toEqual(['moon-table', 'tern-1', 'dove', 'sounder', 'goshawk', 'tern-2', 'petrel', 'eddy']);
});

describe.each(PICTURES.flatMap((picture) => WIDTHS.map((width) => [...picture, width] as const)))('%s, %#', (_, list, times, width) => {
  const layout = layoutTrainingCompute(list, times, width);
  const { plot } = layout;
  const names = layout.models.flatMap(({ model, place }) =>
    place ? [{ what: model.name, box: textBox(place, nameWidth(model.name, 12.5)) }] : [],
  );
  const guides = layout.guides.flatMap(({ lines }) =>
    lines.map((line) => ({ what: line.words, box: textBox(line, textWidth(line.words, 12)) })),
  );

  test('every model has its mark inside the plot, later ones further right, larger ones higher', () => {
    expect(layout.models.map(({ model }) => model.id)).toEqual(list.map(({ id }) => id));
    for (const { x, y } of layout.models) {
      expect(x > plot.left && x < plot.right && y > plot.top && y < plot.bottom).toBe(true);
    }
    const xs = layout.models.map(({ x }) => x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    const bySize = layout.models.toSorted((a, b) => a.model.flop - b.model.flop).map(({ y }) => y);
    expect(bySize).toEqual(bySize.toSorted((a, b) => b - a));
  });

  test('no word meets another or a mark, and none leaves the picture', () => {
    const marks = layout.models.map(({ model, x, y }) => ({
      what: `mark of ${model.id}`,
      box: { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 },
    }));
    const words = [...guides, ...names];
    const meetings = words.flatMap((one, index) =>
      [...words.slice(index + 1), ...marks].filter((other) => meet(one.box, other.box)).map((other) => `${one.what} / ${other.what}`),
    );
    expect(meetings).toEqual([]);
    expect(words.filter(({ box }) => box.left < 0 || box.right > width || box.top < 20).map(({ what }) => what)).toEqual([]);
  });

  test('a name stands beside its mark or at the end of a leader, which meets no other mark, name, leader or guide', () => {
    expect(names.length).toBeGreaterThan(Math.min(10, list.length / 2));
    expect(list.length > 20 || names.length === list.length).toBe(true);
    expect(leaderFaults(layout)).toEqual([]);
    for (const { model, x, y, place, leader } of layout.models)
      if (place && !leader)
        expect(meet(textBox(place, nameWidth(model.name, 12.5)), { left: x - 10, right: x + 10, top: y - 10, bottom: y + 10 })).toBe(true);
  });

  test('a name is clearly nearer to its own mark than to any other, or at the end of a leader, away from others', () => {
    expect(ambiguousNames(layout)).toEqual([]);
  });

  test('two names on one line are so far apart that they do not read as one', () => {
    expect(namesInOne(layout)).toEqual([]);
  });

  test('every guide has its label where its line ends, outside the plot', () => {
    for (const { ends, lines } of layout.guides) {
      const atTop = ends[0][1] <= plot.top;
      expect(lines).toHaveLength(atTop ? 1 : 2);
      expect(lines.every(({ x, y }) => (atTop ? y < plot.top && x === ends[0][0] : x > plot.right))).toBe(true);
    }
  });
});

test('the guides begin at the earliest model, and the shorter the doubling time the steeper', () => {
  const { models: placed, guides } = layoutTrainingCompute(plotted, guideTimes, WIDTHS[0]);
  const slopes = guides.map(({ start: [startX, startY], ends: [[endX, endY]] }) => {
    expect([startX, startY]).toEqual([placed[0]?.x, placed[0]?.y]);
    return (startY - endY) / (endX - startX);
  });
  expect(slopes).toHaveLength(4);
  expect(slopes).toEqual(slopes.toSorted((a, b) => b - a));
  expect(guides.at(-1)?.ends).toHaveLength(2);
});

test('the list names every model in order of date, each in a row of its own, larger ones further right', () => {
  const list = layoutComputeList(plotted);
  expect(list.models.map(({ model }) => model.id)).toEqual(plotted.map(({ id }) => id));
  const tops = list.models.map(({ y }) => y);
  expect(tops.every((top, index) => index === 0 || top - (tops[index - 1] ?? 0) >= 44)).toBe(true);
  const bySize = list.models.toSorted((a, b) => a.model.flop - b.model.flop).map(({ x }) => x);
  expect(bySize).toEqual(bySize.toSorted((a, b) => a - b));
  expect(list.headings.map(({ text }) => text)).toEqual(['2019年', '2021年', '2024年', '2026年', '2027年', '2029年', '2030年', '2031年']);
});

test('the list fits any width: its places across are shares of that', () => {
  const { markup } = drawChart(report, 'training-compute', 'narrow');
  expect(markup).toMatch(/^<svg class="[^"]*fluid" width="100%"/u);
  expect(markup.match(/<svg x="[\d.]+%"/gu)).toHaveLength(plotted.length);
});

test('labels of the list of powers of ten keep clear of each other', () => {
  const labels = layoutComputeList(crowd).ticks.flatMap(({ x, label = '', anchor = 'middle' }) => {
    const [width, share] = [textWidth(label, 12), { start: 0, middle: 0.5, end: 1 }[anchor]];
    return label === '' ? [] : [{ left: x - share * width, right: x + (1 - share) * width }];
  });
  expect(labels.length).toBeGreaterThan(2);
  for (const [index, { left }] of labels.entries()) expect(left - (labels[index - 1]?.right ?? -Infinity)).toBeGreaterThanOrEqual(4);
});

test('a single model, and none, still give a picture', () => {
  for (const list of [plotted.slice(0, 1), []])
    expect(layoutTrainingCompute(list, doublingTimes, WIDTHS[0]).models).toHaveLength(list.length);
});
