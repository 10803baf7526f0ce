import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

const VIEWPORT = { width: 1280, height: 720 };
/** What a context of the tests has unless its test says otherwise: a service worker would answer what the test is about. */
const CONTEXT: BrowserContextOptions = { serviceWorkers: 'block', viewport: VIEWPORT };

/** By flags. A start costs as much as a page, so the files that run in one worker share them; a browser ends with the process that holds its pipe. */
const started = new Map<string, Promise<Browser>>();

function startBrowser(flags: readonly string[] = []): Promise<Browser> {
  const { path, args, env } = inject('browser');
  const before = started.get(flags.join());
  const browser = before ?? chromium.launch({ executablePath: path, args: [...args, ...flags], env: { ...process.env, ...env } });
  started.set(flags.join(), browser);
  return browser;
}

/** A page that is loaded also has its places: those of many rows are laid out piece by piece (layouts/blocking/opening.js). Who waits for less gets less. */
export function waitingUntilLaidOut(page: Page): Page {
  const goto = page.goto.bind(page);
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    if (!['commit', 'domcontentloaded'].includes(options?.waitUntil ?? 'load')) {
      await page.waitForFunction(() => document.documentElement.dataset['opening'] === undefined);
    }
    return response;
  };
  return page;
}

/**
 * One page of the worker's browser for all tests of a file, which only load pages and look at them: a page in a context of its own costs more than
 * twice as much. A test sets whatever another may have changed.
 */
export function usePage(options: BrowserContextOptions = {}, flags: readonly string[] = []): () => Page {
  let page: Page | undefined;
  beforeAll(async () => {
    const browser = await startBrowser(flags);
    page = waitingUntilLaidOut(await browser.newPage({ ...CONTEXT, ...options }));
  });
  afterAll(() => page?.context().close());
  return () => {
    if (!page) throw new Error('The browser has not started');
    return page;
  };
}

/** The function returned opens a page of the worker's browser in a context of its own, which ends with the test. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  // Pages left open go on using the machine that the next test needs.
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  return async (options = {}) => {
    if (!browser) throw new Error('The browser has not started');
    const context = await browser.newContext({ ...CONTEXT, ...options });
    contexts.push(context);
    return waitingUntilLaidOut(await context.newPage());
  };
}

/** As `useBrowser`, for tests that keep nothing in the browser: those of a file with the same options have one page, at half of the cost, which is empty. */
export function usePages(): (options?: BrowserContextOptions) => Promise<Page> {
  const pages = new Map<string, Promise<Page>>();
  afterAll(async () => {
    for (const page of pages.values()) await (await page).context().close();
  });
  return async (options = {}) => {
    const key = JSON.stringify(options);
    const opened =
      pages.get(key) ?? startBrowser().then(async (browser) => waitingUntilLaidOut(await browser.newPage({ ...CONTEXT, ...options })));
    pages.set(key, opened);
    const page = await opened;
    await page.unrouteAll();
    await page.emulateMedia({ media: null });
    await page.setViewportSize(options.viewport ?? VIEWPORT);
    await page.goto('about:blank', { waitUntil: 'commit' });
    return page;
  };
}
