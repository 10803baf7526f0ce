import { PICTURE_WIDTHS } from '../../src/charts/frame/svg.ts';
import { layoutParameters, ORDERS } from '../../src/charts/parameters/list.ts';
import { isCounted, parameterRows } from '../../src/charts/parameters/rows.ts';
import { layoutTrainingCompute } from '../../src/charts/training-compute/scatter.ts';
import { isPlotted, trainedModels } from '../../src/charts/training-compute/trained-models.ts';
import { readReport } from '../../src/report/report.ts';
import type { Model } from '../../src/content/schemas/model.ts';
import { seededRandom } from '../support/random.ts';
import { median } from './support/figures.ts';

/** Layout of synthetic models: 5,000 take less than 200 ms (median), and the time grows no faster than n log n. */
const SIZES = [1250, 2500, 5000, 10_000];
const LIMIT = { size: 5000, milliseconds: 200 };
const RUNS = 15;
/** What a machine that does other things at the same time may add to a ratio of medians. */
const TOLERANCE = 1.5;

const data = readReport();
const layouts: Record<string, (models: readonly Model[]) => unknown> = {
  ...Object.fromEntries(
    ORDERS.map((order) => [
      `parameters, ${order}`,
      (models: readonly Model[]) =>
        layoutParameters(parameterRows({ ...data, models: [...models] }).filter(isCounted), { size: 'wide', order, scale: 'log' }),
    ]),
  ),
  'training-compute': (models) => layoutTrainingCompute(trainedModels(models).filter(isPlotted), data.doublingTimes, PICTURE_WIDTHS.wide),
};

let failed = false;
for (const [name, layout] of Object.entries(layouts)) {
  const times = new Map(SIZES.map((size) => [size, measure(layout, synthetic(size))]));
  const [first = 1, last = 1] = [SIZES[0], SIZES.at(-1)];
  const growth = (times.get(last) ?? 0) / (times.get(first) ?? 1);
  const allowed = ((last * Math.log(last)) / (first * Math.log(first))) * TOLERANCE;
  const withinLimit = (times.get(LIMIT.size) ?? Infinity) < LIMIT.milliseconds && growth <= allowed;
  const words = [...times].map(([size, time]) => `${String(size)}: ${time.toFixed(1)} ms`).join(', ');
  console.log(`${name.padEnd(20)} ${words}; ×${growth.toFixed(1)} for ×${String(last / first)} models, at most ×${allowed.toFixed(1)}`);
  failed ||= !withinLimit;
}
if (failed) {
  console.error(`A layout of ${String(LIMIT.size)} models takes ${String(LIMIT.milliseconds)} ms or more, or grows faster than n log n.`);
  process.exitCode = 1;
}

/** Median of some runs after warming up. Unit: ms. */
function measure(layout: (models: readonly Model[]) => unknown, models: readonly Model[]): number {
  const times: number[] = [];
  for (let run = 0; run < RUNS + 3; run++) {
    const start = performance.now();
    layout(models);
    if (run >= 3) times.push(performance.now() - start);
  }
  return median(times);
}

/** Models like the real ones, the same each time: names, companies and dates in turn, counts over seven powers of ten. */
function synthetic(size: number): Model[] {
  const random = seededRandom(42);
  return Array.from({ length: size }, (_, index) => {
    const model = data.models[index % data.models.length];
    if (!model) throw new Error('content/data/models.yaml has no model');
    const date = `${String(2012 + Math.floor(random() * 11))}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`;
    const params = Math.round(10 ** (6 + random() * 7));
    return { ...model, id: `${model.id}-${String(index)}`, date, params, flop: 10 ** (17 + random() * 8), flop_basis: 'estimate' };
  });
}
