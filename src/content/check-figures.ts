import type { Problem } from './problems.ts';
import type { Model } from './schemas/model.ts';
import type { Cell, ReportTable } from './schemas/table.ts';
import type { SiteData } from './site-data.ts';
import { cellText } from './tables.ts';

/** Field of a table whose column prints the parameter counts of models. */
const COUNTS = 'parameters';
const UNITS: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** Holds the counts that a table prints against those that models.yaml gives as the report's: the same figure stands in both. */
export function checkFigures({ tables, models }: Pick<SiteData, 'tables' | 'models'>): Problem[] {
  return tables.flatMap((table) => {
    const column = table.fields?.findIndex(({ name }) => name === COUNTS) ?? -1;
    const listed = models.filter(({ origin, section }) => origin === 'report-table' && section === table.section);
    return column < 0 ? [] : [...checkRows(table, column, listed), ...checkModels(table, listed)];
  });
}

/** Each row has its models, and each of them the count that the row prints. */
function checkRows(table: ReportTable, column: number, models: readonly Model[]): Problem[] {
  return table.keys.flatMap((key, index) => {
    const cell = table.rows[index]?.[column] ?? null;
    const named = models.filter((model) => rowOf(model) === key);
    const place = { file: 'content/data/tables.yaml', entry: table.id };
    if (named.length === 0)
      return [{ ...place, message: `has a row "${key}" without a model; add it to models.yaml, or name the row in its "row"` }];
    return named
      .filter((model) => countIn(cell) !== model.report_params)
      .map(({ id, report_params: count }) => ({
        ...place,
        message: `prints ${words(cellText(cell))} in row "${key}", and models.yaml has report_params ${words(count)} for "${id}"; correct the one that the report does not print`,
      }));
  });
}

/** Each model of the table has its row. */
function checkModels(table: ReportTable, models: readonly Model[]): Problem[] {
  return models
    .filter((model) => !table.keys.includes(rowOf(model)))
    .map((model) => ({
      file: 'content/data/models.yaml',
      entry: model.id,
      message: `is of the report's table, whose copy "${table.id}" in tables.yaml has no row "${rowOf(model)}"; correct "row" or "origin"`,
    }));
}

function rowOf({ id, row = id }: Model): string {
  return row;
}

/** The number that a cell prints, 4810亿 being 481000000000; undefined where it prints none, NaN where it is no number. */
function countIn(cell: Cell): number | undefined {
  if (cell === null) return undefined;
  const { digits, unit = '' } = /^(?<digits>[\d.,]+)(?<unit>万亿|[万亿])?$/u.exec(cellText(cell))?.groups ?? {};
  return digits === undefined ? NaN : Math.round(Number(digits.replaceAll(',', '')) * (UNITS[unit] ?? NaN));
}

function words(value: string | number | undefined): string {
  return value === undefined || value === '' ? 'nothing' : String(value);
}
