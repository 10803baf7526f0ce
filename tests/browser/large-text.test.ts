import type { CDPSession, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { select } from '../support/copied.ts';

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
  'annotations/',
  'sources/',
  'search/',
  'print/',
  'about/',
  'data/',
  '404.html',
  'charts/gpu-architectures/',
];
/** Screens, and the size of letters that readers chose in their browsers' settings, which style sheets are told of. Unit: px. */
const SCREENS = [
  { width: 320, height: 568, letters: 16 },
  { width: 320, height: 568, letters: 24 },
  { width: 320, height: 568, letters: 32 },
  { width: 390, height: 844, letters: 24 },
  { width: 390, height: 844, letters: 32 },
  { width: 320, height: 256, letters: 16 },
];

interface Screen {
  width: number;
  height: number;
  letters: number;
}

async function settings(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}

async function setScreen(page: Page, browser: CDPSession, { width, height, letters }: Screen): Promise<void> {
  await browser.send('Page.setFontSizes', { fontSizes: { standard: letters } });
  await page.setViewportSize({ width, height });
}

/** Links that share an entry and stand on a line of their own, where nothing shows until one points at it, or are less than a touch needs. */
function strayShares(): string[] {
  return [...document.querySelectorAll('.ledger__entry:not(.ledger__entry--note) [data-quiet]')].flatMap((share) => {
    const { top, bottom, right, width } = (share.firstElementChild ?? share).getBoundingClientRect();
    const isBeside = [...(share.parentElement?.children ?? [])].some(
      (other) => other !== share && other.getBoundingClientRect().bottom > (top + bottom) / 2,
    );
    return !isBeside || Math.min(bottom - top, width) < 24 || right > innerWidth ? [share.closest('[id]')?.id ?? ''] : [];
  });
}

/** What the lines of a page part: a word from the mark behind it, or the words of a headline. */
function partedLines(): string[] {
  const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const parted: string[] = [];
  let [lastBlock, lastChar, lastLeft, lastMiddle]: [Element | null | undefined, string, number, number] = [null, '', 0, 0];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!parent?.checkVisibility() || parent.closest('svg, pre, .visually-hidden')) continue;
    const block = parent.closest('p, li, dt, dd, th, td, h1, h2, h3, h4, summary, caption, div');
    const isHeadline = parent.closest('.phrases, .event__title') !== null;
    const text = node.textContent ?? '';
    for (let at = 0; at < text.length; at++) {
      const char = text.charAt(at);
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { width, top, bottom, left } = range.getBoundingClientRect();
      if (width === 0 || char.trim() === '') {
        lastChar = char;
        continue;
      }
      const isNextLine = block === lastBlock && top > lastMiddle && left < lastLeft;
      if (isNextLine && (/[、，。；：？！）》”]/u.test(char) || (isHeadline && at > 0 && !/[、，。；：？！）》\s-]/u.test(lastChar))))
        parted.push(`${text.slice(0, at)} / ${text.slice(at)}`);
      [lastBlock, lastChar, lastLeft, lastMiddle] = [block, char, left, (top + bottom) / 2];
    }
  }
  return parted;
}

test('on small screens with large letters no page is wider than the screen, the header leaves three quarters of it to the text, its buttons stand clear of its line, what shares an entry stands beside its name, and no line parts a word from its mark or the words of a headline', async () => {
  const page = await openPage();
  const browser = await settings(page);
  const faults: string[] = [];
  for (const path of KINDS) {
    await page.goto(`${url}${path}`);
    for (const screen of SCREENS) {
      await setScreen(page, browser, screen);
      const [beyond, high, letters, room] = await page.evaluate(() => {
        const root = document.documentElement;
        const header = document.querySelector<HTMLElement>('.site-header');
        const ends = [...(header?.querySelectorAll('button') ?? [])].map((button) => button.getBoundingClientRect().bottom);
        const below = (header?.getBoundingClientRect().bottom ?? 0) - Math.max(...ends);
        return [root.scrollWidth - root.clientWidth, header?.offsetHeight ?? 0, getComputedStyle(root).fontSize, below] as const;
      });
      expect(letters).toBe(`${String(screen.letters)}px`);
      faults.push(...(await page.evaluate(strayShares)).map((id) => `/${path} at ${JSON.stringify(screen)}: the link to share ${id}`));
      // A narrower one has no room for some.
      if (screen.width === 390)
        faults.push(...(await page.evaluate(partedLines)).map((line) => `/${path} at ${JSON.stringify(screen)}: ${line}`));
      if (beyond > 0 || high > screen.height / 4 || room < 4)
        faults.push(
          `/${path} at ${JSON.stringify(screen)}: ${String(beyond)} px too wide, header ${String(high)} px, ${String(room)} below buttons`,
        );
    }
  }
  expect(faults).toEqual([]);
});

