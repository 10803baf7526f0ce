import { getReport } from '../report/report.ts';
import { chapterMarkdown } from '../markdown-copies/chapter-markdown.ts';

/** The whole report in one Markdown file, notes as footnotes of their chapters. */
export function GET(): Response {
  const data = getReport();
  const chapters = data.chapters.map((chapter) => chapterMarkdown(data, chapter));
  return new Response([`# ${data.site.title}\n\n> ${data.site.description}\n`, ...chapters].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
