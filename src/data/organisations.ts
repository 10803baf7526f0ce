import type { Dataset } from '../content/dataset.ts';
import type { Company } from '../content/schemas/company.ts';
import type { Identity } from '../content/schemas/identity.ts';
import type { SiteData } from '../content/site-data.ts';
import { wordFor } from '../content/words.ts';
import { setTitle } from '../report/pages.ts';
import { makeDataset, type Column } from '../content/make-dataset.ts';

/** Every organisation with what the report says of it. */
export function organisationsDataset(data: SiteData): Dataset {
  const { companies, models, sources, exchange } = data;
  const kinds = data.kinds.organisations;
  return makeDataset({
    id: 'organisations',
    title: setTitle(data, 'organisations'),
    description: `报告提到的公司与机构，以及本站补充模型的研发方。${exchange ? '股票代码只用来指明公司，不构成投资建议。' : ''}`,
    sources: sources.filter(({ report }) => report).map(({ id }) => id),
    entries: companies,
    columns: [
      ['id', 'site', '机构的固定编号；链接为/directory/#org-加编号', (company) => company.id],
      ['name', 'report', '中文名', (company) => company.zh],
      ['name_en', 'site', '英文名', (company) => company.en],
      ['former', 'report', '报告也用到的旧名；没有则留空', (company) => company.former],
      ['kind', 'site', `种类：${Object.values(kinds).join('、')}`, (company) => wordFor(kinds, company.kind)],
      ...(exchange ? [codeColumn(exchange)] : []),
      ['origin', 'site', '报告提到，还是本站补充', (company) => (company.origin === 'report' ? '报告' : '本站补充')],
      ['says', 'report', '报告说了什么；本站补充的机构留空', (company) => company.says],
      ['sections', 'site', '报告提到它的小节编号，多个以分号隔开', (company) => company.sections],
      [
        'models',
        'site',
        '它研发的模型编号，多个以分号隔开',
        ({ id }) => models.filter(({ orgs }) => orgs.includes(id)).map((model) => model.id),
      ],
    ],
  });
}

function codeColumn({ name, suffix }: NonNullable<Identity['exchange']>): Column<Company> {
  return ['code', 'report', `${name}代码，带${suffix}；未在${name}上市则留空`, ({ code }) => code && code + suffix];
}
