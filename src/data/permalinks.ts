import type { Dataset } from '../content/dataset.ts';
import type { SiteData } from '../content/site-data.ts';
import { permalinkWord } from '../content/words.ts';
import { PERMALINK_KINDS } from '../content/permalink-kinds.ts';
import { listPermalinks } from '../report/permalinks.ts';
import { makeDataset } from '../content/make-dataset.ts';

/**
 * Every permalink of the site.
 * `toUrl` puts the site's base path in front of an address, so that a reader of the file need not know it.
 */
export function permalinksDataset(data: SiteData, toUrl: (path: string) => string): Dataset {
  const entries = listPermalinks(data);
  const occurring = PERMALINK_KINDS.filter((kind) => entries.some((link) => link.kind === kind));
  const kinds = occurring.map((kind) => `${kind}（${permalinkWord(kind, data.exchange?.name)}）`);
  return makeDataset({
    id: 'permalinks',
    title: '固定链接',
    description: '本站所有固定链接。编号一经发布就不再改变；短链接是/s/加编号加/。',
    sources: [],
    entries,
    columns: [
      ['id', 'site', '编号，也是页面上的锚点；短链接为/s/<id>/', (link) => link.id],
      ['kind', 'site', `种类：${kinds.join('、')}`, (link) => link.kind],
      ['url', 'site', '从网站根目录起的地址，含站点的基础路径', (link) => toUrl(link.url)],
      ['title', 'site', '所指内容的名称', (link) => link.title],
    ],
  });
}
