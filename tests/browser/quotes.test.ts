import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { installedBrowser } from '../support/find-browser.ts';
import { seededRandom } from '../support/random.ts';

const { url } = inject('site');
// The Chromium without an interface, which other tests use, looks for no text fragment.
const installed = installedBrowser();
const PAGES = ['fleet/', 'market/'];
const EACH = 8;
const SHORTEST = 6;

/** The module that names a quote, for a page that has no other way to it. */
async function addressOfSelection(): Promise<string> {
  const contents = `import { quoteAddress } from './quote-address.ts'; globalThis.addressOf = quoteAddress;`;
  const { outputFiles } = await build({ stdin: { contents, resolveDir: 'src/share' }, bundle: true, write: false, format: 'iife' });
  return outputFiles[0]?.text ?? '';
}

interface Pick {
  /** Where it begins: a text node's number, and a character's. */
  at: number;
  from: number;
  text: string;
  address: string;
}

/** Selects from one text far down the page to another near it, and names what is selected. */
function pick(page: Page, random: readonly number[]): Promise<Pick> {
  return page.evaluate(([first = 0, length = 0, from = 0, to = 0]) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: { node: Text; at: number }[] = [];
    for (let at = 0; walker.nextNode(); at++) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement;
      if (!parent) continue;
      const isText = parent.closest('main') && !parent.closest('button, share-link, svg, [popover], .visually-hidden, details:not([open])');
      if (isText && node.data.trim().length > 1 && parent.getBoundingClientRect().top + scrollY > 600) texts.push({ node, at });
    }
    const begin = Math.floor(first * (texts.length - 1));
    const [start, end] = [texts[begin], texts[Math.min(texts.length - 1, begin + Math.floor(length * 6))]];
    if (!start || !end) throw new Error('The page is too short');
    const range = document.createRange();
    const offset = Math.floor((from * start.node.length) / 2);
    range.setStart(start.node, offset);
    range.setEnd(end.node, Math.ceil(end.node.length * (0.5 + to / 2)));
    const { addressOf } = globalThis as unknown as { addressOf: (range: Range) => string };
    return { at: start.at, from: offset, text: range.toString(), address: addressOf(range) };
  }, random);
}

test.skipIf(!installed && !process.env['REQUIRE_BROWSERS'])('the address of a quote shows its words', async () => {
  const browser = await chromium.launch({ executablePath: installed?.path ?? '', args: installed?.args ?? [] });
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 400 } });
    const code = await addressOfSelection();
    const random = seededRandom(5);
    for (const path of PAGES) {
      await page.goto(url + path);
      await page.evaluate(code);
      const picks: Pick[] = [];
      while (picks.length < EACH) {
        const picked = await pick(page, Array.from({ length: 4 }, random));
        // A word or two between the same words elsewhere cannot be told from those.
        if (picked.text.trim().length >= SHORTEST) picks.push(picked);
      }
      for (const { at, from, text, address } of picks) {
        // Without the id the page scrolls to words that were found only.
        const directive = address.slice(address.indexOf(':~:'));
        await page.goto('about:blank');
        await page.goto(`${url}${path}#${directive}`);
        const isSeen = page.waitForFunction(
          ([number = 0, offset = 0]) => {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let index = 0; index <= number; index++) walker.nextNode();
            const range = document.createRange();
            range.setStart(walker.currentNode, offset);
            range.setEnd(walker.currentNode, offset + 1);
            const { top } = range.getBoundingClientRect();
            return scrollY > 0 && top > -200 && top < innerHeight + 200;
          },
          [at, from],
        );
        // The browser looks for the words when it has time, and says nothing where it does not find them.
        await isSeen.catch(() => expect.fail(`${path} ${decodeURIComponent(directive)} for ${text}`));
      }
    }
  } finally {
    await browser.close();
  }
});
