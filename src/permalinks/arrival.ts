import { markCurrent } from '../dom/current-mark.ts';
import { addressedElement } from '../dom/address.ts';
import { unfold } from '../dom/unfold.ts';
import { isOpenedAnew, keepRestoredPlace } from './return.ts';

/**
 * Brings a reader to the place that the address names: opens what hides the place, moves the focus there and marks it in the
 * charts. The style sheet marks the place itself (:target) and keeps it clear of the header. A broken address is repaired.
 */
function arrive(): void {
  const target = addressedElement();
  const isLost = !target && location.hash.length > 1;
  if (target) {
    const wasFolded = unfold(target);
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    // The browser has gone there already, or, on a page that is opened again, to where the reader was.
    if (wasFolded && (document.readyState === 'complete' || isOpenedAnew())) target.scrollIntoView();
  }
  markCurrent();
  // Rarely wanted, and therefore loaded only then: what is asked of the search is no tracking.
  if (/[?&](?!q=)/u.test(location.search) || isLost)
    import('./repair/repair-open-page.ts').then(
      (module) => module.repairOpenPage(isLost),
      // The address stays as it came.
      () => undefined,
    );
}

export function startArrival(): void {
  let { hash } = location;
  // And not hashchange: a step that the page intercepts (return.ts) has none.
  addEventListener('popstate', () => {
    if (hash !== (hash = location.hash)) arrive();
  });
  keepRestoredPlace();
  arrive();
}
