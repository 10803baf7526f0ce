import sitemap from '@astrojs/sitemap';
import { pageUpdated } from '../report/updated.ts';
import { withoutBase } from '../paths.ts';
import { listPages } from '../report/pages.ts';
import { getReport } from '../report/report.ts';

/** Pages that ask search engines to leave them out, and copies of what stands elsewhere; old addresses, which only lead on, are left out as well. */
const LEFT_OUT = /^\/(?:404(?:\.html)?|search|s|charts)(?:\/|$)/u;

/** The sitemap: every page that search engines may list, dated by its content, not by the build. */
export function contentSitemap({ base }: { base: string }) {
  const pathOf = (url: string) => withoutBase(new URL(url).pathname, base);
  return sitemap({
    filter: (url) => {
      const path = pathOf(url);
      const report = getReport();
      const isCopy = listPages(report).some((page) => page.copy && page.path === path);
      return !isCopy && !LEFT_OUT.test(path) && !report.ledger.aliases.some(({ from }) => from === path);
    },
    serialize: (item) => ({ ...item, lastmod: pageUpdated(getReport(), pathOf(item.url)) }),
  });
}
