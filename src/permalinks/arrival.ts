/**
 * Brings a reader to the place that the address names: opens what hides the place, moves the focus there and marks it in the
 * charts. The style sheet marks the place itself (:target) and keeps it clear of the header. A broken address is repaired.
 */
function arrive(): void {
  const raw = location.hash.slice(1);
  const target = raw === '' ? null : find(raw);
  if (target) show(target);
  // Rarely wanted, and therefore loaded only then.
  if (location.search !== '' || (raw !== '' && !target))
    void import('./repair/repair-open-page.ts').then(({ repairOpenPage }) => repairOpenPage(raw !== '' && !target));
}

function find(raw: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(raw));
  } catch {
    return null;
  }
}

function show(target: HTMLElement): void {
  let hidden = false;
  for (let box = target.closest('details'); box; box = box.parentElement?.closest('details') ?? null) {
    hidden ||= !box.open;
    box.open = true;
  }
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (hidden) target.scrollIntoView();
  markInCharts(target, target.closest<HTMLElement>('[data-table]')?.dataset['table']);
}

/** The mark of a chart has the id of its record: that of the permalink without its kind, or a row's without its table. */
function markInCharts({ id, dataset: { row, event } }: HTMLElement, table?: string): void {
  const record = row ?? event ?? (table === undefined ? id : id.replace(`row-${table}-`, ''));
  for (const mark of document.querySelectorAll<SVGElement>('svg [data-id]'))
    mark.toggleAttribute('data-current', mark.dataset['id'] === record);
}

addEventListener('hashchange', arrive);
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) arrive();
});
arrive();

export {};
