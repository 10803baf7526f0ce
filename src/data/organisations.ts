import type { Identity } from '../content/schemas/identity.ts';
import type { SiteData } from '../content/site-data.ts';
import { setTitle } from '../report/pages.ts';
import { wordFor } from '../content/words.ts';
import { SITE_LICENCE, type Dataset, type Field } from '../content/dataset.ts';

/** Every organisation with what the report says of it. */
export function organisationsDataset(data: SiteData): Dataset {
  const { companies, models, sources, kinds, exchange } = data;
  return {
    id: 'organisations',
    title: setTitle(data, 'organisations'),
    description: `报告提到的公司与机构，以及本站补充模型的研发方。${exchange ? '股票代码只用来指明公司，不构成投资建议。' : ''}`,
    licence: SITE_LICENCE,
    sources: sources.filter(({ report }) => report).map(({ id }) => id),
    fields: [
      { name: 'id', type: 'string', from: 'site', description: '机构的固定编号；链接为/directory/#org-加编号' },
      { name: 'name', type: 'string', from: 'report', description: '中文名' },
      { name: 'name_en', type: 'string', from: 'site', description: '英文名' },
      { name: 'former', type: 'string', from: 'report', description: '报告也用到的旧名；没有则留空' },
      { name: 'kind', type: 'string', from: 'site', description: `种类：${Object.values(kinds.organisations).join('、')}` },
      ...(exchange ? [codeField(exchange)] : []),
      { name: 'origin', type: 'string', from: 'site', description: '报告提到，还是本站补充' },
      { name: 'says', type: 'string', from: 'report', description: '报告说了什么；本站补充的机构留空' },
      { name: 'sections', type: 'string', from: 'site', description: '报告提到它的小节编号，多个以分号隔开' },
      { name: 'models', type: 'string', from: 'site', description: '它研发的模型编号，多个以分号隔开' },
    ],
    rows: companies.map((company) => ({
      id: company.id,
      name: company.zh,
      name_en: company.en,
      former: company.former ?? null,
      kind: wordFor(kinds.organisations, company.kind),
      ...(exchange && { code: company.code === undefined ? null : company.code + exchange.suffix }),
      origin: company.origin === 'report' ? '报告' : '本站补充',
      says: company.says ?? null,
      sections: company.sections?.join('; ') ?? null,
      models:
        models
          .filter((model) => model.orgs.includes(company.id))
          .map((model) => model.id)
          .join('; ') || null,
    })),
  };
}

function codeField({ name, suffix }: NonNullable<Identity['exchange']>): Field {
  return { name: 'code', type: 'string', from: 'report', description: `${name}代码，带${suffix}；未在${name}上市则留空` };
}
