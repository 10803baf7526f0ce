import type { Page } from 'playwright-core';

/** What a reader who copies the selection can paste, as text and as the words of formatted text; white space is left out. */
export async function copySelection(page: Page): Promise<{ text: string; html: string }> {
  await copyPlain(page);
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    const words = new DOMParser().parseFromString(await read('text/html'), 'text/html').body.textContent;
    return { text: (await read('text/plain')).replace(/\s/gu, ''), html: words.replace(/\s/gu, '') };
  });
}

/** Presses the keys that copy, once what is copied is the site's own: while that is loading it is the browser's. */
export async function copyPlain(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })),
  );
  await page.keyboard.press('Control+c');
}

/** Selects what stands in the first such element, as a triple click on it in mid-screen does. */
export async function select(page: Page, selector: string): Promise<void> {
  const first = page.locator(selector).first();
  await first.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    getSelection()?.selectAllChildren(element);
  });
}

export const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
