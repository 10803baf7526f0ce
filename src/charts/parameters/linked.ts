import { recordOf } from '../frame/linked-views.ts';

/** Steps back, in the pictures and tables beside the explorer's own, all models but some; null brings all forward. */
export function dimOthers(chosen: ReadonlySet<string> | null): void {
  for (const element of document.querySelectorAll<HTMLElement>('svg [data-id], .compute-table tr[data-row]')) {
    element.toggleAttribute('data-dimmed', chosen !== null && !chosen.has(recordOf(element) ?? ''));
  }
}
