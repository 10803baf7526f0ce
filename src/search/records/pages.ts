import type { SiteData } from '../../content/site-data.ts';

/** A page whose text search knows, and what to call it in a hit. */
export interface IndexedPage {
  /** Address without the base path. */
  path: string;
  title: string;
}

/** Every page with text of its own; copies of it (print, embeds, short links) are left out. */
export function indexedPages({ chapters }: Pick<SiteData, 'chapters'>): IndexedPage[] {
  return [
    ...chapters.map((chapter) => ({ path: `/${chapter.id}/`, title: chapter.title })),
    { path: '/models/', title: '模型参数量' },
    { path: '/timeline/', title: 'AIGC时间线' },
    { path: '/glossary/', title: '术语' },
    { path: '/directory/', title: '机构' },
    { path: '/annotations/', title: '校注' },
    { path: '/sources/', title: '出处' },
    { path: '/data/', title: '数据' },
    { path: '/about/', title: '关于本站' },
    { path: '/', title: '首页' },
  ];
}
