import type { SiteData } from '../content/site-data.ts';
import { joinBlocks } from './join-blocks.ts';

/** The home page as Markdown: what the site is, the key figures, and the chapters with their sections. */
export function homeMarkdown({ site, original, highlights, chapters }: SiteData, toUrl: (path: string) => string): string {
  const sections = chapters.flatMap((chapter) => chapter.sections);
  const linkTo = ({ id, chapter, title }: (typeof sections)[number]) => `[${title}](${toUrl(`/${chapter}/#${id}`)})`;
  const figures = highlights.map(({ value, label, section: id }) => {
    const section = sections.find((candidate) => candidate.id === id);
    return `- ${value}：${label}${section ? `（${linkTo(section)}）` : ''}`;
  });
  return joinBlocks([
    `# ${site.title}`,
    `> ${site.description}`,
    `依据《${original.title}》（${original.publisher}，${original.date}）；不构成投资建议。`,
    '## 报告里的几个数字',
    figures.join('\n'),
    '## 全书目录',
    ...chapters.flatMap((chapter) => [
      `### [${chapter.title}](${toUrl(`/${chapter.id}/index.md`)})`,
      chapter.lead,
      chapter.sections.map((section) => `- ${linkTo(section)}`).join('\n'),
    ]),
  ]);
}
