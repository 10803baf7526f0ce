import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const { url } = inject('site');
const openPage = useBrowser();
const WIDE = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true };
const MARK = '#ui-note-tern-count';
const CARD = '[data-note-card="tern-count"]';

async function openAt(path: string, options: Parameters<typeof openPage>[0]): Promise<Page> {
  const page = await openPage(options);
  await page.goto(new URL(path, url).href);
  return page;
}

describe('in the text', () => {
  test('on a wide screen a note stands in the margin beside its line', async () => {
    const page = await openAt('fleet/', WIDE);
    const mark = await page.locator('#ui-note-frame-count').boundingBox();
    const card = await page.locator('[data-note-card="frame-count"]').first().boundingBox();
    const text = await page.locator('[data-section="rotor-types"] > p').first().boundingBox();
    if (!mark || !card || !text) throw new Error('Mark, note or text is not shown');
    expect(card.x).toBeGreaterThan(text.x + text.width);
    expect(Math.abs(card.y - mark.y)).toBeLessThan(40);
  });

  test('a mark is said to unfold only where its note can be hidden', async () => {
    const page = await openAt('fleet/', WIDE);
    const expanded = () => page.locator(MARK).getAttribute('aria-expanded');
    expect(await expanded()).toBeNull();
    await page.setViewportSize({ width: 760, height: 800 });
    await expect.poll(expanded).toBe('false');
    await page.locator(MARK).click();
    expect(await expanded()).toBe('true');
    await page.setViewportSize(WIDE.viewport);
    await expect.poll(expanded).toBeNull();
  });

  test('on a phone it unfolds below its line at a tap, and a second tap folds it', async () => {
    const page = await openAt('fleet/', PHONE);
    const card = page.locator(CARD).first();
    expect(await card.isVisible()).toBe(false);
    await page.locator(MARK).tap();
    await card.waitFor();
    expect(await card.textContent()).toMatch(/口径有别.*报告：.*核对：.*出处：.*固定链接/su);
    expect(new URL(page.url()).pathname).toBe('/fleet/');
    await page.locator(MARK).tap();
    await card.waitFor({ state: 'hidden' });
  });

  test('by keyboard Enter unfolds it and Escape folds it, with the focus back on the mark', async () => {
    const page = await openAt('fleet/', { viewport: { width: 760, height: 800 } });
    const mark = page.locator(MARK);
    await mark.focus();
    await page.keyboard.press('Enter');
    expect(await mark.getAttribute('aria-expanded')).toBe('true');
    await page.locator(`${CARD} a`).first().focus();
    await page.keyboard.press('Escape');
    expect(await page.locator(CARD).first().isVisible()).toBe(false);
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test.each([
    ['on a wide screen in the margin', WIDE, CARD],
    ['on a phone at the end of the section', PHONE, '[data-section="forecast-models"] .section-notes'],
  ])('without script it is there, %s, and the mark leads to the list of notes', async (_, options, place) => {
    const page = await openAt('fleet/', { ...options, javaScriptEnabled: false });
    expect(await page.locator(place).first().isVisible()).toBe(true);
    await page.locator(MARK).click();
    await page.waitForURL('**/annotations/#note-tern-count');
  });

  test('on paper it is a footnote of its section, under the number of its mark', async () => {
    const page = await openAt('fleet/', WIDE);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(CARD).first().isVisible()).toBe(false);
    const footnote = page.locator('[data-section="forecast-models"] .section-notes li').first();
    expect(await footnote.isVisible()).toBe(true);
    const number = await footnote.evaluate((item) => getComputedStyle(item, '::before').content);
    expect(number).toBe(`"${(await page.locator(MARK).textContent()) ?? ''}"`);
  });
});

test.each(['fleet/', 'market/', 'resource/', 'models/', 'timeline/'])('on /%s no mark covers another', async (path) => {
  const page = await openAt(path, { viewport: { width: 1280, height: 20_000 } });
  const covered = await page.locator('a[data-note]:visible').evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      const hit = document.elementFromPoint(x + width / 2, y + height / 2);
      return hit === mark ? [] : [`${mark.textContent} is covered by ${hit?.outerHTML.slice(0, 100) ?? 'nothing'}`];
    }),
  );
  expect(covered).toEqual([]);
});

