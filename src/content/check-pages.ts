import { PAGE_NAMES } from '../report/pages.ts';
import type { Problem } from './problems.ts';
import type { SiteData } from './site-data.ts';

/** Finds every page without words and words without a page. */
export function checkPages({ pages }: Pick<SiteData, 'pages'>): Problem[] {
  const named = pages.map(({ id }) => id);
  return [
    ...PAGE_NAMES.filter((name) => !named.includes(name)).map((name) => ({
      file: `content/pages/${name}.mdx`,
      message: 'is missing, and src/report/pages.ts has the page; add the file',
    })),
    ...named
      .filter((name) => !PAGE_NAMES.includes(name))
      .map((name) => ({
        file: `content/pages/${name}.mdx`,
        message: 'is no page of src/report/pages.ts; correct its name or add the page',
      })),
  ];
}
