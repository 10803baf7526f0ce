import { idsIn, withoutTracking } from './repair-id.ts';

/**
 * Brings a reader to the place that the address names: mends the address, opens what hides the place, moves the focus there and
 * marks it in the charts. The style sheet marks the place itself (:target) and keeps it clear of the header.
 */
function arrive(): void {
  const search = withoutTracking(location.search);
  if (search !== location.search) history.replaceState(history.state, '', location.pathname + search + location.hash);
  const raw = location.hash.slice(1);
  if (raw === '') return;
  const target = find(raw);
  if (target) show(target);
  else mend(raw);
}

function find(raw: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(raw));
  } catch {
    return null;
  }
}

function mend(raw: string): void {
  const id = idsIn(raw).find((candidate) => document.getElementById(candidate));
  // A hash of its own, not a changed history: only so is the place the :target.
  if (id !== undefined) location.replace(`#${id}`);
  else void import('./follow.ts').then(({ follow }) => follow());
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
  for (const mark of document.querySelectorAll<SVGElement>('svg [data-id]')) mark.toggleAttribute('data-current', mark.dataset['id'] === record);
}

addEventListener('hashchange', arrive);
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) arrive();
});
arrive();
