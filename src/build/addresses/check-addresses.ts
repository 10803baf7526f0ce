import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decoded } from '../../content/addresses.ts';
import { pathsIn } from '../../content/names-in.ts';
import { addressesIn } from './addresses-in.ts';

/** Files that may refer to others. */
const REFERRING = /\.(?:css|html|js|json|md|svg|webmanifest|xml)$/u;
/** Of many files that say the same address, so many are named. */
const NAMED = 3;

interface Site {
  /** Folder of a built site. */
  dir: string;
  /** Its origin, without a slash at the end. */
  origin: string;
  /** Its base path, with slashes at both ends. */
  base: string;
}

/** Throws where anything in a built site refers to a file of the site or an id of a page that is not there: a line for each address. */
export function checkAddresses(site: Site): void {
  const faults = findFaults(site);
  if (faults.length === 0) return;
  const lines = faults.map(({ files, fault }) => {
    const more = files.length > NAMED ? ` and ${files.length - NAMED} more` : '';
    return `  ${files.slice(0, NAMED).join(', ')}${more}: ${fault}`;
  });
  throw new Error(`The site refers to what it does not have:\n${lines.join('\n')}`);
}

/** What is wrong with addresses, and the files that say them. */
function findFaults({ dir, origin, base }: Site): { fault: string; files: string[] }[] {
  const paths = pathsIn(dir);
  const files = new Set(paths);
  const ids = new Map<string, Set<string>>();
  // A navigation stands on every page: its addresses are looked at once. Others depend on where they stand.
  const written = new Map<string, { address: string; page: string; files: string[] }>();
  for (const file of paths.filter((path) => REFERRING.test(path))) {
    const found = addressesIn(file, readFileSync(join(dir, file), 'utf8'));
    if (found.ids) ids.set(file, found.ids);
    for (const address of new Set(found.addresses)) {
      const page = /^(?:\/|https?:)/u.test(address) ? '' : addressOf(file);
      const key = `${page}\n${address}`;
      const said = written.get(key)?.files.push(file);
      if (said === undefined) written.set(key, { address, page, files: [file] });
    }
  }
  return [...written.values()].flatMap(({ address, page, files: saying }) => {
    const fault = faultOf(address, page);
    return fault === undefined ? [] : [{ files: saying, fault: `"${address}" ${fault}` }];
  });

  function faultOf(address: string, page: string): string | undefined {
    const from = `${origin}${base}${page}`;
    if (!URL.canParse(address, from)) return 'is no address; correct it';
    const url = new URL(address, from);
    if (url.origin !== origin) return undefined;
    if (!url.pathname.startsWith(base))
      return address.startsWith('http') ? undefined : `lies outside of ${base}, where the site is; write it with href() of src/paths.ts`;
    const path = decoded(url.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file))
      return files.has(`${path}/index.html`)
        ? 'lacks the slash at its end; add it'
        : `is no file of the site; correct the address, or put public/${file} there`;
    const id = decoded(url.hash.slice(1)).replace(/:~:.*$/u, '');
    return id === '' || id === 'top' || (ids.get(file)?.has(id) ?? true) ? undefined : 'names no id of that page; correct what follows #';
  }
}

/** Address of a file below the base path: that of its folder for a page, which other addresses in it go out from. */
function addressOf(file: string): string {
  return file.replace(/(?<=^|\/)index\.html$/u, '');
}
