import { describe, expect, inject, test } from 'vitest';
import { chartEntry, drawChart } from '../../src/charts/catalog.ts';
import { growthRows } from '../../src/charts/compute-growth/rows.ts';
import { PICTURE_SIZES } from '../../src/charts/frame/svg.ts';
import { tableRows } from '../../src/charts/frame/table-rows.ts';
import { layoutArchitectures } from '../../src/charts/gpu-architectures/chart.ts';
import { layoutParameters } from '../../src/charts/parameters/list.ts';
import { isCounted, parameterRows } from '../../src/charts/parameters/rows.ts';
import { comparedRows } from '../../src/charts/parameters-compared/rows.ts';
import { layoutSlope } from '../../src/charts/parameters-compared/slope.ts';
import { PICTURE_WIDTHS } from '../../src/charts/frame/svg.ts';
import { FULL_WIDTH } from '../../src/charts/training-compute/chart.ts';
import { layoutTrainingCompute } from '../../src/charts/training-compute/scatter.ts';
import { isPlotted, trainedModels } from '../../src/charts/training-compute/trained-models.ts';
import { valueWords } from '../../src/charts/user-growth/chart.ts';
import { readReport } from '../../src/report/report.ts';
import { ambiguousNames, leaderFaults, namesInOne } from '../support/leader-faults.ts';

/** Whether what the titles and summaries in charts.yaml say is what the charts show. */
const data = readReport(inject('site').content);
const { models, doublingTimes, events } = data;
const rowsOf = (id: string) => tableRows(data, chartEntry(data, id));

test('timeline: more than half of the events up to the report fall into the last three and a half years', () => {
  const happened = events.filter(({ forecast }) => !forecast);
  expect(happened.filter(({ date }) => date >= '2020').length / happened.length).toBeGreaterThan(0.5);
});

describe('parameters', () => {
  const counted = parameterRows(data).filter(isCounted);

  test('the report’s counts run from 6.4亿 to 5400亿, and BERT’s is about 1400 times the paper’s', () => {
    const printed = models.filter((model) => model.origin === 'report-table').flatMap((model) => model.report_params ?? []);
    expect([Math.min(...printed), Math.max(...printed)]).toEqual([6.4e8, 5.4e11]);
    const bert = models.find(({ id }) => id === 'bert');
    expect((bert?.report_params ?? 0) / (bert?.params ?? 1) / 1400).toBeCloseTo(1, 1);
  });

  test('of five models both counts stand in the picture', () => {
    const pairs = layoutParameters(counted, { size: 'wide', order: 'size', scale: 'log' }).rows.filter(({ marks }) => marks.length > 1);
    expect(pairs.map(({ id }) => id).toSorted()).toEqual(['alphacode', 'bert', 'clip', 'florence', 'imagen']);
    expect(pairs.find(({ id }) => id === 'bert')?.marks.map(({ figure }) => figure)).toEqual(['4810亿', '3.4亿']);
  });

  test.each(PICTURE_SIZES)(
    'the %s slope has the five as lines, and how far apart the counts are behind each, about 1400 times behind that of BERT',
    (size) => {
      const { lines } = layoutSlope(comparedRows(data), size);
      expect(lines.map(({ row }) => row.id).toSorted()).toEqual(['alphacode', 'bert', 'clip', 'florence', 'imagen']);
      expect(lines.map(({ row, source }) => [row.id, source.words[1].words])).toEqual([
        ['bert', '约1400倍'],
        ['clip', '约28倍'],
        ['imagen', '多42%'],
        ['florence', '少28%'],
        ['alphacode', '多0.73%'],
      ]);
    },
  );
});

