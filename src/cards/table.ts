import { max } from 'd3';
import { drawRows, GAP } from '../charts/frame/draw-rows.ts';
import { textWidth } from '../charts/frame/text-width.ts';
import type { ReportTable } from '../content/schemas/table.ts';
import { cellText, columnHeading } from '../content/tables.ts';
import type { CardDrawing } from './draw-card.ts';

/** What stands beside a title in letters that can be read in the small preview of a message, 27 pixels high. */
const MOST = { width: 272, rows: 9 };

/** A table in the words of its page, a line a row; of its columns those that have room behind the one that names the rows, none where no other has. */
export function drawTable(table: ReportTable): CardDrawing[] {
  const heads = table.columns.map((_, column) => columnHeading(table, column));
  const rows = [heads, ...table.rows.map((row) => row.map((cell) => cellText(cell)))];
  const widthOf = (column: number) => 1 + GAP + (max(rows, (row) => textWidth(row[column] ?? '', 12.5)) ?? 0);
  let end = 0;
  const shown = [...new Set([table.rowHeader, ...table.columns.keys()])].flatMap((column) => {
    const x = end;
    if (x + widthOf(column) > MOST.width + GAP) return [];
    end += widthOf(column);
    return [{ column, x }];
  });
  if (shown.length < 2 || shown[0]?.column !== table.rowHeader || rows.length > MOST.rows) return [];
  const cells = rows.map((row) => shown.map(({ column }) => row[column] ?? ''));
  const starts = shown.map(({ x }) => x);
  return [drawRows(cells, starts, Math.max(MOST.width - 30, end - GAP))];
}
