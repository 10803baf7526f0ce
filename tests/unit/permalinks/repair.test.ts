import { describe, expect, test } from 'vitest';
import { readReport } from '../../../src/report/report.ts';
import { withoutBase } from '../../../src/paths.ts';
import { listLookup } from '../../../src/permalinks/repair/lookup.ts';
import { nearestLinks } from '../../../src/permalinks/repair/nearest.ts';
import { repairAddress } from '../../../src/permalinks/repair/repair.ts';
import { withoutTracking } from '../../../src/permalinks/repair/repair-id.ts';
import { BROKEN_ADDRESSES } from '../../support/broken-addresses.ts';
import { FIXTURE } from '../../support/build-site.ts';

const lookup = listLookup({
  ...readReport(FIXTURE),
  ledger: {
    links: [],
    lines: new Map(),
    aliases: [
      { from: 'feedback', to: 'cables' },
      { from: '/tech/', to: '/fleet/' },
      { from: '/market/#cables', to: 'cables' },
    ],
  },
});

/** Repairs an address as a browser has it: below a base path, and encoded where addresses must be. */
function repair(address: string, base = '/'): string | undefined {
  const { pathname, hash } = new URL(`https://site.example${base}${address.slice(1)}`);
  return repairAddress({ path: withoutBase(pathname, base), hash }, lookup);
}

describe.each(['/', '/base/'])('below %s', (base) => {
  describe.each(Object.entries(BROKEN_ADDRESSES))('%s', (_, addresses) => {
    test.each(addresses)('%s leads to %s', (broken, meant) => {
      expect(repair(broken, base)).toBe(meant);
    });
  });
});

test.each([
  ['/s/feedback/', '/fleet/#cables'],
  ['/s/feedback。', '/fleet/#cables'],
  ['/fleet/#feedback', '/fleet/#cables'],
  ['/tech/#cables', '/fleet/#cables'],
  ['/tech', '/fleet/'],
  ['/market/#cables', '/fleet/#cables'],
])('the alias %s leads to %s', (broken, meant) => {
  expect(repair(broken)).toBe(meant);
});

test.each(Object.entries(lookup.links))('%s in capitals with a stop after it is itself', (id, [url]) => {
  expect(repair(`/s/${id.toUpperCase()}/。`)).toBe(url);
});

test.each(['/nothing-like-this/', '/谢谢', '/s/', '/s/xyzzy/', '/wp-admin.php', '/constructor/', '/s/__proto__/'])(
  '%s cannot be repaired',
  (address) => {
    expect(repair(address)).toBeUndefined();
  },
);

describe('suggestions', () => {
  test.each([
    ['/s/rotr-typess/', 'rotor-types'],
    ['/s/model-gosshawk/', 'model-goshawk'],
    ['/s/comissioning/', 'commissioning'],
    ['/s/isobbath/', 'model-isobath'],
  ])('%s suggests %s', (address, id) => {
    expect(nearestLinks(address, lookup).map((suggestion) => suggestion.id)).toContain(id);
  });

  test('nothing is suggested where nothing is alike', () => {
    expect(nearestLinks('/qqqqqqqq/', lookup)).toEqual([]);
    expect(nearestLinks('/谢谢', lookup)).toEqual([]);
  });
});

test.each([
  ['?utm_source=mail&q=gpu', '?q=gpu'],
  ['?q=%E5%85%89&fbclid=1', '?q=%E5%85%89'],
  ['?from=singlemessage&isappinstalled=0', ''],
  ['', ''],
  ['?lane=model,product', '?lane=model,product'],
])('%s without tracking is %s', (search, clean) => {
  expect(withoutTracking(search)).toBe(clean);
});
