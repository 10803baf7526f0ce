import { expect, inject, test } from 'vitest';
import { listLookup } from '../../src/permalinks/repair/lookup.ts';
import { repairAddress } from '../../src/permalinks/repair/repair.ts';
import { readReport } from '../../src/report/report.ts';

const lookup = listLookup(readReport(inject('site').content));

test('every permalink in capitals with a stop after it is itself', () => {
  const lost = Object.entries(lookup.links).filter(
    ([id, [url]]) => repairAddress({ path: `/s/${id.toUpperCase()}/${encodeURI('。')}`, hash: '' }, lookup) !== url,
  );
  expect(lost).toEqual([]);
});
