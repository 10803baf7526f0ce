import type { SiteData } from '../content/site-data.ts';
import { pageTitle, REPORT, SITE } from '../site.ts';
import type { Card } from './card.ts';
import type { Strip } from './strip.ts';

/** Name of the card of a page: of a chapter its id, of the home page and of pages without a card of their own `home`. */
export function cardOfPage({ chapters }: Pick<SiteData, 'chapters'>, path: string): string {
  const name = path.replaceAll('/', '');
  return name in PAGES || chapters.some(({ id }) => id === name) ? name : 'home';
}

type PageCard = Omit<Card, 'id' | 'place' | 'title'>;

/** Pages that are no chapter: what they hold, by name. */
const PAGES: Record<string, (data: SiteData) => PageCard> = {
  home: ({ annotations }) => ({
    text: '全部事实与数字，逐处注明出处，可浏览、可搜索、可链接。',
    datum: { value: String(annotations.length), label: '处校注，写明报告与来源的出入' },
  }),
  timeline: ({ events }) => ({
    text: '从2006年深度学习取得突破到2023年报告发布，再到2030年的预测。',
    datum: { value: String(events.length), label: '项事件' },
  }),
  models: ({ models }) => ({
    text: '报告印出的参数量与论文或官方来源的数字并列，可逐个核对。',
    datum: { value: String(models.length), label: '个模型' },
  }),
  glossary: ({ terms }) => ({
    text: '中文、英文、缩写与其他写法，一两句释义，并指回正文。',
    datum: { value: String(terms.length), label: '个术语' },
  }),
  directory: ({ companies }) => ({
    text: '报告各说了什么，有哪些模型、产品和事件。',
    datum: { value: String(companies.length), label: '家公司与机构' },
  }),
  annotations: ({ annotations }) => ({
    text: '报告与来源不符、前后矛盾、有误或未能核实之处，两边的说法都列出。',
    datum: { value: String(annotations.length), label: '处校注' },
  }),
  sources: ({ sources }) => ({
    text: '每份材料怎样读到，又由哪里引用。',
    datum: { value: String(sources.length), label: '份材料' },
  }),
  data: () => ({ text: '模型、时间线、术语、校注与出处，CSV与JSON各一份，就是页面所用的数据。' }),
  about: () => ({ text: '重述了什么、不是什么，怎样链接、引用、复用与下载，怎样更正。' }),
};

/** Figures whose strip stands on a page's card. */
const FIGURES: Record<string, string> = { timeline: 'fig-timeline', models: 'fig-parameters' };

/** The cards of the home page and the reference pages. */
export function pageCards(data: SiteData, strips: ReadonlyMap<string, Strip>): Card[] {
  return Object.entries(PAGES).map(([id, card]) => ({
    id,
    place: id === 'home' ? REPORT.series : SITE.title,
    title: id === 'home' ? SITE.title : pageTitle(`/${id}/`),
    strip: strips.get(FIGURES[id] ?? ''),
    ...card(data),
  }));
}
