import type { Dataset } from '../content/dataset.ts';
import { fieldList } from './field-list.ts';
import { markdownTable } from './markdown-table.ts';

/** A data set as Markdown: what it is, what its columns say, and all its rows. */
export function datasetMarkdown({ id, title, description, licence, fields, rows }: Dataset, toUrl: (path: string) => string): string {
  const cells = rows.map((row) => fields.map((field) => String(row[field.name] ?? '')));
  return `${[
    `# ${title}`,
    description,
    `数据文件：${toUrl(`/data/${id}.csv`)}，${licence}`,
    fieldList(fields),
    markdownTable(
      fields.map((field) => field.name),
      cells,
    ),
  ].join('\n\n')}\n`;
}
