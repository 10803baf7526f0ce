import type { Dataset } from '../content/dataset.ts';
import type { SiteData } from '../content/site-data.ts';
import { wordFor } from '../content/words.ts';
import { citedBy } from '../report/cited-by.ts';
import { setTitle } from '../report/pages.ts';
import { makeDataset } from '../content/make-dataset.ts';

/** Every source with what cites it. */
export function sourcesDataset(data: SiteData): Dataset {
  const { sources: types, bases } = data.kinds;
  const citations = citedBy(data);
  const readings = Object.values(bases).map(({ word }) => word);
  return makeDataset({
    id: 'sources',
    title: setTitle(data, 'sources'),
    description: '本站引用的论文、数据集、公告与报道，以及各自怎样读到、被哪些地方引用。',
    sources: [],
    entries: data.sources,
    columns: [
      ['id', 'site', '来源的固定编号；链接为/sources/#source-加编号', (source) => source.id],
      ['type', 'site', `类型：${Object.values(types).join('、')}`, (source) => wordFor(types, source.type)],
      ['title', 'cited', '题名，照原样', (source) => source.title],
      ['authors', 'cited', '作者或机构', (source) => source.authors],
      ['year', 'cited', '发表年份；不详则留空', (source) => source.year, { type: 'number', unit: '年' }],
      ['arxiv', 'cited', 'arXiv编号，如arXiv:1810.04805；没有则留空', ({ arxiv }) => arxiv && `arXiv:${arxiv}`],
      ['url', 'cited', '公开地址；没有则留空', (source) => source.url],
      ['basis', 'site', `怎样读到：${readings.join('、')}`, (source) => bases[source.basis]?.word],
      ['cited_by', 'site', '引用它的固定链接编号，多个以分号隔开', (source) => citations.get(source.id)?.map(({ id }) => id)],
    ],
  });
}
