import { listCharts } from '../charts/catalog.ts';
import type { Chapter } from '../content/chapters.ts';
import type { ReportTable } from '../content/schemas/table.ts';
import { numberAnnotations, type NumberedAnnotation, type SiteData } from '../content/site-data.ts';
import { cellText, columnHeading } from '../content/tables.ts';
import { shortCitation } from '../text/citations.ts';
import { wordFor } from '../text/words.ts';
import { markdownTable } from './markdown-table.ts';

/** Makes an absolute address of a root-absolute one. */
type ToUrl = (path: string) => string;

/** A chapter as plain Markdown: tables and charts written out, notes as footnotes, addresses absolute. */
export function chapterMarkdown(data: SiteData, chapter: Chapter, toUrl: ToUrl): string {
  const notes = numberAnnotations(data).filter((note) => chapter.sections.some((section) => section.id === note.section));
  const head = [
    `# ${chapter.title}`,
    `> ${chapter.lead}`,
    `${data.site.title}，<${toUrl(`/${chapter.id}/`)}>，更新于${chapter.updated}，CC BY 4.0。依据《${data.original.title}》（${data.original.publisher}，${data.original.date}）；不构成投资建议。`,
  ];
  return `${[...head, replaceComponents(data, chapter.body.trim(), toUrl), ...notes.map((note) => footnote(data, note, toUrl))].join('\n\n')}\n`;
}

function replaceComponents(data: SiteData, body: string, toUrl: ToUrl): string {
  const numbers = new Map(numberAnnotations(data).map((note) => [note.id, note.number]));
  return body
    .replace(/^## (.+?) \[#([a-z0-9-]+)\]$/gmu, (_, title: string, id: string) => `## ${title}\n\n固定链接：${toUrl(`/s/${id}/`)}`)
    .replace(/<Note id="([^"]+)" \/>/gu, (_, id: string) => `[^${String(numbers.get(id))}]`)
    .replace(/<ReportTable id="([^"]+)" \/>/gu, (_, id: string) => tableMarkdown(data.tables, id))
    .replace(/<Chart id="([^"]+)"( \/)?>/gu, (_, id: string) => chartMarkdown(data, id, toUrl))
    .replace(/^<\/Chart>$/gmu, '')
    .replace(
      /<Source ids=\{\[([^\]]*)\]\} \/>/gu,
      (_, ids: string) =>
        `资料来源：${sourceLinks(
          data,
          [...ids.matchAll(/"([^"]+)"/gu)].map((id) => id[1] ?? ''),
          toUrl,
        )}`,
    )
    .replace(/\]\((\/[^)]*)\)/gu, (_, path: string) => `](${toUrl(path)})`);
}

function tableMarkdown(tables: readonly ReportTable[], id: string): string {
  const table = tables.find((candidate) => candidate.id === id);
  if (!table) return '';
  const rows = table.rows.map((row) => row.map((cell) => cellText(cell)));
  const headings = table.columns.map((_, column) => columnHeading(table, column));
  return [`**${table.caption}**`, markdownTable(headings, rows), ...(table.note === undefined ? [] : [table.note])].join('\n\n');
}

function chartMarkdown(data: SiteData, id: string, toUrl: ToUrl): string {
  const chart = listCharts(data).find((candidate) => candidate.id === id);
  if (!chart) return '';
  const { title, subtitle, summary, dataset } = chart;
  return `**图：${title}**（${subtitle}）\n\n${summary}\n\n[图片](${toUrl(`/charts/${id}.svg`)})，[数据](${toUrl(`/data/${dataset}.csv`)})，[固定链接](${toUrl(`/s/fig-${id}/`)})`;
}

function footnote(data: SiteData, note: NumberedAnnotation, toUrl: ToUrl): string {
  return `[^${String(note.number)}]: ${wordFor(data.kinds.notes, note.kind)}。报告：${note.says}来源：${note.source_says}出处：${sourceLinks(data, note.sources, toUrl)}`;
}

function sourceLinks({ sources }: SiteData, ids: readonly string[], toUrl: ToUrl): string {
  return ids
    .flatMap((id) => sources.find((source) => source.id === id) ?? [])
    .map((source) => `[${shortCitation(source)}](${toUrl(`/sources/#source-${source.id}`)})`)
    .join('；');
}
