import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { usePages } from '../support/browser.ts';
import { CLIPBOARD, copySelection, select } from '../support/copied.ts';
import { notesInMargin } from '../support/notes-in-margin.ts';

const { url } = inject('site');
const openPage = usePages();
const WIDE = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true };
const MARK = '#ui-note-tern-count';
const CARD = '[data-note-card="tern-count"]';

async function openAt(path: string, options: Parameters<typeof openPage>[0]): Promise<Page> {
  const page = await openPage(options);
  await page.goto(new URL(path, url).href);
  return page;
}

/** The first note that its margin has no room for all of, by its id. */
async function foldedNote(page: Page): Promise<string> {
  return (await page.locator('.side-notes [data-note-card][data-folded]').first().getAttribute('data-note-card')) ?? '';
}

test('beside an organisation that has only its links a note stands below them, and the first of these is as far below the line above as the others', async () => {
  const page = await openAt('directory/', WIDE);
  const brief = page.locator('.ledger__entry--brief').first();
  await brief.evaluate((entry) => {
    entry.insertAdjacentHTML('beforeend', '<ul class="org-notes"><li>校注</li></ul>');
  });
  const box = async (selector: string) => (await brief.locator(selector).boundingBox()) ?? { x: NaN, y: NaN, height: NaN };
  const [links, notes, head] = [await box('.ledger__foot'), await box('.org-notes'), await box('h3')];
  expect(notes.x).toBe(links.x);
  expect(notes.y).toBeGreaterThanOrEqual(links.y + links.height);
  const above = await page.locator('.ledger > .reference__note').boundingBox();
  expect(head.y - (above?.y ?? NaN) - (above?.height ?? NaN)).toBeGreaterThanOrEqual(18);
});

describe('copied', () => {
  const SENTENCES =
    '燕鸥二号是年鉴里最大的预报模型，记作82亿个系数，能报72小时的流速；燕鸥一号只有4100万个，每天报两次。测深者为1.2亿个，内湖没有给出数字，回流由编者补入。';
  const PARAGRAPH = '[data-section="forecast-models"] > p';

  test.each([
    ['on a phone', { width: 390, height: 800 }],
    ['beside a margin', WIDE.viewport],
  ])('%s a paragraph with three notes is its sentences, also while one is unfolded, and a note is what it says', async (_, viewport) => {
    const page = await openAt('fleet/', { viewport, ...CLIPBOARD });
    await select(page, PARAGRAPH);
    expect(await copySelection(page)).toEqual({ text: SENTENCES, html: SENTENCES });
    await page.locator(MARK).click();
    await page.locator(CARD).waitFor();
    await select(page, PARAGRAPH);
    expect(await copySelection(page)).toEqual({ text: SENTENCES, html: SENTENCES });
    await page.locator(`${CARD} .note__source`).click({ clickCount: 3 });
    expect((await copySelection(page)).text).toBe('核对：标书为31亿，不计边界层；年鉴把边界层也算了进去。');
  });

  test('paragraphs one after another leave out the notes between them', async () => {
    const page = await openAt('fleet/', { viewport: { width: 390, height: 1200 }, ...CLIPBOARD });
    await page.locator(MARK).click();
    await page
      .locator(PARAGRAPH)
      .first()
      .click({ position: { x: 2, y: 8 } });
    await page
      .locator(PARAGRAPH)
      .nth(1)
      .click({ position: { x: 60, y: 8 }, modifiers: ['Shift'] });
    const { text, html } = await copySelection(page);
    expect(text).toContain('回流由编者补入。苍');
    expect([text, html].filter((copied) => copied.includes('报告：') || copied.includes('标书'))).toEqual([]);
  });

  test('figures of the home page, rows and headlines have no digits or signs of marks', async () => {
    const page = await openAt('', { ...WIDE, ...CLIPBOARD });
    await select(page, '.highlights__note');
    expect((await copySelection(page)).text).toBe('口径有别');
    await page.goto(`${url}fleet/`);
    await select(page, '#row-forecasters-tern th');
    expect((await copySelection(page)).text).toBe('燕鸥二号');
  });
});

