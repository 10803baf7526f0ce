import type { Change } from '../content/schemas/change.ts';
import type { PageText } from '../content/schemas/page.ts';
import type { Dataset } from '../content/dataset.ts';
import { fillIn } from '../report/pages.ts';
import { CHANGE_KIND_WORDS } from '../content/words.ts';
import { fieldList } from './field-list.ts';

/** The data page as Markdown: every set with its files and fields, and the versions. */
export function dataMarkdown(
  { title, lead = '' }: Pick<PageText, 'title' | 'lead'>,
  datasets: readonly Dataset[],
  changes: readonly Change[],
  toUrl: (path: string) => string,
): string {
  const file = (id: string, extension: string) => `[${id}.${extension}](${toUrl(`/data/${id}.${extension}`)})`;
  const sets = datasets.map(({ id, title, description, licence, fields, rows }) =>
    [
      `### ${title}`,
      `${description}${String(rows.length)}行，${licence}。`,
      ['csv', 'json', 'metadata.json'].map((extension) => file(id, extension)).join('，'),
      fieldList(fields),
    ].join('\n\n'),
  );
  const versions = changes.map(({ id, date, kind, title, text }) => `- ${id}（${date}，${CHANGE_KIND_WORDS[kind]}）：${title}。${text}`);
  return `${[`# ${title}`, fillIn(lead, { count: datasets.length }), '## 数据集', ...sets, '## 版本', versions.join('\n')].join('\n\n')}\n`;
}
