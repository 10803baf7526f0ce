import type { Permalink } from './permalinks.ts';

/** Address of the page that holds a permalink. */
export function pageOf({ url }: Pick<Permalink, 'url'>): string {
  return url.replace(/#.*$/u, '');
}
