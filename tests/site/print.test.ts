import { describe, expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { usePage } from '../support/browser.ts';
import { builtPage } from '../support/built-site.ts';
import { filledShare, headingsWithoutText, readSheets, tableSheets } from '../support/printed-pages.ts';

const { url, content, dir } = inject('site');
const chapters = readReport(content).chapters.map(({ id }) => `${id}/`);
const shared = usePage();
/** CSS pixels of A4 between the smallest margins that browsers print with, and between those of print.css. */
const PAPER_WIDTHS = [718, 627];

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

  // The margins of print.css.
  test.each(['', 'print/', 'models/', 'timeline/', 'annotations/', 'glossary/', 'directory/', 'sources/', ...chapters])(
    'no sheet of /%s but the last is more than half blank, and none ends with a heading',
    async (path) => {
      const page = shared();
      await page.emulateMedia({ media: null });
      await page.goto(`${url}${path}`);
      const sheets = readSheets(await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true, outline: true }));
      expect(sheets.length).toBeLessThan(40);
      expect(sheets.flatMap(({ headings }) => headings).length).toBeGreaterThan(0);
      expect(sheets.slice(0, -1).map((sheet) => filledShare(sheet) >= 0.5)).toEqual(sheets.slice(1).map(() => true));
      expect(sheets.flatMap(headingsWithoutText)).toEqual([]);
    },
  );

  test('wherever a table begins on a sheet, its title, its head and two rows begin there too, and its last row is not alone', async () => {
    const page = shared();
    await page.emulateMedia({ media: null });
    await page.goto(`${url}models/`);
    await page.locator('.models-table').evaluate((table) => {
      document.body.replaceChildren(document.createElement('div'), table);
    });
    const split: number[] = [];
    for (let above = 600; above < 980; above += 20) {
      await page.locator('body > :first-child').evaluate((space: HTMLElement, height) => {
        space.style.height = `${String(height)}px`;
      }, above);
      const sheets = tableSheets(await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true }));
      expect(sheets.map((parts) => parts.length > 6)).toEqual([true]);
      if (sheets.some((parts) => new Set(parts.slice(0, 4)).size > 1 || new Set(parts.slice(-2)).size > 1)) split.push(above);
    }
    expect(split).toEqual([]);
  });

  test('a figure in a table stands on one line, its decimals beside their point', async () => {
    const page = shared();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: Math.min(...PAPER_WIDTHS), height: 1000 });
    await page.goto(`${url}models/`);
    const broken = await page.locator('td.number').evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        const bottoms = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ bottom }) => bottom);
        return Math.max(...bottoms) - Math.min(...bottoms) > 4 ? [cell.textContent.trim()] : [];
      }),
    );
    expect(broken).toEqual([]);
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
