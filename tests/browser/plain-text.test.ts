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

test('a row of the models is heard with a cell below each head, though it is a grid and its note stands on a line of its own', async () => {
  const page = await openPage({ viewport: { width: 1280, height: 9000 } });
  await page.goto(`${url}models/`);
  await page.waitForFunction(() => document.documentElement.dataset['opening'] === undefined);
  const session = await page.context().newCDPSession(page);
  const heard = (await session.send('Accessibility.getFullAXTree')).nodes.filter(({ ignored }) => !ignored);
  const parts = (role: string, ...of: string[]) =>
    heard
      .filter((node) => node.role?.value === role)
      .map(({ childIds = [] }) => heard.filter((node) => childIds.includes(node.nodeId) && of.includes(String(node.role?.value))).length);
  const cells = parts('row', 'columnheader', 'rowheader', 'cell');
  expect(cells.filter((count) => count === cells[0]).length).toBe((await page.locator('.models-table tbody tr').count()) + 1);
});

test('the name of every heading has its text in one piece', async () => {
  // Tall enough that the browser lays out the whole page.
  const page = await openPage({ viewport: { width: 1280, height: 9000 } });
  const wrong: string[] = [];
  for (const { path } of builtPages(dir).filter(isReadingPage)) {
    await page.goto(url + path.slice(1));
    wrong.push(...(await torn(page)).map((text) => `${path}: ${text}`));
  }
  expect(wrong).toEqual([]);
});
