import { citedBy } from '../report/cited-by.ts';
import type { SiteData } from '../content/site-data.ts';
import { setTitle } from '../report/pages.ts';
import { wordFor } from '../content/words.ts';
import { SITE_LICENCE, type Dataset } from '../content/dataset.ts';

/** Every source with what cites it. */
export function sourcesDataset(data: SiteData): Dataset {
  const citations = citedBy(data);
  return {
    id: 'sources',
    title: setTitle(data, 'sources'),
    description: '本站引用的论文、数据集、公告与报道，以及各自怎样读到、被哪些地方引用。',
    licence: SITE_LICENCE,
    sources: [],
    fields: [
      { name: 'id', type: 'string', from: 'site', description: '来源的固定编号；链接为/sources/#source-加编号' },
      { name: 'type', type: 'string', from: 'site', description: `类型：${Object.values(data.kinds.sources).join('、')}` },
      { name: 'title', type: 'string', from: 'cited', description: '题名，照原样' },
      { name: 'authors', type: 'string', from: 'cited', description: '作者或机构' },
      { name: 'year', type: 'number', unit: '年', from: 'cited', description: '发表年份；不详则留空' },
      { name: 'arxiv', type: 'string', from: 'cited', description: 'arXiv编号，如arXiv:1810.04805；没有则留空' },
      { name: 'url', type: 'string', from: 'cited', description: '公开地址；没有则留空' },
      {
        name: 'basis',
        type: 'string',
        from: 'site',
        description: `怎样读到：${Object.values(data.kinds.bases)
          .map(({ word }) => word)
          .join('、')}`,
      },
      { name: 'cited_by', type: 'string', from: 'site', description: '引用它的固定链接编号，多个以分号隔开' },
    ],
    rows: data.sources.map((source) => ({
      id: source.id,
      type: wordFor(data.kinds.sources, source.type),
      title: source.title,
      authors: source.authors,
      year: source.year ?? null,
      arxiv: source.arxiv === undefined ? null : `arXiv:${source.arxiv}`,
      url: source.url ?? null,
      basis: data.kinds.bases[source.basis]?.word ?? null,
      cited_by: (citations.get(source.id) ?? []).map((permalink) => permalink.id).join('; ') || null,
    })),
  };
}
