import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { usePages } from '../support/browser.ts';

const { url } = inject('site');
const openPage = usePages();
const WIDE = { viewport: { width: 1280, height: 900 } };

async function openTimeline(address = '', options = WIDE): Promise<Page> {
  const page = await openPage(options);
  await page.goto(new URL(`timeline/${address}`, url).href);
  return page;
}

const currentEvents = (page: Page) => page.evaluate(() => [...document.querySelectorAll('[data-event]:target')].map((item) => item.id));
const currentMarks = (page: Page) =>
  page.evaluate(() => [
    ...new Set([...document.querySelectorAll<SVGElement>('svg [data-id][data-current]')].map((mark) => mark.dataset['id'])),
  ]);
const top = (page: Page, selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

test('an address with an event opens at the event, marked in list and overview', async () => {
  const page = await openTimeline('#event-slip-ring-2026');
  expect(await currentEvents(page)).toEqual(['event-slip-ring-2026']);
  expect(await currentMarks(page)).toEqual(['slip-ring-2026']);
  await expect
    .poll(() => page.locator('[data-event][data-lit]').evaluateAll((all) => all.map(({ id }) => id)))
    .toEqual(['event-slip-ring-2026']);
  const y = await top(page, '#event-slip-ring-2026');
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(450);
});

test('a hash pasted into the open page moves the mark, and Back returns it', async () => {
  const page = await openTimeline('#event-tern-1-2021');
  await page.evaluate(() => {
    location.hash = '#event-slip-ring-2026';
  });
  await expect.poll(() => currentEvents(page)).toEqual(['event-slip-ring-2026']);
  await page.goBack();
  await expect.poll(() => currentEvents(page)).toEqual(['event-tern-1-2021']);
});

test('a filter shows its events only, in the list, the overview and the address, and lanes without any go', async () => {
  const page = await openTimeline();
  const lanes = () => page.locator('.timeline-overview--1160 .timeline-lanes text').allTextContents();
  expect(await lanes()).toEqual(['勘测', '机组', '并网', '预测']);
  await page.getByRole('checkbox', { name: '并网' }).check();
  expect(new URL(page.url()).search).toBe('?lane=grid');
  expect(await page.locator('[data-event]:visible').count()).toBe(4);
  expect(await page.locator('.timeline-overview--1160 [data-id]').count()).toBe(4);
  expect(await lanes()).toEqual(['并网', '预测']);
  await page.getByRole('checkbox', { name: '预测' }).check();
  expect(new URL(page.url()).search).toBe('?lane=grid&kind=forecast');
  expect(await page.locator('output').textContent()).toMatch(/^显示1项/u);
  await page.getByRole('button', { name: '全部显示' }).click();
  expect(new URL(page.url()).search).toBe('');
});

test('a year of the strip opens its lanes by click and key, and gives way to all of them again', async () => {
  const page = await openTimeline('#event-petrel-2030');
  const shown = () => page.locator('.timeline-overview--1160 [data-id]').count();
  const [whole, year] = [await shown(), page.locator('.timeline-overview--1160').getByRole('button', { name: '2030年' })];
  await year.click();
  expect(new URL(page.url()).search).toBe('?year=2030');
  expect(await year.getAttribute('aria-pressed')).toBe('true');
  expect(await shown()).toBeLessThan(whole);
  expect(await currentMarks(page)).toEqual(['petrel-2030']);
  await page.keyboard.press('Space');
  expect(new URL(page.url()).search).toBe('');
  expect(await shown()).toBe(whole);
});

test('the organisation that is chosen leaves the events that mention it', async () => {
  const page = await openTimeline();
  const [org = ''] = await page
    .locator('select[name="org"] option:nth-child(2)')
    .evaluateAll((all) => all.map((option) => option.getAttribute('value') ?? ''));
  await page.locator('select[name="org"]').selectOption(org);
  expect(new URL(page.url()).search).toBe(`?org=${org}`);
  const marks = await page.locator('.timeline-overview--1160 [data-id]').count();
  expect(marks).toBe(await page.locator('[data-event]:visible').count());
  expect(await page.locator(`[data-event]:visible:has(a[href$="#org-${org}"])`).count()).toBe(marks);
});

test('what is pointed at in the list is lit in strip and lanes, and so is its note', async () => {
  const page = await openTimeline();
  await page.locator('#event-petrel-2030 .event__title').hover();
  const lit = page.locator('.timeline-overview--1160 [data-lit]');
  await expect
    .poll(() => lit.evaluateAll((parts) => parts.map((part) => Object.values((part as SVGElement).dataset).includes('petrel-2030'))))
    .toEqual([true, true]);
  expect(await page.locator('.note[data-lit]').count()).toBe(0);
  await page.locator('.timeline-overview--1160 a[data-id="twin-frame-2011"]').hover();
  const note = await page.locator('#event-twin-frame-2011 .note-mark').getAttribute('data-note');
  await expect
    .poll(() => page.locator('.note[data-lit]').evaluateAll((notes) => notes.map((card) => card.dataset['noteCard'])))
    .toEqual([note]);
});

test('the event of the address and its note stay lit while nothing else is pointed at', async () => {
  const page = await openTimeline('#event-twin-frame-2011');
  const lit = () => page.locator('.note[data-lit], [data-event][data-lit]').count();
  await expect.poll(lit).toBe(2);
  await page.locator('#event-petrel-2030 .event__title').hover();
  await expect.poll(lit).toBe(1);
  await page.locator('h1').hover();
  await expect.poll(lit).toBe(2);
});

test('a filtered address opens filtered, and an event that the filter hides clears it', async () => {
  const page = await openTimeline('?lane=grid,nonsense#event-full-strait-2041');
  expect(await page.locator('[data-event]:visible').count()).toBe(4);
  await page.evaluate(() => {
    location.hash = '#event-tern-1-2021';
  });
  await expect.poll(() => currentEvents(page)).toEqual(['event-tern-1-2021']);
  expect(await page.locator('#event-tern-1-2021').isVisible()).toBe(true);
  expect(new URL(page.url()).search).toBe('');
});

test('a choice keeps anchor and foreign parameters while its event is shown, and Back undoes it', async () => {
  const page = await openTimeline('?view=mail#event-tern-1-2021');
  const address = () => new URL(page.url()).search + new URL(page.url()).hash;
  await page.getByRole('checkbox', { name: '勘测' }).check();
  expect(address()).toBe('?view=mail&lane=survey#event-tern-1-2021');
  await page.getByRole('checkbox', { name: '勘测' }).uncheck();
  await page.getByRole('checkbox', { name: '并网' }).check();
  expect(address()).toBe('?view=mail&lane=grid');
  await page.goBack();
  await page.goBack();
  expect(await page.getByRole('checkbox', { name: '勘测' }).isChecked()).toBe(true);
  expect(await page.getByRole('checkbox', { name: '并网' }).isChecked()).toBe(false);
});

test('an anchor that is cut off names no event and breaks nothing', async () => {
  const page = await openPage(WIDE);
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(new URL('timeline/#event-x%', url).href);
  await page.getByRole('checkbox', { name: '并网' }).check();
  expect(await page.locator('[data-event]:visible').count()).toBe(4);
  expect(errors).toEqual([]);
});

test('the keyboard steps from event to event and opens one', async () => {
  const page = await openTimeline();
  await page.locator('.timeline-overview--1160 a[data-id="tern-1-2021"]').focus();
  // The tips load on first use.
  await expect.poll(() => page.locator('.chart-tip').count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  const focused = () => page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset['id']);
  await expect.poll(focused).toBe('slip-ring-2026');
  await page.keyboard.press('Enter');
  await expect.poll(() => currentEvents(page)).toEqual(['event-slip-ring-2026']);
});

test('the keyboard steps over what a filter hides', async () => {
  const page = await openTimeline('?lane=grid');
  await page.locator('.timeline-overview--1160 a[data-id="shore-cable-2013"]').focus();
  await expect.poll(() => page.locator('.chart-tip').count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset['id'])).toBe('beiyu-east-2030');
});

