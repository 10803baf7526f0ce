import { makeDataset, sourceColumns, type Citing, type Column, type Dataset, type DatasetParts } from '../content/dataset.ts';
import { PERMALINK_KINDS } from '../content/permalink-kinds.ts';
import { numberAnnotations, type SiteData } from '../content/site-data.ts';
import { kindsInWords, MODEL_ORIGIN_WORDS, permalinkWord, wordFor } from '../content/words.ts';
import { href } from '../paths.ts';
import { citedBy, usedIn } from '../report/mentions.ts';
import { listPages } from '../report/pages.ts';
import { listPermalinks } from '../report/permalinks.ts';
import { pinyinKey } from '../text/pinyin.ts';

/** The set of what a page lists; its title is the page's. Throws where no page names it. */
function listedSet<Entry extends Citing>(data: SiteData, id: string, parts: Omit<DatasetParts<Entry>, 'id' | 'title'>): Dataset {
  const page = listPages(data).find(({ dataset }) => dataset === id);
  if (!page) throw new Error(`src/report/pages.ts has no page that lists the data set "${id}"; correct the name or add it to a page`);
  return makeDataset({ id, title: page.set_title ?? page.title, ...parts });
}

export function modelsSet(data: SiteData): Dataset {
  const { domains, flop } = data.kinds;
  const names = new Map(data.companies.map((company) => [company.id, company.zh]));
  const count = { type: 'number', unit: '个' } as const;
  return listedSet(data, 'models', {
    description: '报告所列、所提及以及本站补充的模型：报告所印的参数量、来源给出的参数量与训练算力，未公布者留空。',
    entries: data.models,
    columns: [
      ['id', 'site', '模型的固定编号；链接为/models/#model-加编号', (model) => model.id],
      ['name', 'cited', '模型名称', (model) => model.name],
      ['organisations', 'cited', '研发或支持它的机构，多家以分号隔开', (model) => model.orgs.map((org) => names.get(org) ?? org)],
      ['date', 'cited', '首次公布日期，精度按来源；产品系列留空', (model) => model.date, { type: 'date' }],
      ['domain', 'cited', `领域：${Object.values(domains).join('、')}`, (model) => wordFor(domains, model.domain)],
      ['origin', 'site', '出自报告表格、报告正文，还是本站补充', (model) => MODEL_ORIGIN_WORDS[model.origin]],
      ['report_params', 'report', '报告所印的参数量；报告没有给出则留空', (model) => model.report_params, count],
      ['params', 'cited', '来源给出的参数量；未公布则留空', (model) => model.params, count],
      ['params_note', 'site', '参数量的口径', (model) => model.params_note],
      ['flop', 'cited', '训练算力；没有找到则留空', (model) => model.flop, { type: 'number', unit: 'FLOP' }],
      ['flop_basis', 'cited', `训练算力的依据：${kindsInWords(flop)}`, (model) => model.flop_basis],
      ['note', 'site', '说明差异的校注编号', (model) => model.note],
      ...sourceColumns(data),
    ],
  });
}

/** Every event of the timeline, forecasts among them. */
export function timelineSet(data: SiteData): Dataset {
  const { lanes } = data.kinds;
  return listedSet(data, 'timeline', {
    description: '报告提及与本站补充的事件，以及报告引用的预测；日期精确到来源所知的年、月或日。',
    entries: data.events.toSorted((a, b) => a.date.localeCompare(b.date)),
    columns: [
      ['id', 'site', '事件的固定编号；链接为/timeline/#event-加编号', (event) => event.id],
      ['date', 'cited', '按来源的日期，精确到年、月或日', (event) => event.date, { type: 'date' }],
      ['report_date', 'report', '报告给出的日期；报告没有给出则留空', (event) => event.report_date, { type: 'date' }],
      ['lane', 'site', `类别：${Object.values(lanes).join('、')}`, (event) => wordFor(lanes, event.lane)],
      ['title', 'site', '事件的短名', (event) => event.title],
      ['text', 'site', '一句话说明', (event) => event.text],
      ['origin', 'site', '出自报告，还是本站补充', (event) => (event.origin === 'report' ? '报告' : '本站补充')],
      ['forecast', 'site', '是否为预测', (event) => event.forecast ?? false, { type: 'boolean' }],
      ['section', 'site', '报告中相应的小节编号', (event) => event.section],
      ...sourceColumns(data),
    ],
  });
}

