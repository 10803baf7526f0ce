import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

/** What a context of the tests has unless its test says otherwise: a service worker would answer what the test is about. */
const CONTEXT: BrowserContextOptions = { serviceWorkers: 'block' };

function startBrowser(flags: readonly string[] = []): Promise<Browser> {
  const { path, args, env } = inject('browser');
  return chromium.launch({ executablePath: path, args: [...args, ...flags], env: { ...process.env, ...env } });
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
 * Starts a browser with one page for all tests of a file, which only load pages and look at them: a page in a context of its own costs more than
 * twice as much. A test sets whatever another may have changed.
 */
export function usePage(options: BrowserContextOptions = {}, flags: readonly string[] = []): () => Page {
  let browser: Browser | undefined;
  let page: Page | undefined;
  beforeAll(async () => {
    browser = await startBrowser(flags);
    page = waitingUntilLaidOut(await browser.newPage({ ...CONTEXT, ...options }));
  });
  afterAll(() => browser?.close());
  return () => {
    if (!page) throw new Error('The browser has not started');
    return page;
  };
}

/**
 * Starts one browser for a test file; the function returned opens a page in a context of its own, which ends with the test.
 */
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
  afterAll(async () => {
    await browser?.close();
  });
  return async (options = {}) => {
    if (!browser) throw new Error('The browser has not started');
    const context = await browser.newContext({ ...CONTEXT, ...options });
    contexts.push(context);
    return waitingUntilLaidOut(await context.newPage());
  };
}
