import { max, sum } from 'd3';
import { round } from './svg.ts';

/**
 * Sets items in columns, each as wide as its widest item, that are read one after the other from top to bottom, in as few lines as a width has
 * room for; those that take more than half of it stand on lines of their own below. Of each its left edge and its top; and the lower edge of all.
 */
export function setInColumns<T>(
  items: readonly (T & { width: number })[],
  { width, gap, top, line }: { width: number; gap: number; top: number; line: number },
) {
  const [short, long] = [false, true].map((isLong) => items.filter((item) => item.width > width / 2 === isLong));
  const { columns, lines } = divide(short ?? [], width, gap);
  const widths = columns.map((column) => max(column, (item) => item.width) ?? 0);
  const placed = columns.flatMap((column, index) =>
    column.map((item, row) => ({ ...item, x: round(sum(widths.slice(0, index)) + index * gap), y: top + row * line })),
  );
  const below = (long ?? []).map((item, row) => ({ ...item, x: 0, y: top + (lines + row) * line }));
  return { placed: [...placed, ...below], bottom: top + (lines + below.length) * line };
}

/** Items in the most columns that fit. */
function divide<T>(items: readonly (T & { width: number })[], width: number, gap: number) {
  for (let lines = Math.min(1, items.length); ; lines++) {
    const columns = Array.from({ length: Math.ceil(items.length / lines) || 0 }, (_, index) =>
      items.slice(index * lines, (index + 1) * lines),
    );
    const needed = sum(columns, (column) => (max(column, (item) => item.width) ?? 0) + gap) - gap;
    if (needed <= width || lines >= items.length) return { columns, lines };
  }
}
