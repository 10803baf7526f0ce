import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const { url } = inject('site');
const openPage = useBrowser();

/** Copies by the first share control of a chapter, where writing, formatted and plain, ends as told; returns what then is on the clipboard. */
async function share(page: Page, write: Ending, writeText: Ending, command = true) {
  await page.evaluate(
    ([formatted, plain, allowed]) => {
      // The real one, to look into afterwards.
      const real = (window.realClipboard ??= navigator.clipboard);
      const end = (ending: Ending) => (): Promise<void> => {
        if (ending === 'hangs') return new Promise(() => undefined);
        return Promise.reject(new DOMException('refused', 'NotAllowedError'));
      };
      const value =
        formatted === 'lacks'
          ? undefined
          : { write: end(formatted), writeText: plain === 'works' ? real.writeText.bind(real) : end(plain) };
      Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
      if (!allowed) Object.assign(document, { execCommand: () => false });
      return real.writeText('before');
    },
    [write, writeText, command] as const,
  );
  await page.locator('share-link a').first().click();
  await page.locator('.share-menu[data-copied]').waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = (await window.realClipboard?.read()) ?? [];
    const text = await (await item?.getType('text/plain'))?.text();
    const focus = document.activeElement?.matches('share-link a');
    return { text: text?.split('\n')[1], html: item?.types.includes('text/html'), focus };
  });
  return copied;
}

type Ending = 'works' | 'fails' | 'hangs' | 'lacks';

declare global {
  interface Window {
    realClipboard?: Clipboard;
  }
}

test('what one way of copying refuses, lacks or never settles the next one does, and the focus stays', async () => {
  const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${url}fleet/`);
  const address = await page
    .locator('share-link a')
    .first()
    .evaluate((link: HTMLAnchorElement) => link.href);
  const answers: Record<string, unknown> = {};
  for (const [write, writeText] of [
    ['fails', 'works'],
    ['fails', 'fails'],
    ['lacks', 'lacks'],
    ['hangs', 'hangs'],
  ] as const) {
    answers[`${write}, ${writeText}`] = await share(page, write, writeText);
    await page.keyboard.press('Escape');
  }
  expect(answers).toEqual({
    'fails, works': { text: address, html: false, focus: true },
    'fails, fails': { text: address, html: true, focus: true },
    'lacks, lacks': { text: address, html: true, focus: true },
    'hangs, hangs': { text: address, html: true, focus: true },
  });
});

test('the menu opens at once, also where the clipboard never answers, and citations stay apart where they are copied by hand', async () => {
  const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.clock.install();
  await page.goto(`${url}fleet/`);
  await page.evaluate(() => {
    const write = () => new Promise(() => undefined);
    Object.defineProperty(navigator, 'clipboard', { value: { write, writeText: write } });
    Object.assign(document, { execCommand: () => false });
  });
  await page.clock.pauseAt(Date.now() + 1000);
  await page.locator('share-link a').first().click();
  await page.locator('.share-menu').waitFor();
  await page.clock.runFor(1500);
  await page.locator('.share-menu[data-copied="false"]').waitFor();
  await page.getByRole('button', { name: '复制引文' }).click();
  await page.clock.runFor(1500);
  const lines = () => page.locator('.share-menu__address').evaluate((field: HTMLTextAreaElement) => field.value.split('\n').length);
  await expect.poll(lines).toBe(2);
});

test('a selection that is copied by command stays selected', async () => {
  const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${url}fleet/`);
  await page.evaluate(() => {
    window.realClipboard = navigator.clipboard;
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    const text = document.querySelector('section[data-section="forecast-models"] p');
    if (text) getSelection()?.selectAllChildren(text);
  });
  await page.getByRole('button', { name: '复制引文链接' }).click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  const [plain, selected] = await page.evaluate(async () => [await window.realClipboard?.readText(), getSelection()?.toString()]);
  expect(plain).toMatch(/^“[^]+”\nhttp.*\/fleet\/#forecast-models:~:text=/u);
  expect(plain).toContain(selected?.slice(0, 10));
});
