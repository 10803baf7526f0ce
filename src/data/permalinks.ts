import type { SiteData } from '../content/site-data.ts';
import { PERMALINK_KINDS } from '../content/permalink-kinds.ts';
import { listPermalinks } from '../report/permalinks.ts';
import { permalinkWord } from '../content/words.ts';
import { SITE_LICENCE, type Dataset } from '../content/dataset.ts';

/**
 * Every permalink of the site.
 * `toUrl` puts the site's base path in front of an address, so that a reader of the file need not know it.
 */
export function permalinksDataset(data: SiteData, toUrl: (path: string) => string): Dataset {
  const links = listPermalinks(data);
  const occurring = PERMALINK_KINDS.filter((kind) => links.some((link) => link.kind === kind));
  const kinds = occurring.map((kind) => `${kind}（${permalinkWord(kind, data.exchange?.name)}）`);
  return {
    id: 'permalinks',
    title: '固定链接',
    description: '本站所有固定链接。编号一经发布就不再改变；短链接是/s/加编号加/。',
    licence: SITE_LICENCE,
    sources: [],
    fields: [
      { name: 'id', type: 'string', from: 'site', description: '编号，也是页面上的锚点；短链接为/s/<id>/' },
      { name: 'kind', type: 'string', from: 'site', description: `种类：${kinds.join('、')}` },
      { name: 'url', type: 'string', from: 'site', description: '从网站根目录起的地址，含站点的基础路径' },
      { name: 'title', type: 'string', from: 'site', description: '所指内容的名称' },
    ],
    rows: links.map(({ id, kind, url, title }) => ({ id, kind, url: toUrl(url), title })),
  };
}
