import { getReport } from '../report/report.ts';
import { chapterMarkdown } from '../markdown-copies/chapter-markdown.ts';
import { markedText } from '../markdown-copies/marked-text.ts';

/** The whole report in one Markdown file, notes as footnotes of their chapters. */
export function GET(): Response {
  const data = getReport();
  const chapters = data.chapters.map((chapter) => chapterMarkdown(data, chapter));
  const text = [`# ${data.site.title}\n\n> ${data.site.description}\n`, ...chapters].join('\n');
  return new Response(markedText(text), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
