import rss from '@astrojs/rss';
import { getReport } from '../report/report.ts';
import { versionAnchor } from '../report/versions.ts';
import { absoluteUrl } from '../paths.ts';
import { CHANGE_KIND_WORDS } from '../content/words.ts';

/** RSS feed of the versions of text and data: releases, additions, corrections. */
export function GET(): Promise<Response> {
  const { site, changes } = getReport();
  return rss({
    title: `${site.name}：更新与更正`,
    description: site.description,
    site: absoluteUrl('/'),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${site.language}</language><atom:link href="${absoluteUrl('/feed.xml')}" rel="self" type="application/rss+xml"/>`,
    items: changes.map((change) => ({
      title: `${change.id}：${change.title}`,
      description: change.text,
      pubDate: new Date(`${change.date}T00:00:00Z`),
      categories: [CHANGE_KIND_WORDS[change.kind]],
      link: absoluteUrl(`/data/#${versionAnchor(change)}`),
    })),
  });
}
