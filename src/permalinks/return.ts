/** Whether the page was opened by a reload, or by Back or Forward, where the browser brings the reader to where they were. */
export function isReturn(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation !== undefined && navigation.type !== 'navigate';
}

/**
 * WebKit, known by its hanging punctuation, brings a reader who returns to where they were, and then, once the deferred scripts have run,
 * to what the address names after all.
 */
export function keepRestoredPlace(): void {
  const place = scrollY;
  if (place === 0 || location.hash === '' || !isReturn() || !CSS.supports('hanging-punctuation', 'first')) return;
  addEventListener('load', () => {
    setTimeout(() => {
      scrollTo(0, place);
    });
  });
}
