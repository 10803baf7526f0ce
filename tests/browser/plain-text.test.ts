import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { builtPages, isReadingPage } from '../support/built-site.ts';
import { useBrowser } from '../support/browser.ts';

const { dir, url } = inject('site');
const openPage = useBrowser();
const oneLine = (text: string) => text.replace(/[\s\u2060]+/gu, ' ').trim();

/** The texts of a page's headings, each as long as no element but a place to break a line parts it, that no accessible name of a heading has whole. */
async function torn(page: Page): Promise<string[]> {
  const texts = await page.locator('h1, h2, h3, h4').evaluateAll((all) =>
    all
      .filter((heading) => heading.getClientRects().length > 0)
      .flatMap((heading) => {
        const copy = heading.cloneNode(true) as HTMLElement;
        for (const left of copy.querySelectorAll('wbr, [aria-hidden="true"], [data-note]')) left.remove();
        copy.normalize();
        const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode()) found.push(walker.currentNode.nodeValue ?? '');
        return found;
      }),
  );
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const names = nodes.filter(({ role, ignored }) => !ignored && role?.value === 'heading').map(({ name }) => oneLine(String(name?.value)));
  return texts.map(oneLine).filter((text) => !names.some((name) => name.includes(text)));
}

test('the name of every heading has its text in one piece', async () => {
  // Tall enough that the browser lays out the whole page.
  const page = await openPage({ viewport: { width: 1280, height: 9000 } });
  const wrong: string[] = [];
  for (const { path } of builtPages(dir).filter(isReadingPage)) {
    await page.goto(url + path.slice(1), { waitUntil: 'domcontentloaded' });
    wrong.push(...(await torn(page)).map((text) => `${path}: ${text}`));
  }
  expect(wrong).toEqual([]);
});

test('what is copied from a dark page has its structure, and neither colours nor notes', async () => {
  const page = await openPage({ colorScheme: 'dark', permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${url}fleet/`);
  const copied = async (selector: string) => {
    const isReady = page.waitForResponse('**/copied-text*');
    await page.locator(selector).evaluate((element) => {
      getSelection()?.selectAllChildren(element);
    });
    await (await isReady).finished();
    await page.keyboard.press('Control+C');
    return page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return {
        html: (await (await item?.getType('text/html'))?.text()) ?? '',
        text: (await navigator.clipboard.readText()).trim(),
        selected: getSelection()?.toString().trim(),
      };
    });
  };
  const { html, text, selected } = await copied('section[data-section="forecast-models"]');
  expect(text).toBe(selected);
  expect(html).toMatch(/<h2>.*<table>.*<th/su);
  expect(html).not.toMatch(/style=|class=|id="|<svg|share-link|data-note|报告：/u);
  expect([...html.matchAll(/href="([^"]*)"/gu)].filter(([, address]) => !address?.startsWith('http'))).toEqual([]);
});