describe('in the text', () => {
  test('on a wide screen a note stands in the margin beside its line', async () => {
    const page = await openAt('fleet/', WIDE);
    const mark = await page.locator('#ui-note-frame-count').boundingBox();
    const card = await page.locator('[data-note-card="frame-count"]').boundingBox();
    const text = await page.locator('[data-section="rotor-types"] > p').first().boundingBox();
    if (!mark || !card || !text) throw new Error('Mark, note or text is not shown');
    expect(card.x).toBeGreaterThan(text.x + text.width);
    expect(Math.abs(card.y - mark.y)).toBeLessThan(40);
  });

  test('every note stands in the margin of its section, over no other, near its mark', async () => {
    const page = await openAt('fleet/', WIDE);
    const near = ({ distances }: Awaited<ReturnType<typeof notesInMargin>>) => distances.filter((distance) => distance > 200).length <= 1;
    const placed = await notesInMargin(page);
    expect(placed.faults).toEqual([]);
    expect([placed.distances.length, near(placed)]).toEqual([9, true]);
    // The text grows above them, as when a fold opens.
    await page.evaluate(() => document.querySelector('[data-section="forecast-models"] > p')?.prepend('潮'.repeat(300)));
    await expect.poll(async () => [(await notesInMargin(page)).faults, near(await notesInMargin(page))]).toEqual([[], true]);
  });

  test('a note that has no room in the margin says what was found or is its number, sign and figures or title, which open it, over no other and within its section', async () => {
    const page = await openAt('fleet/', WIDE);
    const [first, second] = ['tern-count', 'tern-hours'].map((id) => page.locator(`.side-notes [data-note-card="${id}"]`)) as [
      Locator,
      Locator,
    ];
    const parts = (card: Locator) =>
      card.locator('p').evaluateAll((all) => all.filter((part) => part.checkVisibility()).map((part) => part.getAttribute('class')));
    await expect.poll(() => parts(first)).toEqual(['note__head', 'note__source']);
    await first.locator('.note__head').click();
    await expect.poll(() => parts(first)).toEqual(['note__head', 'note__says', 'note__source', 'note__cited']);
    expect(await parts(second)).toEqual(['note__head']);
    expect((await second.boundingBox())?.height).toBeLessThan(32);
    // Two figures that are the whole matter stand in the title's place.
    const shown = second
      .locator('[data-report]')
      .evaluate((title) => ['::before', '::after'].map((part) => getComputedStyle(title, part).content));
    expect(await shown).toEqual(['"报告72小时"', '"核对48小时"']);
    await second.locator('.note__head').click();
    await second.locator('.note__cited').waitFor();
    expect((await notesInMargin(page)).faults).toEqual([]);
    expect(await page.locator('#ui-note-tern-hours').getAttribute('aria-expanded')).toBe('true');
    await second.locator('.note__head').click();
    await expect.poll(() => parts(second)).toEqual(['note__head']);
  });

  test('a mark says whether the whole note is seen, in the margin and below its line', async () => {
    const page = await openAt('fleet/', WIDE);
    const mark = page.locator(`#ui-note-${await foldedNote(page)}`);
    const expanded = () => mark.getAttribute('aria-expanded');
    await expect.poll(expanded).toBe('false');
    await page.setViewportSize({ width: 760, height: 800 });
    await expect.poll(expanded).toBe('false');
    await mark.click();
    await expect.poll(expanded).toBe('true');
    await page.setViewportSize(WIDE.viewport);
    await mark.click();
    await expect.poll(expanded).toBe('false');
  });

  test('in the margin too the mark of a note without room unfolds it and leads to it', async () => {
    const page = await openAt('fleet/', WIDE);
    const mark = page.locator(`#ui-note-${await foldedNote(page)}`);
    await expect.poll(() => mark.getAttribute('aria-expanded')).toBe('false');
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => mark.getAttribute('aria-expanded')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-note-card'))).toBe(await mark.getAttribute('data-note'));
    await page.keyboard.press('Escape');
    expect(await mark.evaluate((element) => [element === document.activeElement, element.getAttribute('aria-expanded')])).toEqual([true, 'false']); // prettier-ignore
  });

  test('on a phone it unfolds below its line at a tap, and a second tap folds it', async () => {
    const page = await openAt('fleet/', PHONE);
    const card = page.locator(CARD);
    expect(await card.isVisible()).toBe(false);
    await page.locator(MARK).tap();
    await card.waitFor();
    const [line, note] = [await page.locator(MARK).boundingBox(), await card.boundingBox()];
    expect((note?.y ?? 0) - (line?.y ?? 0)).toBeLessThan(48);
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
    await expect.poll(() => mark.getAttribute('aria-expanded')).toBe('true');
    // It is heard, and what it links to comes next.
    const focus = () => page.evaluate(() => document.activeElement?.getAttribute('data-note-card'));
    await expect.poll(focus).toBe('tern-count');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('[data-note-card="tern-count"] a'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator(CARD).isVisible()).toBe(false);
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test.each([
    ['on a wide screen in the margin', WIDE],
    ['on a phone at the end of its section', PHONE],
  ])('without script it is there, %s, and the mark leads to the list of notes', async (_, options) => {
    const page = await openAt('fleet/', { ...options, javaScriptEnabled: false });
    const cards = page.locator('.side-notes .note');
    expect(await cards.count()).toBe(await page.locator('.side-notes .note:visible').count());
    await cards.nth(1).hover();
    expect(await page.locator('.side-notes .note__cited').nth(1).isVisible()).toBe(true);
    await page.locator(MARK).click();
    await page.waitForURL('**/annotations/#note-tern-count');
  });

  test('on paper it follows the text of its section, whole, under the number of its mark', async () => {
    const page = await openAt('fleet/', WIDE);
    await page.locator('#row-forecasters-tern a[data-note]').click();
    await page.emulateMedia({ media: 'print' });
    const card = page.locator(CARD);
    expect(await card.isVisible()).toBe(true);
    const [block, note] = [await page.locator('[data-section="forecast-models"] > p').first().boundingBox(), await page.locator('[data-note-card="tern-twice"]').boundingBox()]; // prettier-ignore
    expect(note?.y).toBeGreaterThan((block?.y ?? 0) + (block?.height ?? 0));
    expect(await card.evaluate((element) => element.scrollHeight <= element.clientHeight + 1)).toBe(true);
    expect((await card.locator('.note__number').textContent())?.trim()).toBe(await page.locator(MARK).getAttribute('data-number'));
  });
});

test.each(['fleet/', 'market/', 'resource/', 'models/', 'timeline/'])('on /%s no mark covers another', async (path) => {
  const page = await openAt(path, { viewport: { width: 1280, height: 20_000 } });
  const covered = await page.locator('a[data-note]:visible').evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      const hit = document.elementFromPoint(x + width / 2, y + height / 2);
      return hit === mark ? [] : [`${mark.outerHTML} is covered by ${hit?.outerHTML.slice(0, 100) ?? 'nothing'}`];
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
    const id = (await page.locator(mark).first().getAttribute('data-note')) ?? '';
    expect(await page.locator(`[data-note-card="${id}"]`).count()).toBe(1);
    expect(await page.locator(mark).first().getAttribute('aria-expanded')).toBe('false');
  });

  test('a note unfolded in the table of models goes with its row when the table is sorted or filtered', async () => {
    const page = await openAt('models/', WIDE);
    await page.locator('#model-goshawk a[data-note]').click();
    await page.getByRole('button', { name: '公布' }).click();
    expect(new URL(page.url()).search).toBe('?sort=date');
    expect(await page.locator('#model-goshawk + .note-row').isVisible()).toBe(true);
    const width = (selector: string) => page.locator(selector).evaluate((element) => Math.round(element.getBoundingClientRect().width));
    expect(await width('.note-row > td')).toBe(await width('#model-goshawk'));
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
  test('keeps a kind that was chosen before the script came', async () => {
    const page = await openPage();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/KindFilter*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${url}annotations/`, { waitUntil: 'commit' });
    await page.locator('kind-filter label', { has: page.locator('[value="misprint"]') }).click();
    release();
    await expect.poll(() => new URL(page.url()).search).toBe('?kind=misprint');
    expect(await page.locator('[value="misprint"]').isChecked()).toBe(true);
  });

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
