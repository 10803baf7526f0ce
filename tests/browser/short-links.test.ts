import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readLedger } from '../../src/permalinks/read-ledger.ts';
import { useBrowser } from '../support/browser.ts';

const ledger = readLedger('.');
const aliases = ledger.aliases.map(({ from }) => from);
const links = ledger.links.filter(({ id }) => !aliases.includes(id));
const openPage = useBrowser();

/** Runs a check for each link, in a few tabs at once, and returns what the checks found. */
async function inTabs(
  context: BrowserContext,
  check: (page: Page, link: (typeof links)[number]) => Promise<string | undefined>,
): Promise<string[]> {
  const queue = [...links];
  const found: string[] = [];
  const work = async () => {
    const page = await context.newPage();
    for (let link = queue.pop(); link; link = queue.pop()) {
      const problem = await check(page, link).catch((error: unknown) => String(error).split('\n')[0]);
      if (problem !== undefined) found.push(`${link.id}: ${problem}`);
    }
  };
  await Promise.all([work(), work(), work()]);
  return found;
}

describe.each(['rootSite', 'baseSite'] as const)('%s', (name) => {
  const { url } = inject(name);
  const place = ({ id, kind, page }: (typeof links)[number]) => `${url}${page.slice(1)}${kind === 'chapter' ? '' : `#${id}`}`;

  test.each([
    ['with', true],
    ['without', false],
  ])(
    'every short link leads to its place %s JavaScript',
    async (_, javaScriptEnabled) => {
      const context = (await openPage({ javaScriptEnabled })).context();
      // The pages themselves are loaded once, in the next test: here only the way to them is gone.
      await context.route(/^(?!.*\/(?:s|forward\.js))/u, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>page</title>' }),
      );
      const lost = await inTabs(context, async (page, link) => {
        await page.goto(`${url}s/${link.id}/`, { waitUntil: 'commit' });
        await page.waitForURL(place(link), { timeout: 5000, waitUntil: 'commit' });
        return undefined;
      });
      expect(lost).toEqual([]);
      await context.close();
    },
    300_000,
  );

  test('every anchor is the target on its page, has the focus and stands below the header', async () => {
    const page = await openPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    const wrong: string[] = [];
    for (const [path, onPage] of Map.groupBy(links, (link) => link.page)) {
      await page.goto(`${url}${path.slice(1)}`);
      const ids = onPage.filter(({ kind }) => kind !== 'chapter').map(({ id }) => id);
      wrong.push(...(await page.evaluate(visitAll, ids)));
    }
    expect(wrong).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('a sample of them, followed to the end', async () => {
    const page = await openPage();
    for (const id of ['rlhf', 'row-pretrained-bert', 'model-palm', 'event-gan-2014', 'fig-parameters', 'note-bert-params', 'term-aigc']) {
      const link = links.find((candidate) => candidate.id === id);
      await page.goto(`${url}s/${id}/?utm_source=mail`, { waitUntil: 'commit' });
      await page.waitForFunction((target) => document.querySelector(':target')?.id === target, id);
      expect(page.url()).toBe(link && place(link));
    }
    await page.context().close();
  });
});

/** Goes to each anchor in turn, in the page; returns those where something is amiss. */
async function visitAll(ids: string[]): Promise<string[]> {
  const header = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
  const wrong: string[] = [];
  for (const id of ids) {
    location.hash = id;
    await new Promise((arrived) => {
      addEventListener('hashchange', () => setTimeout(arrived), { once: true });
    });
    const target = document.querySelector(':target');
    const top = target?.getBoundingClientRect().top ?? -1;
    if (target?.id !== id || document.activeElement !== target || top < header || top > innerHeight)
      wrong.push(`${id} at ${String(Math.round(top))} px`);
  }
  return wrong;
}
