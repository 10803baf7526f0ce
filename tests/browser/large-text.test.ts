import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const { url } = inject('site');
const openPage = useBrowser();
const KINDS = [
  '',
  'fleet/',
  'market/',
  'timeline/',
  'models/',
  'glossary/',
  'directory/',
  'sources/',
  'search/',
  'print/',
  'about/',
  '404.html',
];

test.each([
  ['390 px and letters of 150 %', 390, 844, '150%'],
  ['390 px and letters of 200 %', 390, 844, '200%'],
  ['320 x 256 px, a laptop at 400 %', 320, 256, '100%'],
])('at %s no page is wider than the screen, and the header leaves three quarters of it to the text', async (_, width, height, size) => {
  const page = await openPage({ viewport: { width, height } });
  const faults: string[] = [];
  for (const path of KINDS) {
    await page.goto(`${url}${path}`);
    const [beyond, stuck] = await page.evaluate((letters) => {
      const root = document.documentElement;
      root.style.fontSize = letters;
      const header = document.querySelector<HTMLElement>('.site-header');
      const sticky = header && getComputedStyle(header).position === 'sticky';
      return [root.scrollWidth - root.clientWidth, sticky ? header.offsetHeight : 0] as const;
    }, size);
    if (beyond > 0 || stuck > height / 4) faults.push(`/${path}: ${beyond} px too wide, header ${stuck} px`);
  }
  expect(faults).toEqual([]);
});
