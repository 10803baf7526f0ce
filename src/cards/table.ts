import { max, sum } from 'd3';
import { element, PICTURE_WIDTHS, text } from '../charts/frame/svg.ts';
import { textWidth } from '../charts/frame/text-width.ts';
import type { ReportTable } from '../content/schemas/table.ts';
import { cellText, columnHeading } from '../content/tables.ts';
import type { CardDrawing } from './draw-card.ts';

const SIZE = 12.5;
const GAP = 20;
const ROW = 23;

/** A table in the words of its page, a line a row; none where one has no room for that. */
export function drawTable(table: ReportTable): CardDrawing[] {
  const rows = [
    table.columns.map((_, column) => columnHeading(table, column)),
    ...table.rows.map((row) => row.map((cell) => cellText(cell))),
  ];
  const widths = table.columns.map((_, column) => GAP + (max(rows, (row) => textWidth(row[column] ?? '', SIZE)) ?? 0));
  const width = PICTURE_WIDTHS.wide;
  if (sum(widths) - GAP > width) return [];
  const lines = rows.flatMap((cells, row) => [
    row > 0 ? element('line', { class: 'grid grid--major', x1: 0, x2: width, y1: row * ROW, y2: row * ROW }) : undefined,
    ...cells.map((words, column) => {
      const isName = row === 0 || column === table.rowHeader;
      return text({ class: isName ? 'heading' : 'label', x: sum(widths.slice(0, column)), y: row * ROW + 16 }, words);
    }),
  ]);
  return [{ width, height: rows.length * ROW, children: lines }];
}
