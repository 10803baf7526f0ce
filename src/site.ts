/** Facts about the site itself; facts about the report's content live in content/. */
export const SITE = {
  name: 'AIGC报告',
  title: '《AIGC行业投资机会梳理》事实重述',
  description: '用自己的话重述安信国际2023年5月15日发布的AIGC行业研究报告：全部事实与数字，逐处注明出处，可浏览、可搜索、可链接。',
  language: 'zh-CN',
} as const;

/** The report that the site restates. */
export const REPORT = {
  title: 'AIGC行业投资机会梳理',
  series: '安信国际TMT',
  publisher: '安信国际证券（香港）有限公司研究部',
  date: '2023-05-15',
} as const;

/** Pages beside the chapters, in the order of the header. */
export const REFERENCE_PAGES = [
  { path: '/timeline/', short: '时间线', title: 'AIGC时间线' },
  { path: '/models/', short: '模型', title: '模型参数量与训练算力' },
  { path: '/glossary/', short: '术语', title: '术语' },
] as const;

/** Pages of the footer. */
export const FOOTER_PAGES = [
  { path: '/annotations/', short: '校注', title: '校注' },
  { path: '/sources/', short: '出处', title: '出处' },
  { path: '/directory/', short: '机构', title: '机构' },
  { path: '/data/', short: '数据', title: '数据' },
  { path: '/print/', short: '打印全文', title: '打印全文' },
  { path: '/about/', short: '关于本站', title: '关于本站' },
] as const;

/** Every page beside the chapters. */
export const PAGES = [...REFERENCE_PAGES, ...FOOTER_PAGES];

/** Title of a page beside the chapters, for its heading and for all that name it. Throws where there is no such page. */
export function pageTitle(path: string): string {
  const page = PAGES.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`src/site.ts names no page "${path}"; correct the address or add the page`);
  return page.title;
}
