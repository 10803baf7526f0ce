import { PATIENCE } from '../../dom/within.ts';
import { href } from '../../paths.ts';
import type { Lookup } from './lookup.ts';

/**
 * The site's permalinks and aliases, in the browser, as they are now: a cache that keeps its files for long would have old ones. Undefined where they
 * cannot be loaded in time: what comes later takes no reader away.
 */
export async function readLookup(): Promise<Lookup | undefined> {
  try {
    const response = await fetch(href('/s/lookup.json'), { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? ((await response.json()) as Lookup) : undefined;
  } catch {
    return undefined;
  }
}
