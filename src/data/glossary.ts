import type { Dataset } from '../content/dataset.ts';
import type { SiteData } from '../content/site-data.ts';
import { setTitle } from '../report/pages.ts';
import { usedIn } from '../report/used-in.ts';
import { pinyinKey } from '../text/pinyin.ts';
import { makeDataset } from '../content/make-dataset.ts';

/** Every term with its definition and where it is used. */
export function glossaryDataset(data: SiteData): Dataset {
  const uses = usedIn(data);
  return makeDataset({
    id: 'glossary',
    title: setTitle(data, 'glossary'),
    description: '报告、模型表与时间线里的术语：各种写法、释义，以及用到它的地方。',
    sources: [...new Set(data.terms.flatMap((term) => term.sources ?? []))],
    entries: data.terms,
    columns: [
      ['id', 'site', '术语的固定编号；链接为/glossary/#term-加编号', (term) => term.id],
      ['term', 'site', '本站采用的写法', (term) => term.zh],
      ['pinyin', 'site', '不带声调的拼音，用于排序', (term) => pinyinKey(term.zh)],
      ['english', 'site', '英文；没有则留空', (term) => term.en],
      ['abbreviation', 'site', '缩写；没有则留空', (term) => term.abbr],
      ['aliases', 'site', '其他写法、繁体与误写，多个以分号隔开', (term) => term.aliases],
      ['category', 'site', '类别', (term) => term.category],
      ['definition', 'site', '本站自行撰写的释义', (term) => term.definition],
      ['used_in', 'site', '用到它的固定链接编号，多个以分号隔开', (term) => uses.get(term.id)?.map(({ id }) => id)],
      ['sources', 'site', '释义依据的来源编号；属于常识的留空', (term) => term.sources],
    ],
  });
}
