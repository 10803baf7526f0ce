import { describe, expect, test, vi } from 'vitest';
import { readReport } from '../../../src/report/report.ts';
import { listLookup } from '../../../src/permalinks/repair/lookup.ts';
import { idsIn } from '../../../src/permalinks/repair/repair-id.ts';
import { FIXTURE } from '../../support/build-site.ts';

vi.mock(import('../../../src/text/edit-distance.ts'), { spy: true });
// Other files may have imported them without the spy.
vi.resetModules();
const { likeness } = await import('../../../src/text/edit-distance.ts');
const { nearestLinks } = await import('../../../src/permalinks/repair/nearest.ts');
const { repairAddress } = await import('../../../src/permalinks/repair/repair.ts');

const lookup = listLookup(readReport(FIXTURE));
const LENGTH = 40_000;
const long = (unit: string) => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);

describe.each(['a-', 'cables-', '%E6%8A', '%25E6', '/x', '/a-b', '。', '#', 'x', 'q1w2-e3', ' '])(
  'an address of 40,000 characters, all of them %j',
  (unit) => {
    test('costs no more than a short one may', () => {
      const ids = idsIn(long(unit));
      expect(ids.join('').length).toBeLessThan(10_000);
      repairAddress({ path: `/${long(unit)}`, hash: `#${long(unit)}` }, lookup);
      vi.mocked(likeness).mockClear();
      nearestLinks(`/${long(unit)}`, lookup);
      // Each comparison fills a table of one word by the other.
      const work = vi.mocked(likeness).mock.calls.reduce((sum, [a, b]) => sum + a.length * b.length, 0);
      expect(work).toBeLessThan(1_000_000);
    });
  },
);

test.each([
  [`/fleet/#cables。${long('谢谢')}`, '/fleet/#cables'],
  [`/fleet/#cables-${long('a-')}`, '/fleet/#cables'],
  [`/s/cables/${long('/x')}`, '/fleet/#cables'],
])('what stands before the length is still read: %.20s…', (broken, meant) => {
  const { pathname, hash } = new URL(broken, 'https://site.example');
  expect(repairAddress({ path: pathname, hash }, lookup)).toBe(meant);
});
