import { expect, inject, test } from 'vitest';
import { readLedger } from '../../src/permalinks/ledger/read-ledger.ts';
import { usePage } from '../support/browser.ts';
import { visitAnchors } from '../support/visit-anchors.ts';

const { url, content } = inject('site');
const ledger = readLedger(content);
const aliases = ledger.aliases.map(({ from }) => from);
const links = ledger.links.filter(({ id, kind }) => kind !== 'chapter' && !aliases.includes(id));
const shared = usePage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

test('every anchor is the target on its page, has the focus and stands below the header', { timeout: 120_000 }, async () => {
  const page = shared();
  const wrong: string[] = [];
  for (const [path, onPage] of Map.groupBy(links, (link) => link.page)) {
    await page.goto(`${url}${path.slice(1)}`);
    wrong.push(...(await page.evaluate(visitAnchors, onPage.map(({ id }) => id)))); // prettier-ignore
  }
  expect(wrong).toEqual([]);
});
