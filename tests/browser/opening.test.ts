import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const { url } = inject('site');
const openPage = useBrowser();

/** Keeps what a page would do next, in a task of its own, once the screen is shown, until it is told to go on, a few pieces each; the answer is how wide and how tall the page was at most. */
const hold = () => {
  const held: (() => void)[] = [];
  let now = 0;
  performance.now = () => (now += 3);
  const setTimeout = window.setTimeout.bind(window);
  Object.assign(window, {
    setTimeout: (run: () => void, delay?: number) =>
      delay === undefined && document.documentElement.dataset['waits'] === undefined ? held.push(run) : setTimeout(run, delay),
    goOn: () => {
      const { documentElement: page } = document;
      let [widest, tallest] = [page.scrollWidth, page.scrollHeight];
      for (let run = held.shift(); run; run = held.shift()) {
        run();
        [widest, tallest] = [Math.max(widest, page.scrollWidth), Math.max(tallest, page.scrollHeight)];
      }
      return [widest, tallest] as const;
    },
  });
};

/** Tells what stood there when a script first asked how tall the page is: of header and main what a task of its own laid out. */
const watchFirstLayout = () => {
  const height = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight');
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {
    get(this: HTMLElement) {
      const laidOut = ['header', 'main'].filter((name) => document.body.querySelector(name));
      Object.assign(window, { laidOut: (window as unknown as { laidOut?: string[] }).laidOut ?? laidOut });
      return height?.get?.call(this) as number;
    },
  });
};

const goOn = () => (window as unknown as { goOn: () => readonly [widest: number, tallest: number] }).goOn();

/** Remembers the pieces that stand in for their contents, or would off the screen, none within another; the answer is what they take up together so. Unit: CSS pixels. */
const standIn = () => {
  const isPiece = (element: Element) => getComputedStyle(element).contentVisibility === 'auto';
  const all = [...document.querySelectorAll('main *')].filter(isPiece);
  const pieces = all.filter((piece) => !all.some((other) => other !== piece && other.contains(piece)));
  Object.assign(window, { pieces });
  const edges = ['paddingTop', 'paddingBottom', 'borderTopWidth', 'borderBottomWidth'] as const;
  return pieces.reduce((sum, piece) => {
    const style = getComputedStyle(piece);
    const content = parseFloat(style.containIntrinsicBlockSize.replace('auto ', ''));
    return edges.reduce((height, edge) => height + parseFloat(style[edge]), sum + content);
  }, 0);
};

const piecesTake = () =>
  (window as unknown as { pieces: Element[] }).pieces.reduce((sum, piece) => sum + piece.getBoundingClientRect().height, 0);

const isLaidOut = () => document.documentElement.dataset['opening'] === undefined;

/** Where the elements of main begin that the screen shows: what is folded has a place as well, and another whenever it is asked. Unit: CSS pixels. */
const seen = () =>
  [...document.querySelectorAll('main *')].flatMap((element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return element.checkVisibility() && height > 0 && bottom > 0 && top < innerHeight ? [`${element.tagName} ${top.toFixed(1)}`] : [];
  });

