/** Whether the page was opened anew: after a reload, or Back or Forward, the browser brings the reader to where they were. */
export function isOpenedAnew(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'navigate';
}

/** Lets a reader who returns be where they were, and not at what the address names. */
export function keepRestoredPlace(): void {
  // WebKit, known by its hanging punctuation.
  if (CSS.supports('hanging-punctuation', 'first')) void import('./return-in-webkit.ts');
  else
    // Back within a page, if it is the first such step since the page was opened, ends in Chromium at the fragment; one that the page takes over does not.
    (window as Partial<Window>).navigation?.addEventListener('navigate', (step) => {
      if (step.navigationType === 'traverse' && step.canIntercept) step.intercept({ focusReset: 'manual' });
    });
}
