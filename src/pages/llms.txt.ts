import { getReport } from '../report/report.ts';
import { listDatasets } from '../data/datasets.ts';
import { markedText } from '../markdown-copies/marked-text.ts';
import { absoluteUrl } from '../paths.ts';
import { formatDate } from '../text/dates.ts';
import { findPage, listPages } from '../report/pages.ts';

/** An overview for language models (llmstxt.org): what the site is, its chapters and data in Markdown, CSV and JSON. */
export function GET(): Response {
  const report = getReport();
  const { site, original, chapters } = report;
  const pages = listPages(report);
  const datasets = listDatasets(report);
  const link = (title: string, path: string, note: string) => `- [${title}](${absoluteUrl(path)}): ${note}`;
  const blocks = [
    `# ${site.title}`,
    `> ${site.description}`,
    `依据的报告：《${original.title}》，${original.publisher}，${formatDate(original.date)}。数字截至报告日期，不构成投资建议。报告的数字照其所印；与来源不一致之处见校注，引用时请一并说明。`,
    `## 各章\n\n${chapters.map((chapter) => link(chapter.title, `/${chapter.id}/index.md`, chapter.description)).join('\n')}`,
    `## 参考\n\n${pages
      .filter(({ dataset }) => dataset !== undefined)
      .map((page) => link(page.title, `${page.path}index.md`, page.description))
      .join('\n')}`,
    `## 数据\n\n${datasets.map((dataset) => link(dataset.title, `/data/${dataset.id}.json`, dataset.description)).join('\n')}`,
    `## Optional\n\n${[link('全文', '/llms-full.txt', '各章与校注合为一个文件'), link('数据说明', '/data/index.md', '各数据集的字段与版本'), link(findPage(report, 'about').title, '/about/index.md', '许可、引用与更正')].join('\n')}`,
  ];
  return new Response(markedText(`${blocks.join('\n\n')}\n`), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
