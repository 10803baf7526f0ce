import { z } from 'astro/zod';
import { text } from '../../content/schemas/common.ts';
import type { SiteData } from '../../content/site-data.ts';
import type { ChartEntry, ChartModule } from '../chart.ts';
import { doublingWords } from '../frame/doubling.ts';
import { computeGrowthDataset } from './dataset.ts';
import { drawBars, drawFan } from './picture.ts';
import { factorWords, growthGap, growthRows, YEARS } from './rows.ts';

const account = z.string();
const options = z.strictObject({
  /** What to make of the picture; {gap} is how many times more the one account grows than the other. */
  remark: text.includes('{gap}', 'expects {gap} where the number stands'),
  /** Ids in doubling-times.yaml. */
  gap: z.strictObject({ faster: account, slower: account }),
});

/** What stands beside the chart, its number filled in. */
export function remarkOf({ doublingTimes }: Pick<SiteData, 'doublingTimes'>, chart: ChartEntry): string {
  const { remark, gap } = options.parse(chart.options);
  return remark.replace('{gap}', factorWords(growthGap(growthRows(doublingTimes), gap.faster, gap.slower)));
}

/** Growth over five years: lines that part from one origin, or, where there is little width, a bar a row. */
export const chart: ChartModule = {
  draw: ({ doublingTimes }, { home }, size) => {
    const rows = growthRows(doublingTimes);
    return size === 'wide' ? drawFan(rows, home) : drawBars(rows, home);
  },
  dataset: computeGrowthDataset,
  options,
  check: ({ doublingTimes }, { id, options: given }) =>
    Object.entries(options.parse(given).gap)
      .filter(([, name]) => !doublingTimes.some((time) => time.id === name))
      .map(([field, name]) => ({
        file: 'content/data/charts.yaml',
        entry: id,
        message: `names "${name}" in options.gap.${field}, which doubling-times.yaml does not have; correct the id or add the entry`,
      })),
  rows: ({ doublingTimes }) =>
    growthRows(doublingTimes).map((row) => ({
      id: row.id,
      title: `${row.name}的翻番时间`,
      description: `${row.name}每${doublingWords(row)}翻一番，${YEARS}年为${factorWords(row.total)}。`,
      datum: { value: doublingWords(row), label: '翻番时间' },
    })),
};