describe('elsewhere', () => {
  test.each([
    ['in a table row of a chapter', 'fleet/', '#row-forecasters-tern a[data-note]', '#row-forecasters-tern + tr .note'],
    ['in a row whose note belongs to another chapter', 'market/', '#row-suppliers-beiyu a[data-note]', '#row-suppliers-beiyu + tr .note'],
    ['in the table of models', 'models/', '#model-goshawk a[data-note]', '#model-goshawk + tr .note'],
    ['at an event', 'timeline/', '#event-twin-frame-2011 a[data-note]', '#event-twin-frame-2011 .note'],
  ])('%s a mark unfolds its note in place, and Escape folds it', async (_, path, mark, note) => {
    const page = await openAt(path, WIDE);
    await page.locator(mark).first().click();
    await page.locator(note).first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`/${path}`);
    await page.keyboard.press('Escape');
    await page.locator(note).first().waitFor({ state: 'detached' });
    expect(await page.locator(mark).first().getAttribute('aria-expanded')).toBe('false');
  });

  test('a note unfolded in the table of models goes with its row when the table is sorted or filtered', async () => {
    const page = await openAt('models/', WIDE);
    await page.locator('#model-goshawk a[data-note]').click();
    await page.getByRole('button', { name: '公布' }).click();
    expect(new URL(page.url()).search).toBe('?sort=date');
    expect(await page.locator('#model-goshawk + .note-row').isVisible()).toBe(true);
    await page.locator('select[name="org"]').selectOption('canglan');
    expect(await page.locator('#model-goshawk').isVisible()).toBe(false);
    expect(await page.locator('.note-row:visible').count()).toBe(0);
  });

  test('without script a mark leads to the list of notes, and the page ends with its own notes', async () => {
    const page = await openAt('models/', { ...WIDE, javaScriptEnabled: false });
    expect(await page.locator('.page-notes [data-note-card="goshawk-grid"]').isVisible()).toBe(true);
    await page.locator('#model-goshawk a[data-note]').click();
    await page.waitForURL('**/annotations/#note-goshawk-grid');
  });
});

describe('the list of notes', () => {
  test('is filtered by kind, keeps the kind in the address, and shows a note that is linked to all the same', async () => {
    const page = await openAt('annotations/', WIDE);
    await page.locator('label', { hasText: '排印之误' }).click();
    expect(new URL(page.url()).search).toBe('?kind=misprint');
    const shown = page.locator('[data-filter]:visible');
    expect(await shown.evaluateAll((entries) => [...new Set(entries.map((entry) => entry.getAttribute('data-filter')))])).toEqual([
      'misprint',
    ]);
    await page.goto(`${url}annotations/?kind=gap#note-goshawk-grid`);
    expect(await page.locator('#note-goshawk-grid').isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe('');
  });

  test('says how many are shown, keeps anchor and foreign parameters, and Back undoes a choice', async () => {
    const page = await openAt('annotations/?view=mail#note-goshawk-grid', WIDE);
    const status = page.locator('kind-filter [role="status"]');
    await page.locator('label', { hasText: '后来之事' }).click();
    const { search, hash } = new URL(page.url());
    expect([search, hash]).toEqual(['?view=mail&kind=later', '#note-goshawk-grid']);
    const all = await page.locator('[data-filter]').count();
    expect(await status.textContent()).not.toBe(`显示${String(all)}条`);
    await page.goBack();
    expect(await page.locator('[data-filter]:visible').count()).toBe(all);
    await page.goForward();
    await page.locator('label', { hasText: '排印之误' }).click();
    // The hidden note is not in the address any more, which shows the choice when it is opened.
    expect([new URL(page.url()).search, new URL(page.url()).hash]).toEqual(['?view=mail&kind=misprint', '']);
    await page.evaluate(() => {
      location.hash = '#note-goshawk-grid';
    });
    await expect.poll(() => status.textContent()).toBe(`显示${String(all)}条`);
  });

  test('is filtered without script too', async () => {
    const page = await openAt('annotations/', { ...WIDE, javaScriptEnabled: false });
    await page.locator('label', { hasText: '后来之事' }).click();
    expect(await page.locator('[data-filter="gap"]:visible').count()).toBe(0);
    expect(await page.locator('[data-filter="later"]:visible').count()).toBeGreaterThan(0);
  });
});