/** Notes frame by frame, until the screen is shown, where the words above stand, which pieces wait, and how much below is laid out. */
const watchScreen = () => {
  const frames: { tops: number[]; waiting: number; below: number }[] = [];
  Object.assign(window, { frames });
  const note = () => {
    const waiting = [...document.querySelectorAll('main *')].filter(
      (element) => getComputedStyle(element).contentVisibility === 'hidden',
    ).length;
    const words = document.querySelectorAll('h1, .lead, .chart__subtitle, .chart__foot');
    const shown = [...words].filter((element) => getComputedStyle(element).visibility === 'visible');
    const tops = shown.map((element) => element.getBoundingClientRect().top);
    const below = [...document.querySelectorAll('main section *, .chart__foot *, footer *')].filter((element) => element.checkVisibility());
    if (document.readyState !== 'loading') frames.push({ tops: tops.filter((top) => top < innerHeight), waiting, below: below.length });
    const { opening, waits } = document.documentElement.dataset;
    if (opening === undefined || waits !== undefined) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
};

async function openHeld(path: string, height = 500): Promise<Page> {
  const page = await openPage({ viewport: { width: 390, height } });
  await page.addInitScript(hold);
  await page.addInitScript(watchFirstLayout);
  await page.addInitScript(watchScreen);
  await page.goto(url + path, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => document.documentElement.dataset['waits'] === undefined);
  // Two frames: the first has been shown.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page;
}

test.each(['models/', 'timeline/', 'glossary/', 'sources/', 'print/'])(
  '%s is laid out as far as the screen reaches and then the rest, nothing on the screen moves, and nothing is wider or of quite another height',
  async (path) => {
    const page = await openHeld(path);
    expect(await page.evaluate(isLaidOut)).toBe(false);
    expect(await page.evaluate(() => (window as unknown as { laidOut?: string[] }).laidOut)).toEqual(['header']);
    const before = await page.evaluate(seen);
    const stoodIn = await page.evaluate(standIn);
    const [widest, tallest] = await page.evaluate(goOn);
    expect(widest).toBe(390);
    expect(await page.evaluate(isLaidOut)).toBe(true);
    expect(await page.evaluate(seen)).toEqual(before);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(tallest).toBeLessThan(1.5 * height);
    expect(Math.abs(stoodIn - (await page.evaluate(piecesTake))) / height).toBeLessThan(0.2);
    await page.goto(`${url}${path}#main`);
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  },
);

test.each(['models/', 'timeline/', 'glossary/'])(
  '%s shows its first words before what takes long below, and these stay where they are',
  async (path) => {
    const page = await openHeld(path, 1200);
    type Frames = { tops: number[]; waiting: number; below: number }[];
    const frames = await page.evaluate(() => (window as unknown as { frames: Frames }).frames);
    expect(frames[0]?.waiting).toBeGreaterThan(0);
    expect(frames[0]?.below).toBe(0);
    expect(frames.at(-1)?.waiting).toBe(0);
    const first = frames[0]?.tops ?? [];
    expect(first.length).toBeGreaterThan(1);
    for (const { tops } of frames) expect(tops.slice(0, first.length)).toEqual(first);
  },
);

test('who goes to a place meanwhile stays there', async () => {
  const page = await openHeld('glossary/');
  const place = page.locator('.ledger__entry').nth(-4);
  const top = () => place.evaluate((element) => element.getBoundingClientRect().top);
  await page.evaluate(
    (id) => {
      location.hash = id;
    },
    await place.evaluate(({ id }) => id),
  );
  const arrived = await top();
  expect(arrived).toBeLessThan(300);
  await page.evaluate(goOn);
  expect(await page.evaluate(isLaidOut)).toBe(true);
  expect(Math.abs((await top()) - arrived)).toBeLessThan(2);
});

test('who follows a link to a place that waits hidden is there', async () => {
  const page = await openPage({ viewport: { width: 390, height: 500 } });
  await page.addInitScript(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.goto(`${url}glossary/`, { waitUntil: 'domcontentloaded' });
  const place = page.locator('.ledger__entry').nth(-4);
  const id = await place.evaluate((element) => element.id);
  await page.evaluate((hash) => {
    document.body.append(Object.assign(document.createElement('a'), { href: hash }));
    (document.body.lastElementChild as HTMLElement).click();
  }, `#${id}`);
  expect(await page.evaluate(isLaidOut)).toBe(true);
  const top = () => place.evaluate((element) => element.getBoundingClientRect().top);
  await expect.poll(top).toBeLessThan(300);
  expect(await top()).toBeGreaterThan(0);
});

test('whatever stands below a figure waits with it, and shows', async () => {
  const page = await openPage({ viewport: { width: 390, height: 500 } });
  await page.route(`${url}models/`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('</figure>', '</figure><article>…</article>') });
  });
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    const goOn = () => {
      for (const run of held.splice(0)) run();
    };
    Object.assign(window, { requestAnimationFrame: (run: () => void) => held.push(run), goOn });
  });
  await page.goto(`${url}models/`, { waitUntil: 'domcontentloaded' });
  const visibility = () => page.locator('article').evaluate((article) => getComputedStyle(article).visibility);
  expect(await visibility()).toBe('hidden');
  await page.evaluate(goOn);
  await expect.poll(visibility).toBe('visible');
});

test.each<[string, (page: Page) => Promise<void>]>([
  ['End', (page) => page.keyboard.press('End')],
  [
    'the scroll bar',
    (page) =>
      page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
      }),
  ],
])('who goes to the end meanwhile stays at the end, by %s', async (_way, go) => {
  const page = await openHeld('sources/');
  const toEnd = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
  // On and on until there: what the browser lays out at the end can make the page taller, and the script that keeps to it is held.
  const goThere = async () => {
    await go(page);
    return toEnd();
  };
  await expect.poll(goThere).toBeLessThan(1);
  await page.evaluate(goOn);
  expect(await page.evaluate(isLaidOut)).toBe(true);
  await expect.poll(toEnd).toBeLessThan(1);
});

test('who comes to a place, or back to it, has the whole page at once', async () => {
  for (const place of ['#main', '#:~:text=main']) {
    const page = await openHeld(`glossary/${place}`);
    expect(await page.evaluate(isLaidOut), place).toBe(true);
  }
  const page = await openHeld('about/');
  await page.goto(`${url}glossary/`, { waitUntil: 'domcontentloaded' });
  await page.reload({ waitUntil: 'domcontentloaded' });
  expect(await page.evaluate(isLaidOut)).toBe(true);
});

test('what a page enables later stands as tall before, so that who comes back to a place below is not moved', async () => {
  const page = await openPage({ viewport: { width: 1280, height: 900 } });
  const height = () => page.locator('.chart-controls').evaluate((controls) => controls.getBoundingClientRect().height);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(`${url}models/`);
  const before = await height();
  await page.unroute('**/*.js');
  await page.reload();
  await page.locator('input[name="origin"]:enabled').first().waitFor();
  await expect.poll(() => page.locator('[data-status]').textContent()).not.toBe('');
  expect(await height()).toBe(before);
});
