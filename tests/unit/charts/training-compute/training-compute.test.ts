import { describe, expect, test } from 'vitest';
import { meet } from '../../../../src/charts/frame/occupied.ts';
import { PICTURE_WIDTHS } from '../../../../src/charts/frame/sizes.ts';
import { textWidth } from '../../../../src/charts/frame/text-width.ts';
import { boxesAlong, textBox } from '../../../../src/charts/training-compute/labels.ts';
import { layoutTrainingCompute, PLOT } from '../../../../src/charts/training-compute/scatter.ts';
import { layoutComputeList } from '../../../../src/charts/training-compute/list.ts';
import { isPlotted, trainedModels } from '../../../../src/charts/training-compute/trained-models.ts';
import { readReport } from '../../../../src/report/report.ts';

const { models, doublingTimes } = readReport();
const trained = trainedModels(models);
const plotted = trained.filter(isPlotted);

test('speculative figures are listed, never drawn', () => {
  expect(
    trained
      .filter((model) => !isPlotted(model))
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['chatgpt', 'gan', 'gpt-4', 'palm-2']);
});

describe('the wide picture', () => {
  const layout = layoutTrainingCompute(plotted, doublingTimes);

  test('every model has its mark inside the plot, later ones further right, larger ones higher', () => {
    expect(layout.models.map(({ model }) => model.id)).toEqual(plotted.map(({ id }) => id));
    for (const { x, y } of layout.models) {
      expect(x > PLOT.left && x < PLOT.right && y > PLOT.top && y < PLOT.bottom).toBe(true);
    }
    const xs = layout.models.map(({ x }) => x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    const bySize = layout.models.toSorted((a, b) => a.model.flop - b.model.flop).map(({ y }) => y);
    expect(bySize).toEqual(bySize.toSorted((a, b) => b - a));
  });

  test('no name meets another, a guide’s label or a mark, and none leaves the picture', () => {
    const names = layout.models.flatMap(({ model, place }) =>
      place ? [{ what: model.name, box: textBox(place, textWidth(model.name, 12.5)) }] : [],
    );
    const guides = layout.guides.flatMap(({ label, place }) => (place ? [{ what: label, box: textBox(place, textWidth(label, 12)) }] : []));
    const marks = layout.models.map(({ model, x, y }) => ({
      what: `mark of ${model.id}`,
      box: { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 },
    }));
    const words = [...guides, ...names];
    const meetings = words.flatMap((one, index) =>
      [...words.slice(index + 1), ...marks].filter((other) => meet(one.box, other.box)).map((other) => `${one.what} / ${other.what}`),
    );
    expect(meetings).toEqual([]);
    expect(words.filter(({ box }) => box.left < 0 || box.right > PICTURE_WIDTHS.wide || box.top < 0).map(({ what }) => what)).toEqual([]);
  });

  test('the guides begin at the earliest model, and the shorter the doubling time the steeper', () => {
    const [first] = layout.models;
    const slopes = layout.guides.map(({ start: [startX, startY], ends: [[endX, endY]] }) => {
      expect([startX, startY]).toEqual([first?.x, first?.y]);
      return (startY - endY) / (endX - startX);
    });
    expect(slopes).toHaveLength(4);
    expect(slopes).toEqual(slopes.toSorted((a, b) => b - a));
    expect(layout.guides.every(({ place }) => place !== undefined)).toBe(true);
    expect(layout.guides.at(-1)?.ends).toHaveLength(2);
  });
});

test('with room, every name of the report’s table and nearly every other stands in the picture, and hardly one across a guide', () => {
  const { models: named, guides } = layoutTrainingCompute(plotted, doublingTimes);
  const places = named.flatMap(({ model, place }) => (place ? [{ name: model.name, place }] : []));
  expect(named.filter(({ model, place }) => model.origin === 'report-table' && !place)).toEqual([]);
  expect(named.length - places.length).toBeLessThanOrEqual(5);
  const lines = guides.flatMap(({ start, ends }) => ends.flatMap((end) => boxesAlong(start, end, 2).slice(8)));
  const crossed = places.filter(({ name, place }) => lines.some((line) => meet(line, textBox(place, textWidth(name, 12.5)))));
  expect(crossed.length).toBeLessThanOrEqual(2);
});

test('the guides’ labels stand inside the plot', () => {
  const { guides } = layoutTrainingCompute(plotted, doublingTimes);
  const outside = guides.filter(({ label, place }) => {
    const box = place && textBox(place, textWidth(label, 12));
    return !box || box.top < PLOT.top || box.right > PLOT.right || box.left < PLOT.left;
  });
  expect(outside.map(({ label }) => label)).toEqual([]);
});

test('the list names every model in order of date, each in a row of its own, larger ones further right', () => {
  const list = layoutComputeList(plotted);
  expect(list.models.map(({ model }) => model.id)).toEqual(plotted.map(({ id }) => id));
  const tops = list.models.map(({ y }) => y);
  expect(tops.every((top, index) => index === 0 || top - (tops[index - 1] ?? 0) >= 38)).toBe(true);
  const bySize = list.models.toSorted((a, b) => a.model.flop - b.model.flop).map(({ x }) => x);
  expect(bySize).toEqual(bySize.toSorted((a, b) => a - b));
  expect(list.headings.map(({ text }) => text)).toEqual([...new Set(plotted.map(({ date }) => `${date.slice(0, 4)}年`))]);
});

test('a single model, and none, still give a picture', () => {
  for (const list of [plotted.slice(0, 1), []]) expect(layoutTrainingCompute(list, doublingTimes).models).toHaveLength(list.length);
});

test('the headline and the summary hold', () => {
  const flop = (id: string) => plotted.find((model) => model.id === id)?.flop ?? 0;
  expect(flop('palm') / flop('alexnet') / 5.4e6).toBeCloseTo(1, 1);
  expect(plotted[0]?.id).toBe('alexnet');
  expect(Math.max(...plotted.map((model) => model.flop))).toBe(flop('palm'));
  // Nine and a half years between the two.
  expect(flop('palm')).toBeGreaterThan(flop('alexnet') * 2 ** (114 / 6));
  expect(flop('palm')).toBeGreaterThan(flop('alexnet') * 2 ** (114 / 18) * 1e4);
});
