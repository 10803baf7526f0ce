import { href, withoutBase } from '../../paths.ts';
import { readLookup } from './read-lookup.ts';
import { repairAddress } from './repair.ts';
import { idsIn, withoutTracking } from './repair-id.ts';

/**
 * Takes what others added for tracking out of the address. Where it names no place on the page (`lost`), goes to the place that was meant,
 * here, where it has moved, or on the page that has it; else the reader stays.
 */
export async function repairOpenPage(lost: boolean): Promise<void> {
  const search = withoutTracking(location.search);
  if (search !== location.search) history.replaceState(history.state, '', location.pathname + search + location.hash);
  if (!lost) return;
  const id = idsIn(location.hash).find((candidate) => document.getElementById(candidate));
  if (id !== undefined) {
    // A hash of its own, not a changed history: only so is the place the :target.
    location.replace(`#${id}`);
    return;
  }
  const lookup = await readLookup();
  const url = lookup && repairAddress({ path: withoutBase(location.pathname), hash: location.hash }, lookup);
  // Without an anchor it would be this page again.
  if (url?.includes('#')) location.replace(href(url));
}
