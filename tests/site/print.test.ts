import { describe, expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { usePage } from '../support/browser.ts';
import { builtPage } from '../support/built-site.ts';

const { url, content, dir } = inject('site');
const chapters = readReport(content).chapters.map(({ id }) => `${id}/`);
const shared = usePage();
/** CSS pixels of A4 between the smallest margins that browsers print with, and between those of print.css. */
const PAPER_WIDTHS = [718, 665];

describe('on paper', () => {
  test.each(['print/', 'models/', 'timeline/', ...chapters])('nothing on /%s is wider than the page', async (path) => {
    const page = shared();
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${url}${path}`);
    for (const width of PAPER_WIDTHS) {
      await page.setViewportSize({ width, height: 1000 });
      const wide = await page.locator('main *:visible').evaluateAll((elements) =>
        elements.flatMap((element) => {
          const { left, right, width: across } = element.getBoundingClientRect();
          return !element.closest('.visually-hidden, svg *') && (across > innerWidth || left < -1 || right > innerWidth + 1)
            ? [`${element.tagName} ${element.getAttribute('class') ?? ''}`]
            : [];
        }),
      );
      expect([width, wide]).toEqual([width, []]);
    }
  });

  test('the timeline takes fewer than 20 pages', async () => {
    const page = shared();
    await page.emulateMedia({ media: null });
    await page.goto(`${url}timeline/`);
    const pdf = await page.pdf({ format: 'A4', margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' } });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length).toBeLessThan(20);
  });

  test('the page for paper has no link of a row, a note or a mark of a chart, which nobody follows there', () => {
    const { $ } = builtPage(dir, '/print/');
    expect($('svg [data-id]').length).toBeGreaterThan(0);
    expect($('tr [data-share], [data-note-card] [data-share], svg a').length).toBe(0);
  });

  test('a link within the site adds no address to its sentence, one that leaves it does', async () => {
    const page = shared();
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${url}print/`);
    expect(await page.locator('.prose p a[href^="/"][data-address]:not([data-share])').count()).toBe(0);
  });
});
