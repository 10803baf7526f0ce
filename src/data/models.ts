import { distinctSources, type Dataset } from '../content/dataset.ts';
import type { SiteData } from '../content/site-data.ts';
import { kindsInWords, MODEL_ORIGIN_WORDS, wordFor } from '../content/words.ts';
import { setTitle } from '../report/pages.ts';
import { makeDataset, SOURCES } from '../content/make-dataset.ts';

/** Every model of the site with both parameter counts and its training compute. */
export function modelsDataset(data: SiteData): Dataset {
  const names = new Map(data.companies.map((company) => [company.id, company.zh]));
  const count = { type: 'number', unit: '个' } as const;
  return makeDataset({
    id: 'models',
    title: setTitle(data, 'models'),
    description: '报告所列、所提及以及本站补充的模型：报告所印的参数量、来源给出的参数量与训练算力，未公布者留空。',
    sources: distinctSources(data.models),
    entries: data.models,
    columns: [
      ['id', 'site', '模型的固定编号；链接为/models/#model-加编号', (model) => model.id],
      ['name', 'cited', '模型名称', (model) => model.name],
      ['organisations', 'cited', '开发机构，多家以分号隔开', (model) => model.orgs.map((org) => names.get(org) ?? org)],
      ['date', 'cited', '首次公布日期，精度按来源；产品系列留空', (model) => model.date, { type: 'date' }],
      ['domain', 'cited', `领域：${Object.values(data.kinds.domains).join('、')}`, (model) => wordFor(data.kinds.domains, model.domain)],
      ['origin', 'site', '出自报告表格、报告正文，还是本站补充', (model) => MODEL_ORIGIN_WORDS[model.origin]],
      ['report_params', 'report', '报告所印的参数量；报告没有给出则留空', (model) => model.report_params, count],
      ['params', 'cited', '来源给出的参数量；未公布则留空', (model) => model.params, count],
      ['params_note', 'site', '参数量的口径', (model) => model.params_note],
      ['flop', 'cited', '训练算力；没有找到则留空', (model) => model.flop, { type: 'number', unit: 'FLOP' }],
      ['flop_basis', 'cited', `训练算力的依据：${kindsInWords(data.kinds.flop)}`, (model) => model.flop_basis],
      ['note', 'site', '说明差异的校注编号', (model) => model.note],
      SOURCES,
    ],
  });
}
