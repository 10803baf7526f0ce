import type { Root } from 'mdast';
import { chartEntry } from '../charts/catalog.ts';
import type { Chapter } from '../content/chapters.ts';
import { idsOf } from '../content/mdx.ts';
import { numberAnnotations, type NumberedAnnotation, type SiteData } from '../content/site-data.ts';
import { cellText, columnHeading, findTable } from '../content/tables.ts';
import { citationParts } from '../content/citations.ts';
import { wordFor } from '../content/words.ts';
import { absoluteUrl } from '../paths.ts';
import { formatDate } from '../text/dates.ts';
import { joinBlocks } from './join-blocks.ts';
import { markdownTable } from './markdown-table.ts';
import { mdxMarkdown, written, type MarkdownOptions } from './mdx-markdown.ts';

/** A chapter as plain Markdown: tables and charts written out, notes as footnotes, addresses absolute. */
export function chapterMarkdown(data: SiteData, chapter: Chapter): string {
  const numbered = numberAnnotations(data);
  const numbers = new Map(numbered.map((note) => [note.id, note.number]));
  const elements: MarkdownOptions['elements'] = {
    Note: (note) => idsOf(note).map((id) => written(`[^${numbers.get(id)}]`)),
    ReportTable: (table) => idsOf(table).map((id) => written(tableMarkdown(data, id))),
    Chart: (chart) => [...idsOf(chart).map((id) => written(chartMarkdown(data, id))), ...chart.children],
    Source: (line) => [written(`出处：${sourceLinks(data, idsOf(line))}`)],
  };
  const { points = [] } = chapter;
  const onPoints = points.flatMap(({ notes = [] }) => notes);
  const claims = points.map(({ text, section, notes = [] }) => {
    const title = chapter.sections.find(({ id }) => id === section)?.title ?? section;
    const marks = notes.map((id) => `[^${numbers.get(id)}]`).join('');
    return `- ${text}${marks}（[${title}](${absoluteUrl(`/s/${section}/`)})）`;
  });
  const markdownOf = (tree: Root) => mdxMarkdown(tree, { source: chapter.body, elements });
  return joinBlocks([
    `# ${chapter.title}`,
    `> ${chapter.lead}`,
    ...(claims.length > 0 ? [`**要点**\n\n${claims.join('\n')}`] : []),
    `${data.site.title}，<${absoluteUrl(`/${chapter.id}/`)}>，更新于${chapter.updated}，CC BY 4.0。依据《${data.original.title}》（${data.original.publisher}，${formatDate(data.original.date)}）；不构成投资建议。`,
    markdownOf(chapter.intro),
    ...chapter.sections.flatMap(({ id, title, tree }) => [`## ${title}`, `固定链接：${absoluteUrl(`/s/${id}/`)}`, markdownOf(tree)]),
    ...numbered
      .filter(({ id, section }) => chapter.sections.some((own) => own.id === section) || onPoints.includes(id))
      .map((note) => footnote(data, note)),
  ]);
}

function tableMarkdown(data: SiteData, id: string): string {
  const table = findTable(data, id);
  const rows = table.rows.map((row) => row.map((cell) => cellText(cell)));
  const headings = table.columns.map((_, column) => columnHeading(table, column));
  return [`**${table.caption}**`, markdownTable(headings, rows), ...(table.note === undefined ? [] : [table.note])].join('\n\n');
}

function chartMarkdown(data: SiteData, id: string): string {
  const { title, subtitle, summary, dataset, sources, source_note: note } = chartEntry(data, id);
  const cited = `出处：${sourceLinks(data, sources)}${note === undefined ? '' : `；${note}`}`;
  return `**图：${title}**（${subtitle}）\n\n${summary}\n\n${cited}\n\n[图片](${absoluteUrl(`/charts/${id}.svg`)})，[数据](${absoluteUrl(`/data/${dataset}.csv`)})，[固定链接](${absoluteUrl(`/s/fig-${id}/`)})`;
}

function footnote(data: SiteData, note: NumberedAnnotation): string {
  return `[^${note.number}]: ${wordFor(data.kinds.notes, note.kind)}。报告：${note.says}核对：${note.source_says}出处：${sourceLinks(data, note.sources)}`;
}

function sourceLinks(data: SiteData, ids: readonly string[]): string {
  return citationParts(data, ids)
    .map((part) => (typeof part === 'string' ? part : `[${part.name}](${absoluteUrl(`/sources/#source-${part.source.id}`)})`))
    .join('');
}
