/** Whether the page was opened anew: after a reload, or Back or Forward, the browser brings the reader to where they were. */
export function isOpenedAnew(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'navigate';
}

/** Lets a reader who returns be where they were, and not at what the address names. */
export function keepRestoredPlace(): void {
  // Only WebKit hangs punctuation. Where the module does not come, the reader ends at the fragment.
  if (CSS.supports('hanging-punctuation', 'first')) import('./return-in-webkit.ts').catch(() => undefined);
  else
    // The first step back within a page that was just opened ends, in Chromium, at the fragment, unless the page intercepts the step.
    (window as Partial<Window>).navigation?.addEventListener('navigate', (step) => {
      if (step.navigationType === 'traverse' && step.canIntercept) step.intercept({ focusReset: 'manual' });
    });
}
