import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { CLIPBOARD, copySelection, select } from '../support/copied.ts';
import { notesInMargin } from '../support/notes-in-margin.ts';

const { url, content } = inject('site');
const openPage = useBrowser();
/** The paragraphs of the chapter with three notes, as they read. */
const sentences = readFileSync(join(content, 'report/technology.mdx'), 'utf8')
  .split('\n')
  .filter((line) => (line.match(/<Note/gu) ?? []).length >= 3 && !/^(?:-|\d)/u.test(line))
  .map((line) => line.replace(/<Note[^>]*>|\*\*|\]\([^)]*\)|[[\s]/gu, ''));

test('the notes of the chapters with the most of them stand in the margin, and the paragraphs of one are copied without them', async () => {
  const page = await openPage({ viewport: { width: 1280, height: 900 }, ...CLIPBOARD });
  for (const chapter of ['companies', 'applications', 'technology']) {
    await page.goto(`${url}${chapter}/`);
    await page.locator('.side-notes[data-placed]:not([aria-hidden])').last().waitFor();
    const { faults, distances } = await notesInMargin(page);
    expect(faults).toEqual([]);
    expect(distances.filter((distance) => distance > 200).length).toBeLessThanOrEqual(1);
    // On paper no note is named without what it says.
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.side-notes[aria-hidden]:visible').count()).toBe(0);
    await page.emulateMedia({ media: null });
  }
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const paragraph = 'main p:has(a[data-note] ~ a[data-note] ~ a[data-note])';
    await page.locator(`${paragraph} a[data-note]`).first().click();
    const copied: string[] = [];
    for (const index of sentences.keys()) {
      await select(page, `:nth-match(${paragraph}, ${String(index + 1)})`);
      const { text, html } = await copySelection(page);
      expect(html).toBe(text);
      copied.push(text);
    }
    expect(copied).toEqual(sentences);
  }
});
