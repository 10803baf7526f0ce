import type { Problem } from '../../content/problems.ts';
import type { SiteData } from '../../content/site-data.ts';
import { cellText } from '../../content/tables.ts';

/** Field of a table whose column prints the parameter counts of models. */
const COUNTS = 'parameters';

const exact = new Intl.NumberFormat('zh-CN', { notation: 'compact', maximumFractionDigits: 10 });

/** Holds the counts that a table prints against those that models.yaml gives as the report's: the same figure stands in both. */
export function checkFigures({ tables, models }: Pick<SiteData, 'tables' | 'models'>): Problem[] {
  const problems: Problem[] = [];
  for (const { id: table, section, keys, rows, fields = [] } of tables) {
    const column = fields.findIndex(({ name }) => name === COUNTS);
    if (column < 0) continue;
    const listed = models.filter((model) => model.origin === 'report-table' && model.section === section);
    for (const { id, row = id, report_params: count } of listed) {
      const index = keys.indexOf(row);
      if (index < 0) {
        const message = `is of the report's table, whose copy "${table}" in tables.yaml has no row "${row}"; correct "row" or "origin"`;
        problems.push({ file: 'content/data/models.yaml', entry: id, message });
        continue;
      }
      const printed = cellText(rows[index]?.[column] ?? null).replaceAll(',', '');
      const given = count === undefined ? '' : exact.format(count);
      if (printed === given) continue;
      const message = `prints ${printed || 'nothing'} in row "${row}", and models.yaml has ${given || 'nothing'} as report_params of "${id}"; correct the one that the report does not print`;
      problems.push({ file: 'content/data/tables.yaml', entry: table, message });
    }
    for (const key of keys) {
      if (listed.some(({ id, row = id }) => row === key)) continue;
      const message = `has a row "${key}" without a model; add it to models.yaml, or name the row in its "row"`;
      problems.push({ file: 'content/data/tables.yaml', entry: table, message });
    }
  }
  return problems;
}
