const HEADING_HEIGHT = 28;

/** Stacks rows of one height below `top`, each group below its heading; a group whose heading is null has none. */
export function stackRows<R>(groups: Iterable<readonly [heading: string | null, rows: readonly R[]]>, top: number, height: number) {
  const headings: { text: string; y: number }[] = [];
  const placed: { row: R; y: number }[] = [];
  let y = top + 6;
  for (const [heading, rows] of groups) {
    if (heading !== null) {
      headings.push({ text: heading, y: y + HEADING_HEIGHT - 8 });
      y += HEADING_HEIGHT;
    }
    for (const row of rows) {
      placed.push({ row, y });
      y += height;
    }
  }
  return { headings, placed, bottom: y + 6 };
}
