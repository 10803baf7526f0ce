import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { SITE_URL } from '../support/build-site.ts';
import { builtPages } from '../support/built-site.ts';

/** Everything on the site's pages that names an address. */
const ADDRESSES =
  'a[href], link[href], script[src], img[src], form[action], iframe[src], source[srcset], meta[property="og:image"], meta[property="og:url"]';

describe.each(inject('sites'))('below $base', ({ dir, base }) => {
  test('every link, asset and card exists and stays below the base path', () => {
    const pages = builtPages(dir);
    const ids = new Map(
      pages.map(({ path, $ }) => [
        path,
        new Set(
          $('[id]')
            .map((_, element) => $(element).attr('id'))
            .get(),
        ),
      ]),
    );
    const broken = new Set<string>();
    for (const { path, $ } of pages) {
      for (const element of $(ADDRESSES).toArray()) {
        const address =
          $(element).attr('href') ??
          $(element).attr('src') ??
          $(element).attr('action') ??
          $(element).attr('srcset') ??
          $(element).attr('content') ??
          '';
        const target = new URL(address, `${SITE_URL}${base}${path.slice(1)}`);
        if (target.origin !== SITE_URL || !target.protocol.startsWith('http')) continue;
        const problem = check(target, ids);
        if (problem) broken.add(`${path}: ${address} ${problem}`);
      }
    }
    expect([...broken]).toEqual([]);
  });

  function check(target: URL, ids: Map<string, Set<string>>): string | undefined {
    if (!target.pathname.startsWith(base)) return 'leaves the base path';
    const path = `/${target.pathname.slice(base.length)}`;
    const file = join(dir, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
    if (!existsSync(file)) return 'does not exist';
    if (statSync(file).isDirectory()) return 'lacks its trailing slash';
    if (target.hash === '' || !ids.has(path)) return undefined;
    return ids.get(path)?.has(decodeURIComponent(target.hash.slice(1))) ? undefined : 'has no such anchor';
  }
});
