/** Starts what enhances a page, each on its own: one that throws is reported and stops none of the others. */
export function startEach(...starts: readonly (() => void)[]): void {
  for (const start of starts) queueMicrotask(start);
}
