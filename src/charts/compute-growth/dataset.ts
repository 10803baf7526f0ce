import type { SiteData } from '../../content/site-data.ts';
import type { ChartEntry } from '../catalog.ts';
import { distinctSources, type Dataset } from '../../content/dataset.ts';
import { growthRows, YEARS } from './rows.ts';

/** The growth over one and over five years that each doubling time amounts to. */
export function computeGrowthDataset({ doublingTimes }: Pick<SiteData, 'doublingTimes'>, { id, home }: ChartEntry): Dataset {
  return {
    id,
    title: '翻番时间与五年的增长倍数',
    description: `由各家所说的翻番时间算出一年与${String(YEARS)}年的增长倍数：倍数=2^(月数÷翻番月数)，假设翻番时间不变。给出区间的，两端各算一个。`,
    sources: distinctSources(doublingTimes),
    fields: [
      { name: 'id', type: 'string', from: 'site', description: `固定编号；链接为${home}#row-${id}-加编号` },
      { name: 'name', type: 'string', from: 'site', description: '什么在翻番' },
      { name: 'speaker', type: 'string', from: 'site', description: '谁的说法：报告，或来源' },
      { name: 'months_from', type: 'number', unit: '月', from: 'cited', description: '翻番时间，区间中较快的一端' },
      { name: 'months_to', type: 'number', unit: '月', from: 'cited', description: '翻番时间，区间中较慢的一端；没有区间则与上一栏相同' },
      { name: 'year_factor_low', type: 'number', unit: '倍', from: 'site', description: '一年的增长倍数，按较慢的一端' },
      { name: 'year_factor_high', type: 'number', unit: '倍', from: 'site', description: '一年的增长倍数，按较快的一端' },
      { name: 'five_year_factor_low', type: 'number', unit: '倍', from: 'site', description: '五年的增长倍数，按较慢的一端' },
      { name: 'five_year_factor_high', type: 'number', unit: '倍', from: 'site', description: '五年的增长倍数，按较快的一端' },
      { name: 'sources', type: 'string', from: 'site', description: '来源编号，多个以分号隔开' },
    ],
    rows: growthRows(doublingTimes).map(({ id, name, speaker, months, year, total, sources }) => ({
      id,
      name,
      speaker: speaker === 'report' ? '报告' : '来源',
      months_from: months.from,
      months_to: months.to,
      year_factor_low: rounded(year[0]),
      year_factor_high: rounded(year[1]),
      five_year_factor_low: rounded(total[0]),
      five_year_factor_high: rounded(total[1]),
      sources: sources.join('; '),
    })),
  };
}

/** Four digits are more than the doubling times carry. */
function rounded(factor: number): number {
  return Number(factor.toPrecision(4));
}
