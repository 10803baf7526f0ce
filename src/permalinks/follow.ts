import { href } from '../paths.ts';
import { readLookup } from './read-lookup.ts';
import { repairAddress } from './repair.ts';

/** Goes where an address leads whose anchor is not on this page: to where it moved, or to the page it was meant for. Else nothing happens. */
export async function follow(): Promise<void> {
  const lookup = await readLookup();
  const path = location.pathname.slice(href('/').length - 1);
  const url = lookup && repairAddress({ path, hash: location.hash }, lookup);
  // Without an anchor it would be this page again.
  if (url?.includes('#')) location.replace(href(url));
}
