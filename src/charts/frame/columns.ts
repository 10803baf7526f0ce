import { max, sum } from 'd3';

/**
 * Sets items in columns, each as wide as its widest item, that are read one after the other from top to bottom, in as few lines as a width has
 * room for; an item may take several lines, which stay together. Of each its left edge and its top; and the lower edge of all.
 */
export function setInColumns<T>(
  items: readonly (T & { width: number; lines: number })[],
  { width, gap, top, line }: { width: number; gap: number; top: number; line: number },
) {
  const all = sum(items, (item) => item.lines);
  for (let most = max(items, (item) => item.lines) ?? 0; ; most++) {
    let [column, row] = [0, 0];
    const placed = items.map((item) => {
      if (row + item.lines > most) [column, row] = [column + 1, 0];
      row += item.lines;
      return { item, column, row: row - item.lines };
    });
    const widths = Array.from({ length: column + 1 }, (_, at) => max(placed, (one) => (one.column === at ? one.item.width : 0)) ?? 0);
    if (sum(widths, (each) => each + gap) - gap > width && most < all) continue;
    return {
      placed: placed.map(({ item, column, row }) => ({ ...item, x: sum(widths.slice(0, column)) + column * gap, y: top + row * line })),
      bottom: top + most * line,
    };
  }
}
