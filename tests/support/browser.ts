import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

/**
 * Starts one browser for a test file; the function returned opens a page in a context of its own, which ends with the test. Pages have no service
 * worker unless a test asks for it: it would answer what the test is about.
 */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    const { path, args, env } = inject('browser');
    browser = await chromium.launch({ executablePath: path, args, env: { ...process.env, ...env } });
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
    const context = await browser.newContext({ serviceWorkers: 'block', ...options });
    contexts.push(context);
    return context.newPage();
  };
}
