import type { BrowserContext } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readLedger } from '../../src/permalinks/ledger/read-ledger.ts';
import { useBrowser } from '../support/browser.ts';

const ledger = readLedger('.');
const aliases = ledger.aliases.map(({ from }) => from);
const links = ledger.links.filter(({ id }) => !aliases.includes(id));
const openPage = useBrowser();

/**
 * Opens each short link in turn and waits for the browser to ask for the place it leads to; returns those that lead elsewhere.
 * The request for the page itself is stopped: the next test loads every page once.
 */
async function followAll(
  context: BrowserContext,
  queue: typeof links,
  opens: (id: string) => string,
  leads: (link: (typeof links)[number]) => string,
): Promise<string[]> {
  const session = await context.newCDPSession(await context.newPage());
  const pages = [...new Set(links.map((link) => leads(link).replace(/#.*$/u, '')))];
  let asked: (url: string) => void = () => undefined;
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const report = () => {
      asked(request.url + (request.urlFragment ?? ''));
    };
    // A request that the browser gave up meanwhile (the style sheet of a page it has left) can't be stopped any more.
    void session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).then(report, report);
  });
  await session.send('Page.enable');
  await session.send('Fetch.enable', {
    patterns: [{ urlPattern: '*.css' }, ...pages.map((urlPattern) => ({ urlPattern }))],
  });
  const lost: string[] = [];
  for (let link = queue.pop(); link; link = queue.pop()) {
    const place = leads(link);
    const arrived = new Promise<boolean>((settle) => {
      const late = setTimeout(settle, 5000, false);
      asked = (url) => {
        if (url !== place) return;
        clearTimeout(late);
        settle(true);
      };
    });
    await session.send('Page.navigate', { url: opens(link.id) });
    if (!(await arrived)) lost.push(link.id);
  }
  return lost;
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
      const queue = [...links];
      const tabs = [1, 2].map(() => followAll(context, queue, (id) => `${url}s/${id}/`, place));
      expect((await Promise.all(tabs)).flat()).toEqual([]);
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
