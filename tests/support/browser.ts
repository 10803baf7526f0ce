import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** Starts one browser for a test file and closes it afterwards; the function returned opens a page. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const { path, args, env } = inject('browser');
    browser = await chromium.launch({ executablePath: path, args, env: { ...process.env, ...env } });
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (options = {}) => {
    if (!browser) throw new Error('The browser has not started');
    const context = await browser.newContext(options);
    return context.newPage();
  };
}