test.each([
  ['timeline/', 'a setting'],
  ['models/', 'a setting'],
  ['', 'a style sheet'],
  ['fleet/', 'a style sheet'],
  ['models/', 'a style sheet'],
])('letters in the drawing of /%s grow on a phone by %s', async (path, by) => {
  const page = await openPage();
  await setScreen(page, await settings(page), { width: 390, height: 844, letters: by === 'a setting' ? 32 : 16 });
  await page.goto(url + path);
  const beyond = await page.evaluate(
    (size) => {
      document.documentElement.style.fontSize = size;
      return document.documentElement.scrollWidth - innerWidth;
    },
    by === 'a setting' ? '' : '200%',
  );
  expect(beyond).toBe(0);
  const [size, ...heights] = await page
    .locator('.chart__svg--narrow, .chart__svg--fluid')
    .first()
    .evaluate((drawing) => {
      // What fits any width has a size of its own.
      const width = (drawing as SVGSVGElement).viewBox.baseVal.width || drawing.clientWidth;
      const name = drawing.querySelector('.mark .label') ?? drawing.querySelector('.label') ?? drawing;
      const names = [...drawing.querySelectorAll('.mark .label')].map((one) => Math.round(one.getBoundingClientRect().height));
      return [(Number.parseFloat(getComputedStyle(name).fontSize) * drawing.clientWidth) / width, ...new Set(names)] as const;
    });
  expect(size).toBeGreaterThanOrEqual(20);
  // All names are of one size.
  expect(heights.length).toBeLessThan(2);
});

test.each([
  ['models/', '[data-chart="parameters-compared"] .chart__svg'],
  ['', '[data-preview="timeline"] .chart__svg'],
  ['charts/training-data/', '[data-chart="training-data"] .chart__svg'],
  ['timeline/', '.chart__svg--narrow'],
])('the drawing that /%s begins with fits a phone with large letters, and its words and marks stand apart', async (path, selector) => {
  const page = await openPage();
  await setScreen(page, await settings(page), { width: 390, height: 844, letters: 32 });
  await page.goto(url + path);
  const [beyond, words, meeting] = await page.locator(`${selector}:visible`).evaluate((drawing) => {
    const all = [...drawing.querySelectorAll('text, .timeline-key .symbol')];
    const shown = all.filter((one) => one.getBoundingClientRect().width > 0);
    // Of a word what its letters take, of which few reach below their line.
    const boxes = shown.map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { name: one.textContent, left, right, top: top + (bottom - top) / 4, bottom: bottom - (bottom - top) / 4 };
    });
    const near = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(({ left, right, top, bottom }) => left < one.right + 2 && one.left < right + 2 && top < one.bottom && one.top < bottom)
        .map(({ name }) => `${one.name} | ${name}`),
    );
    const { left, right } = drawing.parentElement?.getBoundingClientRect() ?? drawing.getBoundingClientRect();
    return [Math.max(...boxes.map((box) => Math.max(box.right - right, left - box.left))), shown.length, near] as const;
  });
  expect(beyond).toBeLessThan(1);
  expect(words).toBeGreaterThan(5);
  expect(meeting).toEqual([]);
});

