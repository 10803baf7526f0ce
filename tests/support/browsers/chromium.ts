import { chromium, type Page } from 'playwright-core';
import { call, driverOf, type Driver } from './driver.ts';
import type { Installed } from './find-browsers.ts';

/** What Chromium before 114 says of each page with a popover, as an error: that it was going to have them. */
const OF_ITSELF = "Found a 'popover' attribute.";

export async function startChromium({ path, args = [], env = {} }: Installed): Promise<Driver> {
  const browser = await chromium.launch({ executablePath: path, args, env: { ...process.env, ...env } });
  let incidents: string[] = [];
  const openPage = async (): Promise<Page> => {
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    page.on('pageerror', (error) => incidents.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith(OF_ITSELF)) incidents.push(message.text());
    });
    return page;
  };
  let page = await openPage();
  return driverOf({
    version: browser.version(),
    open: async (url) => {
      await page.goto(url);
    },
    evaluate: (run, ...args) => page.evaluate(call(run, args)),
    resize: (width, height) => page.setViewportSize({ width, height }),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    clickShown: (selector) => page.locator(selector).first().click(),
    reload: async () => {
      await page.reload();
    },
    screenshot: () => page.screenshot(),
    incidents: () => Promise.resolve(incidents.splice(0)),
    reset: async () => {
      await page.context().close();
      incidents = [];
      page = await openPage();
    },
    close: () => browser.close(),
  });
}