export function annotationsSet(data: SiteData): Dataset {
  const { notes: kinds, gravities } = data.kinds;
  return listedSet(data, 'annotations', {
    description: '报告的数字或名称与来源不符、前后矛盾、需要补充或未能核实之处，一条一行。',
    entries: numberAnnotations(data),
    columns: [
      ['id', 'site', '校注的固定编号；链接为/annotations/#note-加编号', (note) => note.id],
      ['number', 'site', '正文中的序号，按出现先后；增删校注后可能改变', (note) => note.number, { type: 'number' }],
      ['kind', 'site', `种类：${kindsInWords(kinds)}`, (note) => wordFor(kinds, note.kind)],
      ['gravity', 'site', `轻重：${kindsInWords(gravities)}`, (note) => wordFor(gravities, note.gravity)],
      ['title', 'site', '所涉的事', (note) => note.title],
      ['says', 'report', '报告怎么写', (note) => note.says],
      ['source_says', 'cited', '核对的结果：来源怎么说，或本站查到什么', (note) => note.source_says],
      ['section', 'site', '正文中所在的小节编号', (note) => note.section],
      ['on', 'site', '另外标在哪些表格行、模型、事件和图上，多个以分号隔开', (note) => note.on],
      ...sourceColumns(data),
    ],
  });
}

/** Every source with what cites it. */
export function sourcesSet(data: SiteData): Dataset {
  const { sources: types, bases } = data.kinds;
  const citations = citedBy(data);
  const readings = Object.values(bases).map(({ word }) => word);
  return listedSet(data, 'sources', {
    description: '本站引用的论文、数据集、公告与报道，以及各自的核读方式与引用之处。',
    entries: data.sources,
    columns: [
      ['id', 'site', '来源的固定编号；链接为/sources/#source-加编号', (source) => source.id],
      ['type', 'site', `类型：${Object.values(types).join('、')}`, (source) => wordFor(types, source.type)],
      ['title', 'cited', '题名，照原样；不详则留空', (source) => source.title],
      ['authors', 'cited', '作者或机构', (source) => source.authors],
      ['year', 'cited', '发表年份；不详则留空', (source) => source.year, { type: 'number', unit: '年' }],
      ['arxiv', 'cited', 'arXiv编号，如arXiv:1810.04805；没有则留空', ({ arxiv }) => arxiv && `arXiv:${arxiv}`],
      ['url', 'cited', '公开地址；没有则留空', (source) => source.url],
      ['basis', 'site', `核读方式：${readings.join('、')}`, (source) => bases[source.basis]?.word],
      ['cited_by', 'site', '引用它的固定链接编号，多个以分号隔开', (source) => citations.get(source.id)?.map(({ id }) => id)],
    ],
  });
}

/** Every organisation with what the report says of it; codes where the report has an exchange. */
export function organisationsSet(data: SiteData): Dataset {
  const { companies, models, sources, exchange } = data;
  const kinds = data.kinds.organisations;
  const modelsOf = (org: string) => models.filter(({ orgs }) => orgs.includes(org)).map(({ id }) => id);
  return listedSet(data, 'organisations', {
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
      ['models', 'site', '它研发或支持的模型编号，多个以分号隔开', (company) => modelsOf(company.id)],
    ],
  });
}

function codeColumn({ name, suffix }: NonNullable<SiteData['exchange']>): Column<SiteData['companies'][number]> {
  return ['code', 'report', `${name}代码，带${suffix}；报告没有给出则留空`, ({ code }) => code && code + suffix];
}

/** Every term with its definition and where it is used. */
export function glossarySet(data: SiteData): Dataset {
  const uses = usedIn(data);
  return listedSet(data, 'glossary', {
    description: '报告、模型表与时间线里的术语：各种写法、释义，以及用到它的地方。',
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
      ...sourceColumns(data, '释义依据的来源编号，多个以分号隔开；属于常识的留空'),
    ],
  });
}

/** Every permalink of the site, with the base path, so that a reader of the file need not know it. */
export function permalinksSet(data: SiteData): Dataset {
  const entries = listPermalinks(data);
  const occurring = PERMALINK_KINDS.filter((kind) => entries.some((link) => link.kind === kind));
  const kinds = occurring.map((kind) => `${kind}（${permalinkWord(kind, data.exchange?.name)}）`);
  return makeDataset({
    id: 'permalinks',
    title: '固定链接',
    description: '本站所有固定链接。编号一经发布就不再改变；短链接是/s/加编号加/。',
    entries,
    columns: [
      ['id', 'site', '编号，也是页面上的锚点；短链接为/s/<id>/', (link) => link.id],
      ['kind', 'site', `种类：${kinds.join('、')}`, (link) => link.kind],
      ['url', 'site', '从网站根目录起的地址，含站点的基础路径', (link) => href(link.url)],
      ['title', 'site', '所指内容的名称', (link) => link.title],
    ],
  });
}
