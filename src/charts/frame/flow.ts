import { round } from './svg.ts';

/**
 * Sets items one after the other on lines of a width, as words are set, each at the next of some stops, so that they stand in columns: of each its
 * left edge and its top; and the lower edge of all.
 */
export function flow<T>(
  items: readonly (T & { width: number })[],
  { width, gap, stops, top, line }: { width: number; gap: number; stops: number; top: number; line: number },
) {
  let [x, y] = [0, top];
  const placed = items.map((item) => {
    if (x > 0 && x + item.width > width) [x, y] = [0, y + line];
    const place = { ...item, x: round(x), y };
    const stop = width / stops;
    x = Math.ceil((x + item.width + gap) / stop) * stop;
    return place;
  });
  return { placed, bottom: y + line };
}