test('on a phone whose letters are twice as large code has no more width than its box, however long its names', async () => {
  const page = await openPage();
  await setScreen(page, await settings(page), { width: 390, height: 844, letters: 32 });
  await page.goto(`${url}resource/`);
  const code = page.locator('main pre');
  await code
    .locator('.line')
    .nth(4)
    .evaluate((line) => (line.textContent = `sum(${'height_of_the_tide_'.repeat(3)})`));
  expect(await code.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
});

test('on a phone a name in a table has its line where letters are large, and the figures below stand in their columns', async () => {
  const page = await openPage();
  await setScreen(page, await settings(page), { width: 390, height: 844, letters: 32 });
  await page.goto(`${url}models/`);
  const rows = await page.locator('.models-table tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const [name, ...figures] = [...row.querySelectorAll('th, .number')].map((cell) => cell.getBoundingClientRect());
      return [Math.round(row.clientWidth - (name?.width ?? 0)), ...figures.map(({ right }) => Math.round(right))].join(' ');
    }),
  );
  expect([...new Set(rows)]).toEqual([expect.stringMatching(/^0 /u)]);
});

test('on no phone does a line begin with the link from a claim to its notes', async () => {
  const page = await openPage();
  await page.goto(`${url}fleet/`);
  const parted: string[] = [];
  for (let width = 320; width < 440; width += 8) {
    await page.setViewportSize({ width, height: 844 });
    const claims = await page.locator('.points__notes').evaluateAll((links) =>
      links.flatMap((link) => {
        const words = document.createRange();
        words.selectNodeContents(link.previousElementSibling ?? link);
        const end = [...words.getClientRects()].at(-1);
        return end && end.bottom > link.getBoundingClientRect().top ? [] : [words.toString().trim()];
      }),
    );
    parted.push(...claims.map((claim) => `${String(width)} px: ${claim}`));
  }
  expect(parted).toEqual([]);
});

test('what opens over a page keeps to the screen, and its words on their lines', async () => {
  const page = await openPage({ hasTouch: true });
  await setScreen(page, await settings(page), { width: 320, height: 568, letters: 32 });
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.goto(`${url}models/`);
  await page.locator('chart-picture a[data-tip] .mark__hit:visible').first().tap();
  await page.locator('.chart-tip').waitFor();
  expect(await beyond()).toBe(0);

  await page.goto(`${url}fleet/`);
  await select(page, '#main p:has(a.term)');
  const lines = () =>
    page.locator('.quote-button').evaluate((button) => {
      const words = document.createRange();
      words.selectNodeContents(button);
      return words.getClientRects().length;
    });
  await expect.poll(lines).toBe(1);
  expect(await beyond()).toBe(0);
});

test.each([
  ['320 x 256 px with letters of 200 %', { width: 320, height: 256, letters: 32 }, 256],
  ['a phone on its side above its keyboard', { width: 844, height: 390, letters: 16 }, 150],
])('the search shows its first hit on %s', async (_, screen, seen) => {
  const page = await openPage();
  await setScreen(page, await settings(page), screen);
  await page.goto(`${url}fleet/`);
  await page.keyboard.press('Control+k');
  const hit = page.locator('dialog .hit__link').first();
  for (const query of ['滑环', '滑环量子大白菜']) {
    await page.locator('dialog [type="search"]').fill(query);
    await page.locator('dialog [data-search-state="ready"]').waitFor();
    const { y, height } = (await hit.boundingBox()) ?? { y: Infinity, height: 0 };
    expect(y + height, query).toBeLessThanOrEqual(seen);
  }
  const [beyond, field] = await page.evaluate(() => {
    const dialog = document.querySelector('dialog[open]');
    return [(dialog?.scrollWidth ?? 0) - (dialog?.clientWidth ?? 0), dialog?.querySelector('input')?.offsetWidth ?? 0];
  });
  expect(beyond).toBe(0);
  expect(field).toBeGreaterThan(4 * screen.letters);
});
