import { SITE_LICENCE, type Dataset, type Field } from '../content/dataset.ts';
import type { PageText } from '../content/schemas/page.ts';
import type { SiteData } from '../content/site-data.ts';
import { CHANGE_KIND_WORDS, FIELD_ORIGIN_WORDS } from '../content/words.ts';
import { absoluteUrl } from '../paths.ts';
import { fillIn } from '../report/pages.ts';
import { joinBlocks } from './join-blocks.ts';
import { markdownTable } from './markdown-table.ts';

export function datasetMarkdown({ id, title, description, fields, rows }: Dataset): string {
  const names = fields.map(({ name }) => name);
  const cells = rows.map((row) => names.map((name) => String(row[name] ?? '')));
  const file = `数据文件：${absoluteUrl(`/data/${id}.csv`)}，${SITE_LICENCE}`;
  return joinBlocks([`# ${title}`, description, file, fieldList(fields), markdownTable(names, cells)]);
}

export function dataMarkdown({ title, lead = '' }: PageText, datasets: readonly Dataset[], changes: SiteData['changes']): string {
  const sets = datasets.flatMap(({ id, title, description, fields, rows }) => {
    const files = [`${id}.csv`, `${id}.json`, `${id}.metadata.json`].map((file) => `[${file}](${absoluteUrl(`/data/${file}`)})`);
    return [`### ${title}`, `${description}${rows.length}行，${SITE_LICENCE}。`, files.join('，'), fieldList(fields)];
  });
  const versions = changes.map(({ id, date, kind, title, text }) => `- ${id}（${date}，${CHANGE_KIND_WORDS[kind]}）：${title}。${text}`);
  return joinBlocks([`# ${title}`, fillIn(lead, { count: datasets.length }), '## 数据集', ...sets, '## 版本', versions.join('\n')]);
}

function fieldList(fields: readonly Field[]): string {
  const items = fields.map(({ name, description, unit, from }) => {
    const inUnit = unit === undefined ? '' : `（单位：${unit}）`;
    return `- \`${name}\`：${description}${inUnit}。${FIELD_ORIGIN_WORDS[from]}。`;
  });
  return items.join('\n');
}
