import type { FoundResult } from '../engine/hit.ts';

/** How many hits there are, for eyes and for screen readers. `shown` of them are left by the filters. */
export function statusWords({ match, hits, missing }: FoundResult, shown: number): string {
  const all = String(hits.length);
  const number = shown === hits.length ? `${all}条` : `${all}条中的${String(shown)}条`;
  if (match !== 'partial') return shown === hits.length ? `${number}结果` : number;
  return `没有一处说全，最接近的${number}${missing.length > 0 ? `，其中没有“${missing.join('”“')}”` : ''}`;
}
