import { readFileSync } from 'node:fs';
import type { Readability } from '@mozilla/readability';
import { expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { useBrowser } from '../support/browser.ts';

declare global {
  var readerMode: typeof Readability;
}

const { url, content } = inject('site');
const openPage = useBrowser();
const source = readFileSync(new URL('Readability.js', import.meta.resolve('@mozilla/readability')), 'utf8');

test('the reader mode of browsers keeps every heading, row, name and paragraph once, and no note within them', async () => {
  const page = await openPage();
  const faults: Record<string, string[]> = {};
  for (const id of [...readReport(content).chapters.map((chapter) => chapter.id), 'glossary']) {
    await page.goto(`${url}${id}/`);
    await page.evaluate(`${source}; globalThis.readerMode = Readability`);
    faults[id] = await page.evaluate(() => {
      const KEPT = { 'h1, h2, h3, h4, h5, h6': '*', tr: '*', dfn: '*', p: '.prose > *, .prose section > *, .chapter-head__lead' };
      const UNREAD = 'nav, aside, share-link, [hidden], [aria-hidden="true"]';
      const text = (element: Element | null) => element?.textContent.replace(/\s/gu, '') ?? '';
      const texts = (parent: ParentNode, selector: string, where = '*') =>
        [...parent.querySelectorAll(selector)].filter((element) => element.matches(where)).map(text);
      const whole = document.cloneNode(true) as Document;
      for (const element of whole.querySelectorAll(UNREAD)) element.remove();
      const main = whole.querySelector('main') ?? whole.body;
      const article = new readerMode(document.cloneNode(true) as Document).parse();
      const read = new DOMParser().parseFromString(article?.content ?? '', 'text/html');
      const times = (list: string[], wanted: string) => list.filter((other) => other === wanted).length;
      return Object.entries(KEPT).flatMap(([selector, where]) => {
        const [expected, found] = [texts(main, selector, where), texts(read, selector)];
        // The title of the page stands above the text, whether the text has it as well or not.
        const wanted = new Set(expected.filter((one) => one !== '' && one !== text(main.querySelector('h1'))));
        return [...wanted].filter((one) => times(found, one) !== times(expected, one));
      });
    });
  }
  expect(Object.values(faults).flat()).toEqual([]);
});
