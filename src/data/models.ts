import type { SiteData } from '../content/site-data.ts';
import { setTitle } from '../report/pages.ts';
import { kindsInWords, MODEL_ORIGIN_WORDS, wordFor } from '../content/words.ts';
import { distinctSources, SITE_LICENCE, type Dataset } from '../content/dataset.ts';

/** Every model of the site with both parameter counts and its training compute. */
export function modelsDataset(data: SiteData): Dataset {
  const { models, companies } = data;
  const names = new Map(companies.map((company) => [company.id, company.zh]));
  return {
    id: 'models',
    title: setTitle(data, 'models'),
    description: '报告所列、所提及以及本站补充的模型：报告所印的参数量、来源给出的参数量与训练算力，未公布者留空。',
    licence: SITE_LICENCE,
    sources: distinctSources(models),
    fields: [
      { name: 'id', type: 'string', from: 'site', description: '模型的固定编号；链接为/models/#model-加编号' },
      { name: 'name', type: 'string', from: 'cited', description: '模型名称' },
      { name: 'organisations', type: 'string', from: 'cited', description: '开发机构，多家以分号隔开' },
      { name: 'date', type: 'date', from: 'cited', description: '首次公布日期，精度按来源；产品系列留空' },
      { name: 'domain', type: 'string', from: 'cited', description: '领域' },
      { name: 'origin', type: 'string', from: 'site', description: '出自报告表格、报告正文，还是本站补充' },
      { name: 'report_params', type: 'number', unit: '个', from: 'report', description: '报告所印的参数量；报告没有给出则留空' },
      { name: 'params', type: 'number', unit: '个', from: 'cited', description: '来源给出的参数量；未公布则留空' },
      { name: 'params_note', type: 'string', from: 'site', description: '参数量的口径' },
      { name: 'flop', type: 'number', unit: 'FLOP', from: 'cited', description: '训练算力；没有找到则留空' },
      {
        name: 'flop_basis',
        type: 'string',
        from: 'cited',
        description: `训练算力的依据：${kindsInWords(data.kinds.flop)}`,
      },
      { name: 'note', type: 'string', from: 'site', description: '说明差异的校注编号' },
      { name: 'sources', type: 'string', from: 'site', description: '来源编号，多个以分号隔开' },
    ],
    rows: models.map((model) => ({
      id: model.id,
      name: model.name,
      organisations: model.orgs.map((org) => names.get(org) ?? org).join('; '),
      date: model.date,
      domain: wordFor(data.kinds.domains, model.domain),
      origin: MODEL_ORIGIN_WORDS[model.origin],
      report_params: model.report_params ?? null,
      params: model.params,
      params_note: model.params_note ?? null,
      flop: model.flop ?? null,
      flop_basis: model.flop_basis ?? null,
      note: model.note ?? null,
      sources: model.sources.join('; '),
    })),
  };
}
