import type { ChartModule } from '../chart.ts';
import { doublingWords } from '../frame/doubling.ts';
import { computeGrowthDataset } from './dataset.ts';
import { drawBars, drawFan } from './draw.ts';
import { layoutBars, layoutFan } from './layout.ts';
import { factorWords, growthRows, YEARS } from './rows.ts';

/** Growth over five years: lines that part from one origin, or, where there is little width, a bar a row. */
export const chart: ChartModule = {
  draw: ({ doublingTimes }, { home }, size) => {
    const rows = growthRows(doublingTimes);
    return size === 'wide' ? drawFan(layoutFan(rows), home) : drawBars(layoutBars(rows), home);
  },
  dataset: computeGrowthDataset,
  rows: ({ doublingTimes }) =>
    growthRows(doublingTimes).map((row) => ({
      id: row.id,
      title: `${row.name}的翻番时间`,
      description: `${row.name}每${doublingWords(row)}翻一番，${YEARS}年为${factorWords(row.total)}。`,
      datum: { value: doublingWords(row), label: '翻番时间' },
    })),
};
