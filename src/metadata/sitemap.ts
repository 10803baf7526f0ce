import sitemap from '@astrojs/sitemap';
import { loadSiteData } from '../content/load.ts';
import { pageUpdated } from '../content/updated.ts';
import { withoutBase } from '../paths.ts';

/** Pages that ask search engines to leave them out, and copies of what stands elsewhere. */
const LEFT_OUT = /^\/(?:404(?:\.html)?|search|print|s|charts)(?:\/|$)/u;

/** The sitemap: every page that search engines may list, dated by its content, not by the build. */
export function contentSitemap({ base }: { base: string }) {
  const pathOf = (url: string) => withoutBase(new URL(url).pathname, base);
  return sitemap({
    filter: (url) => !LEFT_OUT.test(pathOf(url)),
    serialize: (item) => ({ ...item, lastmod: pageUpdated(loadSiteData('.'), pathOf(item.url)) }),
  });
}
