/** Whether an element shows, wherever the page is scrolled to: checkVisibility() for browsers that lack it. */
export function isShown(element: Element): boolean {
  return (
    element.getClientRects().length > 0 &&
    getComputedStyle(element).visibility === 'visible' &&
    !element.closest('details:not([open]) > :not(summary)')
  );
}
