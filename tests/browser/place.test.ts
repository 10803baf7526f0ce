import { chromium, type Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser, waitingUntilLaidOut } from '../support/browser.ts';
import { installedBrowser } from '../support/find-browser.ts';

const { url } = inject('site');
const openPage = useBrowser();
const NEAR = 8;

const scrolled = () => scrollY;

/** Far from where the page begins. */
const scrollDown = () => {
  scrollTo(0, document.documentElement.scrollHeight * 0.6);
};

/** Searches for what more hits answer than come at once, and scrolls among those that come once the reader nears them. */
async function scrollHits(page: Page) {
  await page.goto(`${url}search/?q=年`);
  await page.waitForFunction(() => {
    const hit = document.querySelector('[data-search-state="ready"] [data-search-results]:not([data-filling]) .hit:nth-child(13)');
    if (hit) hit.scrollIntoView();
    else scrollTo(0, document.documentElement.scrollHeight * 0.6);
    return hit;
  });
  await page.waitForFunction(isKept);
}

/** Hits come after the page has loaded: it keeps the place itself. */
const isKept = () => (history.state as { place?: number } | null)?.place === scrollY;

/** Reload, back from another page (which is not kept here) and back within a page, in lists; tests/browsers/ has addresses that name a place. */
test.each([390, 1280])('the place stays at %i px', async (width) => {
  const page = await openPage({ viewport: { width, height: 400 } });
  const lost: string[] = [];
  for (const path of ['glossary/', 'annotations/', 'sources/', 'directory/', 'search/']) {
    if (path === 'search/') await scrollHits(page);
    else {
      await page.goto(url + path);
      await page.evaluate(scrollDown);
    }
    const place = await page.evaluate(scrolled);
    const check = async (step: string) => {
      // The browser goes there once the page has loaded.
      const back = await page
        .waitForFunction(([y, near]) => Math.abs(scrollY - y) <= near, [place, NEAR] as const, { timeout: 2000 })
        .catch(() => undefined);
      if (!back) lost.push(`${path} ${step}: ${String(place)} -> ${String(await page.evaluate(scrolled))}`);
    };
    await page.reload();
    await check('reload');
    // As many hits as that takes, and not all.
    if (path === 'search/') await page.locator('main .search-panel__more:not([hidden])').waitFor();
    await page.goto(`${url}about/`);
    await page.goBack();
    await check('back');
    await page.evaluate(() => {
      location.hash = 'main';
    });
    await page.goBack();
    await check('back within the page');
  }
  expect(lost).toEqual([]);
});

test.each<[string, (page: Page) => Promise<unknown>]>([
  ['searches for something else', (page) => page.locator('main input[name="q"]').fill('潮')],
  ['scrolls', (page) => page.locator('main').dispatchEvent('wheel')],
  ['moves the focus', (page) => page.locator('.site-header a').first().focus()],
])('who %s before the hits have come back reads on from the top', async (_, goElsewhere) => {
  const page = await openPage({ viewport: { width: 390, height: 400 } });
  await scrollHits(page);
  const gate = Promise.withResolvers<undefined>();
  await page.route('**/pagefind/**', async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page.reload();
  await page.locator('main search-panel[data-search-state="loading"]').waitFor();
  await goElsewhere(page);
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  gate.resolve(undefined);
  await page.locator('main search-panel[data-search-state="ready"]').waitFor();
  await page.locator('main [data-search-results]:not([data-filling]) .hit').first().waitFor();
  expect(await page.evaluate(() => [scrollY, document.documentElement.scrollHeight > 1200])).toEqual([0, true]);
});

/** Heights that are guessed until something is seen move what stands below. */
test('no list guesses the heights of its entries', async () => {
  const page = await openPage();
  for (const path of ['glossary/', 'annotations/', 'sources/', 'directory/']) {
    await page.goto(url + path);
    const guessed = await page
      .locator('.ledger__entry')
      .evaluateAll((entries) => entries.filter((entry) => getComputedStyle(entry).contentVisibility !== 'visible').length);
    expect(guessed).toBe(0);
  }
});

test('a model that the address names again after Back is left where the browser brings the reader', async () => {
  const page = await openPage({ viewport: { width: 1280, height: 400 } });
  await page.goto(`${url}models/#model-tern-2`);
  await page.evaluate(() => {
    location.hash = 'model-goshawk';
    Element.prototype.scrollIntoView = function () {
      document.documentElement.dataset['moved'] = this.id;
    };
  });
  await page.goBack();
  await page.waitForFunction(() => document.activeElement?.id === 'model-tern-2');
  expect(await page.evaluate(() => document.documentElement.dataset['moved'])).toBeUndefined();
});

// The Chromium without an interface, which other tests use, keeps no page.
const installed = installedBrowser();

test.skipIf(!installed && !process.env['REQUIRE_BROWSERS'])('the page cache keeps every kind of page, with the place', async () => {
  const browser = await chromium.launch({
    executablePath: installed?.path ?? '',
    args: installed?.args ?? [],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = waitingUntilLaidOut(await browser.newPage());
    const faults: unknown[] = [];
    for (const path of ['fleet/#cables', 'models/#model-tern-2', 'timeline/', 'search/']) {
      await page.goto(url + path);
      const left = await page.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => {
          document.documentElement.dataset['kept'] = String(persisted);
        });
        scrollTo(0, document.documentElement.scrollHeight * 0.6);
        return scrollY;
      });
      await page.goto(`${url}about/`);
      await page.evaluate(() => {
        setTimeout(() => {
          history.back();
        });
      });
      await page.waitForFunction((address) => location.href === address && document.readyState === 'complete', url + path);
      const back = await page.evaluate(() => {
        const [{ notRestoredReasons } = {}] = performance.getEntriesByType('navigation') as { notRestoredReasons?: unknown }[];
        return { kept: document.documentElement.dataset['kept'], place: scrollY, notRestoredReasons };
      });
      if (back.kept !== 'true' || Math.abs(back.place - left) > NEAR) faults.push({ path, left, back });
    }
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
});
