import { growthRows, YEARS } from '../../charts/compute-growth/rows.ts';
import { doublingWords } from '../../charts/frame/doubling.ts';
import { trainedModels } from '../../charts/training-compute/trained-models.ts';
import type { SiteData } from '../../content/site-data.ts';
import { rowAnchor } from '../../content/tables.ts';
import { formatDate } from '../../text/dates.ts';
import { formatFactor, scientific } from '../../text/numbers.ts';
import { FLOP_BASIS_WORDS } from '../../text/words.ts';
import type { Entry } from './describe-data.ts';

/** The rows of the two charts of computing power, which no table of tables.yaml has. */
export function describeCompute({ models, doublingTimes }: Pick<SiteData, 'models' | 'doublingTimes'>): Entry[] {
  return [
    ...trainedModels(models).map((model): Entry => {
      const value = `${scientific(model.flop)} FLOP`;
      return [
        rowAnchor('training-compute', model.id),
        {
          description: `${model.name}，${formatDate(model.date)}公布，训练算力为${value}（${FLOP_BASIS_WORDS[model.flop_basis]}）。`,
          datum: { value, label: '训练算力' },
        },
      ];
    }),
    ...growthRows(doublingTimes).map((row): Entry => {
      const factors = [...new Set(row.total)].map(formatFactor).join('至');
      const value = doublingWords(row);
      return [
        rowAnchor('compute-growth', row.id),
        { description: `${row.name}每${value}翻一番，${String(YEARS)}年为${factors}倍。`, datum: { value, label: '翻番时间' } },
      ];
    }),
  ];
}
