import { round } from './svg.ts';

/** Sets items one after the other on lines of a width, as words are set: of each its left edge and its top; and the lower edge of all. Each has its own width. */
export function flow<T>(
  items: readonly (T & { width: number })[],
  { width, gap, top, line }: { width: number; gap: number; top: number; line: number },
) {
  let [x, y] = [0, top];
  const placed = items.map((item) => {
    if (x > 0 && x + item.width > width) [x, y] = [0, y + line];
    const place = { ...item, x: round(x), y };
    x += item.width + gap;
    return place;
  });
  return { placed, bottom: items.length === 0 ? top : y + line };
}
