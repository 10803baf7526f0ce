import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import { call, driverOf, type Driver } from './driver.ts';
import type { Installed } from './find-browsers.ts';

/** Firefox over WebDriver BiDi. */
export async function startFirefox({ path }: Installed): Promise<Driver> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: path });
  let incidents: string[] = [];
  const openPage = async (): Promise<Page> => {
    const page = await (await browser.createBrowserContext()).newPage();
    page.on('pageerror', (error) => incidents.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') incidents.push(message.text());
    });
    return page;
  };
  let page = await openPage();
  return driverOf({
    version: (await browser.version()).replace(/^\w+\//u, ''),
    open: async (url) => {
      await page.goto(url);
    },
    evaluate: (run, ...args) => page.evaluate(call(run, args)) as Promise<Awaited<ReturnType<typeof run>>>,
    resize: (width, height) => page.setViewport({ width, height }),
    press: async (keys) => {
      const held = keys.split('+') as KeyInput[];
      for (const key of held) await page.keyboard.down(key);
      for (const key of held.reverse()) await page.keyboard.up(key);
    },
    type: (text) => page.keyboard.type(text),
    clickShown: (selector) => page.click(selector),
    reload: async () => {
      await page.reload();
    },
    screenshot: async () => Buffer.from(await page.screenshot()),
    incidents: () => incidents.splice(0),
    reset: async () => {
      await page.browserContext().close();
      incidents = [];
      page = await openPage();
    },
    close: () => browser.close(),
  });
}
