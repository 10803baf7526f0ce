import { z } from 'astro/zod';
import { makeDataset, sourceColumns, type Dataset } from '../../content/dataset.ts';
import { text } from '../../content/schemas/common.ts';
import type { SiteData } from '../../content/site-data.ts';
import type { ChartEntry, ChartModule } from '../chart.ts';
import { drawBars, drawFan } from './picture.ts';
import { factorWords, growthGap, growthRows, YEARS } from './rows.ts';

const options = z.strictObject({
  /** What to make of the picture; {gap} is how many times more the one account grows than the other. */
  remark: text.includes('{gap}', 'expects {gap} where the number stands'),
  /** Ids in doubling-times.yaml. */
  gap: z.strictObject({ faster: z.string(), slower: z.string() }),
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
  card: ({ doublingTimes }, { home }) => drawBars(growthRows(doublingTimes), home, false),
  dataset: computeGrowthDataset,
  options,
  check: ({ doublingTimes }, { options: given }) =>
    Object.entries(options.parse(given).gap)
      .filter(([, name]) => !doublingTimes.some((time) => time.id === name))
      .map(([field, name]) => ({
        message: `names "${name}" in options.gap.${field}, which doubling-times.yaml does not have; correct the id or add the entry`,
      })),
  rows: ({ doublingTimes }) =>
    growthRows(doublingTimes).map((row) => ({
      id: row.id,
      title: `${row.name}的翻番时间`,
      description: `${row.name}每${row.doubling}翻一番，${YEARS}年为${row.factor}。`,
      datum: { value: row.doubling, label: '翻番时间' },
      said: { by: row.speaker === 'report' ? 'report' : 'cited', sources: row.sources },
    })),
};

/** The growth over one and over five years that each doubling time amounts to. */
function computeGrowthDataset(data: SiteData, { id, home }: ChartEntry): Dataset {
  const inMonths = { type: 'number', unit: '月' } as const;
  const asFactor = { type: 'number', unit: '倍' } as const;
  return makeDataset({
    id,
    title: '翻番时间与五年的增长倍数',
    description: `由各家所说的翻番时间算出一年与${YEARS}年的增长倍数：倍数是2的（月数÷翻番月数）次方，假设翻番时间不变。给出区间的，两端各算一个。`,
    entries: growthRows(data.doublingTimes),
    columns: [
      ['id', 'site', `固定编号；链接为${home}#row-${id}-加编号`, (row) => row.id],
      ['name', 'site', '什么在翻番', (row) => row.name],
      ['speaker', 'site', '谁的说法：报告，或来源', ({ speaker }) => (speaker === 'report' ? '报告' : '来源')],
      ['months_from', 'cited', '翻番时间，区间中较快的一端', ({ months }) => months.from, inMonths],
      ['months_to', 'cited', '翻番时间，区间中较慢的一端；没有区间则与上一栏相同', ({ months }) => months.to, inMonths],
      ['year_factor_low', 'site', '一年的增长倍数，按较慢的一端', ({ year }) => rounded(year[0]), asFactor],
      ['year_factor_high', 'site', '一年的增长倍数，按较快的一端', ({ year }) => rounded(year[1]), asFactor],
      ['five_year_factor_low', 'site', '五年的增长倍数，按较慢的一端', ({ total }) => rounded(total[0]), asFactor],
      ['five_year_factor_high', 'site', '五年的增长倍数，按较快的一端', ({ total }) => rounded(total[1]), asFactor],
      ...sourceColumns(data),
    ],
  });
}

/** Four digits are more than the doubling times carry. */
function rounded(factor: number): number {
  return Number(factor.toPrecision(4));
}