describe('training-compute', () => {
  const trained = trainedModels(models);
  const plotted = trained.filter(isPlotted);

  test('from AlexNet to PaLM the training compute grows about 5.4 million times, faster than every 6 months and than Moore’s law', () => {
    const flop = (id: string) => plotted.find((model) => model.id === id)?.flop ?? 0;
    expect(flop('palm') / flop('alexnet') / 5.4e6).toBeCloseTo(1, 1);
    expect(plotted[0]?.id).toBe('alexnet');
    expect(Math.max(...plotted.map((model) => model.flop))).toBe(flop('palm'));
    // Nine and a half years between the two.
    expect(flop('palm')).toBeGreaterThan(flop('alexnet') * 2 ** (114 / 6));
    expect(flop('palm')).toBeGreaterThan(flop('alexnet') * 2 ** (114 / 18) * 1e4);
  });

  test('figures that are speculative are not plotted', () => {
    const listed = trained.filter((model) => !isPlotted(model)).map(({ id }) => id);
    expect(listed).toEqual(expect.arrayContaining(['chatgpt', 'gan', 'gpt-4', 'palm-2']));
  });

  test('every mark has its name in the drawing of a page with room for it, and of files', () => {
    const { markup } = drawChart(data, 'training-compute', 'wide');
    const count = (found: RegExp) => markup.match(found)?.length;
    expect([count(/ class="mark"/gu), count(/ class="label label--on-grid"/gu)]).toEqual([plotted.length, plotted.length]);
  });

  test.each([PICTURE_WIDTHS.wide, FULL_WIDTH])('no name can be read on another mark, where the picture is %d wide', (width) => {
    const layout = layoutTrainingCompute(plotted, data.doublingTimes, width);
    expect(ambiguousNames(layout)).toEqual([]);
    expect(leaderFaults(layout)).toEqual([]);
  });

  test.each([
    [FULL_WIDTH, [625, 635, 645, 650, 653, 660, 670]],
    [PICTURE_WIDTHS.wide, [625, 635, 645, 650, 653, 660, 670]],
  ])(
    'every mark has its name, and no leader meets anything, also where a picture %d wide is a little higher or lower',
    (width, bottoms) => {
      for (const bottom of bottoms) {
        const plot = { left: 44, right: width - 104, top: 58, bottom };
        const layout = layoutTrainingCompute(plotted, data.doublingTimes, width, plotted, plot);
        expect(layout.models.filter(({ place }) => !place).map(({ model }) => `${String(bottom)}: ${model.name}`)).toEqual([]);
        expect([...leaderFaults(layout), ...ambiguousNames(layout), ...namesInOne(layout)]).toEqual([]);
      }
    },
  );
});

test('compute-growth: what five years make of each doubling time', () => {
  const total = new Map(growthRows(doublingTimes).map((row) => [row.id, row.total]));
  expect(total.get('report')?.map(Math.round)).toEqual([32_768, 1_048_576]);
  expect(total.get('openai-2018')?.[1]).toBeGreaterThan(2.05e5);
  expect(total.get('openai-2018')?.[1]).toBeLessThan(2.15e5);
  expect(total.get('milestones')).toEqual([1024, 1024]);
  expect(total.get('large-scale')?.[0]).toBe(64);
  expect(total.get('moore')?.map(Math.round)).toEqual([6, 10]);
});

test('user-growth: ChatGPT took 2 months, TikTok 9 and Instagram 30, which the report prints in years', () => {
  expect(rowsOf('user-growth').map((row) => [row.id, valueWords(row)])).toEqual([
    ['chatgpt', '2个月'],
    ['tiktok', '9个月'],
    ['instagram', '2.5年（30个月）'],
  ]);
});

test('training-data: 5 GB, 40 GB, and 45 TB of which 570 GB were left', () => {
  expect(rowsOf('training-data').map((row) => [row.id, row.number('report_gb'), row.number('filtered_gb')])).toEqual([
    ['gpt', 5, null],
    ['gpt-2', 40, null],
    ['gpt-3', 45_000, 570],
  ]);
});

test('gpu-architectures: nine from Tesla and eight from Fermi; the report’s period leaves Tesla out', () => {
  const counts = [
    { field: 'count_from_tesla', speaker: 'source' as const },
    { field: 'count_from_fermi', speaker: 'source' as const },
  ];
  const {
    architectures,
    counts: counted,
    period,
  } = layoutArchitectures(rowsOf('gpu-architectures'), { period: [2008, 2022], counts }, 'wide');
  expect(counted.map(({ first, last, total }) => [first, last, total])).toEqual([
    ['Tesla', 'Hopper', 9],
    ['Fermi', 'Hopper', 8],
  ]);
  const inside = architectures.filter(({ at }) => at >= period.start && at <= period.end).map(({ row }) => row.id);
  expect(inside).not.toContain('tesla');
  expect(inside).toHaveLength(8);
});

test('ratings: five, with limits at 5% and 15% on either side of the index', () => {
  expect(rowsOf('ratings').map((row) => [row.id, row.number('from_percent'), row.number('to_percent')])).toEqual(
    expect.arrayContaining([
      ['sell', null, -15],
      ['underweight', -15, -5],
      ['neutral', -5, 5],
      ['overweight', 5, 15],
      ['buy', 15, null],
    ]),
  );
});
