import type { SiteData } from '../content/site-data.ts';
import { absoluteUrl } from '../paths.ts';
import { formatDate } from '../text/dates.ts';
import { distanceWords, formatParameters } from '../text/numbers.ts';
import { disputedCounts } from '../report/disputed-counts.ts';
import { findPage } from '../report/pages.ts';
import { listPermalinks } from '../report/permalinks.ts';
import { joinBlocks } from './join-blocks.ts';
import { textBlocks } from './page-markdown.ts';

/** The home page as Markdown: what the site is, its text, the key figures, and the chapters with their sections. */
export function homeMarkdown(data: SiteData): string {
  const { site, original, highlights, chapters } = data;
  const links = new Map(listPermalinks(data).map(({ id, title, url }) => [id, `[${title}](${absoluteUrl(url)})`]));
  const figures = highlights.map(({ value, label, section }) => `- ${value}：${label}（${links.get(section) ?? ''}）`);
  const page = findPage(data, 'home');
  const counts = disputedCounts(data).map(
    ({ name, note, report, source }) =>
      `- [${name}](${absoluteUrl(`/annotations/#note-${note}`)})：报告${formatParameters(report)}，来源${formatParameters(source)}，${distanceWords(report, source)}`,
  );
  return joinBlocks([
    `# ${site.title}`,
    `> ${site.description}`,
    `依据《${original.title}》（${original.publisher}，${formatDate(original.date)}）；不构成投资建议。`,
    ...(page.balance ? [`**${page.balance.notes}。${page.balance.counts}：**`, counts.join('\n')] : []),
    ...textBlocks(data, page),
    '## 报告里的几个数字',
    figures.join('\n'),
    '## 全站目录',
    ...chapters.flatMap((chapter) => [
      `### [${chapter.title}](${absoluteUrl(`/${chapter.id}/index.md`)})`,
      chapter.lead,
      chapter.sections.map(({ id }) => `- ${links.get(id) ?? ''}`).join('\n'),
    ]),
  ]);
}
