import { groups, max, sum } from 'd3';

/**
 * Sets items in columns, each as wide as its widest item, that are read one after the other from top to bottom, in as few lines as a width has
 * room for. One that takes more than half of it stands in the first column and has its line to itself. Of each its left edge and its top; and
 * the lower edge of all.
 */
export function setInColumns<T>(
  items: readonly (T & { width: number })[],
  { width, gap, top, line }: { width: number; gap: number; top: number; line: number },
) {
  const isLong = (item: { width: number }) => item.width > width / 2;
  for (let lines = Math.min(1, items.length); ; lines++) {
    const first = items.slice(0, lines).map((item, row) => ({ item, row }));
    const free = first.filter(({ item }) => !isLong(item));
    const rest = items.slice(lines);
    const others = groups(rest, (_, index) => Math.floor(index / free.length));
    const columns = [first, ...others.map(([, part]) => part.map((item, index) => ({ item, row: free[index]?.row ?? 0 })))];
    const widths = columns.map((column) => max(column, ({ item }) => (isLong(item) ? 0 : item.width)) ?? 0);
    const needed = sum(widths, (each) => each + gap) - gap;
    if ((rest.some(isLong) || (rest.length > 0 && free.length === 0) || needed > width) && lines < items.length) continue;
    const placed = columns.flatMap((column, index) =>
      column.map(({ item, row }) => ({ ...item, x: sum(widths.slice(0, index)) + index * gap, y: top + row * line })),
    );
    return { placed, bottom: top + lines * line };
  }
}
