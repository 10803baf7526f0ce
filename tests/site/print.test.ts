import { describe, expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { usePage } from '../support/browser.ts';
import { builtPage } from '../support/built-site.ts';
import { filledShare, headingsWithoutText, readSheets, tableSheets } from '../support/printed-pages.ts';

const { url, content, dir } = inject('site');
const report = readReport(content);
const chapters = report.chapters.map(({ id }) => `${id}/`);
const chartChapter = report.chapters.find(({ sections }) => sections.some(({ charts }) => charts.length > 0))?.id ?? '';
const shared = usePage();
/** CSS pixels of A4 between the smallest margins that browsers print with, and between those of print.css. */
const PAPER_WIDTHS = [718, 657];
/** And between those above and below. */
const SHEET_HEIGHT = 986;

describe('on paper', () => {
  // The margins of print.css.
  test.each(['', 'print/', 'models/', 'timeline/', 'annotations/', 'glossary/', 'directory/', 'sources/', 'data/', 'about/', ...chapters])(
    'nothing on /%s is wider than the page; no sheet but the last is more than half blank, none ends with a heading, and each names the site and its number',
    async (path) => {
      const page = shared();
      await page.emulateMedia({ media: null });
      await page.goto(`${url}${path}`);
      const sheets = readSheets(await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true, outline: true }));
      expect(sheets.length).toBeLessThan(40);
      expect(sheets.flatMap(({ headings }) => headings).length).toBeGreaterThan(0);
      expect(sheets.slice(0, -1).map((sheet) => filledShare(sheet) >= 0.5)).toEqual(sheets.slice(1).map(() => true));
      expect(sheets.flatMap(headingsWithoutText)).toEqual([]);
      expect(sheets.map(({ head, foot }) => head.length > 0 && foot.length > 0)).toEqual(sheets.map(() => true));
      await page.emulateMedia({ media: 'print' });
      for (const width of PAPER_WIDTHS) {
        await page.setViewportSize({ width, height: 1000 });
        expect([width, await page.evaluate(tooWide)]).toEqual([width, []]);
      }
    },
  );

  test.each(['models/', `${chartChapter}/`])(
    'on US Letter, which is lower, no sheet of /%s but the last is more than half blank',
    async (path) => {
      const page = shared();
      await page.emulateMedia({ media: null });
      await page.goto(`${url}${path}`);
      const sheets = readSheets(await page.pdf({ preferCSSPageSize: true, format: 'Letter', tagged: true, outline: true }));
      expect(Math.min(...sheets.slice(0, -1).map(filledShare))).toBeGreaterThanOrEqual(0.5);
    },
  );

  test('the last event does not stand alone on a sheet, nor the last ones in one column, and no letter of the drawing is smaller than seven points', async () => {
    const page = shared();
    await page.emulateMedia({ media: null });
    await page.goto(`${url}timeline/`);
    await page.locator('.event-years').evaluate((list) => {
      document.querySelector('.page-notes')?.remove();
      for (const title of list.querySelectorAll('.event__title')) title.role = 'heading';
    });
    const print = async () => readSheets(await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true, outline: true }));
    const last = (await print()).map(({ headings }) => headings).findLast(({ length }) => length > 0) ?? [];
    expect(last.length).toBeGreaterThan(1);
    expect(new Set(last.map(({ x }) => Math.round(x / 100))).size).toBe(2);
    // Marks of notes, which are smaller, stand in the list.
    await page.locator('.event-years').evaluate((list) => {
      list.remove();
    });
    expect(Math.min(...(await print()).flatMap(({ runs }) => runs).map(({ size }) => size))).toBeGreaterThanOrEqual(7);
  });

  test('a word of two letters and a figure stand on one line in a table, its decimals beside their point, however long a sentence is beside them', async () => {
    const page = shared();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: Math.min(...PAPER_WIDTHS), height: 1000 });
    for (const [path, cells] of [
      ['models/', 'td.number'],
      ['print/', '.report-table tr:has(> td) > :not(:last-child)'],
    ] as const) {
      await page.goto(`${url}${path}`);
      const broken = await page.locator(cells).evaluateAll((cells) => {
        for (const cell of cells.filter((one) => !one.matches('.number'))) {
          cell.textContent = '字字';
          cell.parentElement?.lastElementChild?.replaceChildren('字'.repeat(99));
        }
        return cells.flatMap((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          const bottoms = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ bottom }) => bottom);
          return Math.max(...bottoms) - Math.min(...bottoms) > 4 ? [cell.textContent.trim()] : [];
        });
      });
      expect(broken).toEqual([]);
    }
  });

  test('what a source means by a figure stands below its square, not over it, also where letters are smaller than on a screen', async () => {
    const page = shared();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: Math.min(...PAPER_WIDTHS), height: 1000 });
    await page.goto(`${url}print/`);
    const gaps = await page
      .locator('.square--source ~ text')
      .evaluateAll((words) =>
        words.map((one) =>
          Math.round(
            one.getBoundingClientRect().top -
              (one.parentElement?.querySelector('.square--raw')?.getBoundingClientRect().bottom ?? Infinity),
          ),
        ),
      );
    expect(gaps.length).toBeGreaterThan(0);
    expect(Math.min(...gaps)).toBeGreaterThan(4);
  });

  test('no row of the tables of models is tall for one narrow column of sentences, no number close to the date before it', async () => {
    const page = shared();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: Math.min(...PAPER_WIDTHS), height: 1000 });
    await page.goto(`${url}models/`);
    const lines = await page.locator('.models-table__note, .models-table__sources').evaluateAll((cells) =>
      cells.map((cell) => {
        const content = document.createRange();
        content.selectNodeContents(cell);
        return content.getBoundingClientRect().height / parseFloat(getComputedStyle(cell).lineHeight);
      }),
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(Math.max(...lines)).toBeLessThan(5.5);
    const gaps = await page.locator('.compute-table td + .number').evaluateAll((cells) =>
      cells.map((cell) => {
        const [date, number] = [cell.previousElementSibling ?? cell, cell].map((one) => {
          const content = document.createRange();
          content.selectNodeContents(one);
          return content.getBoundingClientRect();
        });
        return number && date ? number.left - date.right : 0;
      }),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(8);
  });

  test('what stands in a row of a table stands apart, none of it begins below its row, and a rule below its head is as wide', async () => {
    const page = shared();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: Math.min(...PAPER_WIDTHS), height: 1000 });
    for (const path of ['models/', 'print/']) {
      await page.goto(`${url}${path}`);
      expect(await page.locator('.table-box table').evaluateAll(wrongRows)).toEqual([]);
    }
  });

  test('drawings are as wide as the text', async () => {
    const page = shared();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: Math.min(...PAPER_WIDTHS), height: SHEET_HEIGHT });
    for (const path of ['models/', 'timeline/', 'print/']) {
      await page.goto(`${url}${path}`);
      const shares = await page.locator('svg[viewBox].chart__svg:visible').evaluateAll((drawings) =>
        drawings.map((drawing) => {
          const [, , width = 0, height = 1] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
          const box = drawing.getBoundingClientRect();
          return Math.min(box.width, (box.height * width) / height) / innerWidth;
        }),
      );
      expect(Math.min(...shares)).toBeGreaterThan(0.95);
    }
  });

  test('what is listed below a figure of models stands on its sheet, and so does the whole of a table that fits one', async () => {
    const page = shared();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: Math.min(...PAPER_WIDTHS), height: 1000 });
    await page.goto(`${url}models/`);
    const heights = await page.locator('.chart').evaluateAll((figures) =>
      figures.map((figure) => {
        const top = (figure.closest('model-explorer') ?? figure).previousElementSibling?.getBoundingClientRect().top ?? 0;
        return (figure.querySelector('.chart__foot')?.getBoundingClientRect().bottom ?? Infinity) - top;
      }),
    );
    expect(Math.max(...heights)).toBeLessThan(SHEET_HEIGHT);
    await page.emulateMedia({ media: null });
    const tables = tableSheets(await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true }));
    expect(new Set(tables.at(-1)).size).toBe(1);
  });

  test('in the list of notes a number stands before the title of its note', async () => {
    const page = shared();
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${url}annotations/`);
    const lines = await page
      .locator('.gravity-index li:not(.gravity-index__gravest > li)')
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height / parseFloat(getComputedStyle(item).lineHeight)));
    expect(lines.length).toBeGreaterThan(0);
    expect(Math.max(...lines)).toBeLessThan(2);
  });

  test('the page for paper has no link of a row, a note or a mark of a chart, and no id of a mark, which nobody follows there', () => {
    const { $ } = builtPage(dir, '/print/');
    expect($('svg .mark').length).toBeGreaterThan(0);
    expect($('tr [data-share], [data-note-card] [data-share], svg a, svg [data-id]').length).toBe(0);
    expect($('.chart').length).toBeGreaterThan(0);
    expect($('details.chart__table, .chart__links details, .section-orgs').length).toBe(0);
  });

  test('a note stands in one column, a long entry goes on in the next between paragraphs, and what it ends with never begins a column', async () => {
    const page = shared();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: Math.min(...PAPER_WIDTHS), height: 1000 });
    for (const [path, parts, ends] of [
      [chartChapter, '.side-notes .note', '.side-notes .note__cited'],
      ['glossary/', '.ledger__entry:not(:has(.org-notes))', '.ledger__entry:has(.org-notes) > :last-child'],
    ] as const) {
      await page.goto(`${url}${path}`);
      const styles = (selector: string, property: string) =>
        page
          .locator(selector)
          .evaluateAll((all, name) => [...new Set(all.map((one) => getComputedStyle(one).getPropertyValue(name)))], property);
      expect(await styles(parts, 'break-inside')).toEqual(['avoid']);
      if ((await page.locator(ends).count()) > 0) expect(await styles(ends, 'break-before')).toEqual(['avoid']);
    }
  });

  test('a figure is printed without the table that repeats it', async () => {
    const page = shared();
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${url}${chartChapter}`);
    expect(await page.locator('.chart__svg:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('details.chart__table:visible, .section-orgs:visible').count()).toBe(0);
  });

  test('a link within the site adds no address to its sentence, one that leaves it does', async () => {
    const page = shared();
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${url}print/`);
    expect(await page.locator('.prose p a[href^="/"][data-address]:not([data-share])').count()).toBe(0);
  });
});

/** In the page: what can be seen and reaches over an edge of it, by its class. */
function tooWide(): string[] {
  return [...document.querySelectorAll('main *')].flatMap((element) => {
    const { left, right, width, height } = element.getBoundingClientRect();
    const isOver = height > 0 && (width > innerWidth || left < -1 || right > innerWidth + 1);
    return isOver && element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, svg *')
      ? [`${element.tagName} ${element.getAttribute('class') ?? ''}`]
      : [];
  });
}

/** In the page: rows in which two cells have less than 8 pixels between them or one begins lower than the first, and heads without a whole rule. */
function wrongRows(tables: Element[]): string[] {
  const contentOf = (cell: Element) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const { left, right } = range.getBoundingClientRect();
    const lines = [...range.getClientRects()].filter(({ width }) => width > 1);
    return { left, right, first: Math.min(...lines.map(({ bottom }) => bottom)) };
  };
  const isSeen = (cell: Element) =>
    cell.checkVisibility() &&
    cell.clientWidth > 1 &&
    cell.textContent.trim() !== '' &&
    !cell.matches('.models-table__note, :has(.visually-hidden)');
  const rows = [...document.querySelectorAll('.table-box tbody tr')].filter((row) => {
    const cells = [...row.children].filter(isSeen).map(contentOf);
    return cells.some(({ left, first }, at) => {
      const before = cells[at - 1] ?? { right: -Infinity, first };
      return left - before.right < 8 || first - (cells[0]?.first ?? first) > 8;
    });
  });
  const bare = tables.filter((table) => {
    const [head, first] = [table.querySelector('thead tr'), table.querySelector('tbody tr')];
    const right = (row: Element | null, edge: 'borderBlockEndWidth' | 'borderBlockStartWidth') =>
      Math.max(
        ...[row, ...(row?.children ?? [])].map((one) =>
          one && parseFloat(getComputedStyle(one)[edge]) > 0 ? one.getBoundingClientRect().right : 0,
        ),
      );
    const rule = Math.max(right(head, 'borderBlockEndWidth'), right(first, 'borderBlockStartWidth'));
    return table.checkVisibility() && rule < table.getBoundingClientRect().right - 1;
  });
  return [...rows, ...bare].map((one) => one.textContent.trim().slice(0, 60));
}
