import type { SiteData } from '../content/site-data.ts';
import { usedIn } from '../report/used-in.ts';
import { setTitle } from '../report/pages.ts';
import { pinyinKey } from '../text/pinyin.ts';
import { SITE_LICENCE, type Dataset } from '../content/dataset.ts';

/** Every term with its definition and where it is used. */
export function glossaryDataset(data: SiteData): Dataset {
  const uses = usedIn(data);
  return {
    id: 'glossary',
    title: setTitle(data, 'glossary'),
    description: '报告、模型表与时间线里的术语：各种写法、释义，以及用到它的地方。',
    licence: SITE_LICENCE,
    sources: [...new Set(data.terms.flatMap((term) => term.sources ?? []))],
    fields: [
      { name: 'id', type: 'string', from: 'site', description: '术语的固定编号；链接为/glossary/#term-加编号' },
      { name: 'term', type: 'string', from: 'site', description: '本站采用的写法' },
      { name: 'pinyin', type: 'string', from: 'site', description: '不带声调的拼音，用于排序' },
      { name: 'english', type: 'string', from: 'site', description: '英文；没有则留空' },
      { name: 'abbreviation', type: 'string', from: 'site', description: '缩写；没有则留空' },
      { name: 'aliases', type: 'string', from: 'site', description: '其他写法、繁体与误写，多个以分号隔开' },
      { name: 'category', type: 'string', from: 'site', description: '类别' },
      { name: 'definition', type: 'string', from: 'site', description: '本站自行撰写的释义' },
      { name: 'used_in', type: 'string', from: 'site', description: '用到它的固定链接编号，多个以分号隔开' },
      { name: 'sources', type: 'string', from: 'site', description: '释义依据的来源编号；属于常识的留空' },
    ],
    rows: data.terms.map((term) => ({
      id: term.id,
      term: term.zh,
      pinyin: pinyinKey(term.zh),
      english: term.en ?? null,
      abbreviation: term.abbr ?? null,
      aliases: term.aliases?.join('; ') ?? null,
      category: term.category,
      definition: term.definition,
      used_in: (uses.get(term.id) ?? []).map((permalink) => permalink.id).join('; ') || null,
      sources: term.sources?.join('; ') ?? null,
    })),
  };
}