test('without script the list, the overview with its open years and the downloads are there, its years lead to the list, and no filter is offered', async () => {
  const page = await openPage({ ...WIDE, javaScriptEnabled: false });
  await page.goto(new URL('timeline/', url).href);
  expect(await page.locator('[data-event]:visible').count()).toBe(13);
  expect(await page.locator('.timeline-overview--1160 [data-id]:visible').count()).toBe(13);
  expect(await page.locator('timeline-view :is(input, select, button):visible').count()).toBe(0);
  await page.locator('.timeline-overview--1160 a[data-open="2030"]').click();
  expect(new URL(page.url()).hash).toBe('#ui-year-2030');
});

// That no two of its labels meet, the test of all charts sees.
test.each([320, 390, 768, 1280, 1920])(
  'at %d px one view of the timeline is shown, and its first mark is on the first screen',
  async (width) => {
    const page = await openTimeline('', { viewport: { width, height: 844 } });
    expect(await page.locator('chart-picture > svg:visible').count()).toBe(1);
    const mark = await page.locator('chart-picture > svg:visible [data-id]').first().boundingBox();
    expect(mark?.y).toBeLessThan(844);
    expect(mark?.height).toBeGreaterThanOrEqual(24);
  },
);

test('on a phone the filters open on demand, below what opens them', async () => {
  const page = await openTimeline('', { viewport: { width: 390, height: 844 } });
  const choice = page.getByRole('checkbox', { name: '并网' });
  expect(await choice.isVisible()).toBe(false);
  await page.getByRole('button', { name: '筛选', expanded: false }).click();
  await choice.check();
  expect(await page.locator('.chart__svg--narrow [data-id]').count()).toBe(4);
  await page.getByRole('button', { name: '筛选', expanded: true }).click();
  expect(await choice.isVisible()).toBe(false);
});
