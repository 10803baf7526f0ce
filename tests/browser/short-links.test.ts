import { describe, expect, inject, test } from 'vitest';
import { readLedger } from '../../src/permalinks/ledger/read-ledger.ts';
import { useBrowser } from '../support/browser.ts';
import { visitAnchors } from '../support/visit-anchors.ts';

const ledger = readLedger(inject('site').content);
const aliases = ledger.aliases.map(({ from }) => from);
const links = ledger.links.filter(({ id }) => !aliases.includes(id));
type Link = (typeof links)[number];
/** One permalink of each kind. That every short link names its place, and that the place is there, the built pages tell: tests/site/. */
const samples = [...new Map(links.map((link) => [link.kind, link])).values()];
const openPage = useBrowser();

describe.each(inject('sites'))('below $base', ({ url }) => {
  const place = ({ id, kind, page }: Link) => `${url}${page.slice(1)}${kind === 'chapter' ? '' : `#${id}`}`;

  test('a short link of each kind leads to its place by script, the focus and the eye with it; what others added stays behind', async () => {
    const page = await openPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    for (const link of samples) {
      await page.goto(`${url}s/${link.id}/?utm_source=mail`, { waitUntil: 'commit' });
      await page.waitForURL(place(link));
      if (link.kind !== 'chapter') expect(await page.evaluate(visitAnchors, [link.id])).toEqual([]);
    }
  });

  test('a short link of each kind leads to its place without JavaScript', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    for (const link of samples) {
      await page.goto(`${url}s/${link.id}/`, { waitUntil: 'commit' });
      await page.waitForURL(place(link));
      await page.locator(link.kind === 'chapter' ? 'main h1' : `[id="${link.id}"]:target`).waitFor({ state: 'attached' });
    }
  });
});
