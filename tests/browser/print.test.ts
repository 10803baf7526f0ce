import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { usePage } from '../support/browser.ts';
import { readSheets, tableSheets } from '../support/printed-pages.ts';

const { url, content } = inject('site');
const chartChapter = readReport(content).chapters.find(({ sections }) => sections.some(({ charts }) => charts.length > 0))?.id ?? '';
const shared = usePage();

test('where a sheet has no room for a figure, the text of its section goes on before it; a line that leads to a list stands with its first item', async () => {
  const page = await figureBefore('<p>字</p><p>字</p><ul><li>字</li></ul>');
  const lines: number[] = [];
  for (const above of [700, 800, 820, 840, 860, 880, 900, 920, 940, 960]) {
    await setSpace(page, above);
    const [first] = readSheets(await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true, outline: true }));
    lines.push(new Set(first?.runs.map(({ y }) => y)).size);
  }
  // The line that leads to the list is never the last of the sheet.
  expect([...new Set(lines)]).toEqual([3, 1, 0]);
});

test('where a sheet has no room for a figure, the lists and notes of its section go on before it as well', async () => {
  const page = await figureBefore(
    '<ul><li>字</li><li>字</li><li>字</li></ul><div class="side-notes"><div class="note"><p>字</p></div></div>',
  );
  await setSpace(page, 700);
  const [first, second] = readSheets(await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true, outline: true }));
  expect(new Set(first?.runs.map(({ y }) => y)).size).toBe(4);
  expect(second?.runs.length).toBeGreaterThan(4);
});

test('a figure begins where its drawing has room with what is said of it, and its table goes on at the next sheet', async () => {
  const page = await figureBefore('<p>字</p>');
  await page.locator('section > .chart').evaluate((figure) => {
    figure.innerHTML = `<div class="chart__body"><p>字</p><p>字</p><p>字</p></div><div class="chart__table"><pre>${'字\n'.repeat(20)}</pre></div>`;
  });
  const lines: number[] = [];
  for (const above of [600, 800, 920]) {
    await setSpace(page, above);
    const [first] = readSheets(await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true, outline: true }));
    lines.push(new Set(first?.runs.map(({ y }) => y)).size);
  }
  // The last has room for the text behind the figure alone.
  expect(lines).toEqual([3, 3, 1]);
});

test('of more notes than four none stands before a figure that begins the next sheet, and code stays with the sentence that leads to it', async () => {
  const notes = `<p>字</p><div class="side-notes">${'<div class="note"><p>字</p></div>'.repeat(5)}</div>`;
  const code = `<p>字</p><p>字</p><code-block><pre>${'code\n'.repeat(20)}</pre></code-block>`;
  for (const [markup, above] of [
    [notes, 700],
    [code, 820],
  ] as const) {
    const page = await figureBefore(markup);
    if (markup === code)
      await page.locator('section > .chart').evaluate((figure) => {
        figure.remove();
      });
    await setSpace(page, above);
    const [first] = readSheets(await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true, outline: true }));
    expect(new Set(first?.runs.map(({ y }) => y)).size).toBe(1);
  }
});

test('of a list neither the first item nor the last stands alone on a sheet', async () => {
  const page = await figureBefore(`<p>字</p><ol>${'<li>字</li>'.repeat(5)}</ol>`);
  await page.locator('section > .chart').evaluate((figure) => {
    figure.remove();
  });
  const lines = new Set<number>();
  for (let above = 780; above <= 960; above += 15) {
    await setSpace(page, above);
    const [first] = readSheets(await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true, outline: true }));
    lines.add(new Set(first?.runs.map(({ y }) => y)).size);
  }
  expect([...lines]).toEqual([6, 4, 3, 0]);
});

test('a list whose line of sources alone has no room for it breaks between its items', async () => {
  const page = await figureBefore(`<p>字</p><ul>${'<li>字<br>字</li>'.repeat(4)}</ul><p class="source-line">字</p>`);
  await page.locator('section > .chart').evaluate((figure) => {
    figure.remove();
  });
  const lines = new Set<number>();
  for (let above = 690; above <= 960; above += 15) {
    await setSpace(page, above);
    const [first] = readSheets(await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true, outline: true }));
    lines.add(new Set(first?.runs.map(({ y }) => y)).size);
  }
  expect([...lines]).toEqual([10, 5, 0]);
});

test('behind a figure that begins the next sheet stand the sources of its section, and before it the text', async () => {
  const page = await figureBefore('<p>字</p><p class="source-line">字</p>');
  await page.locator('section > .chart').evaluate((figure) => {
    figure.setAttribute('class', 'chart-preview');
  });
  await setSpace(page, 820);
  const [first, second] = readSheets(await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true, outline: true }));
  expect(first?.runs.length).toBe(1);
  expect(second?.runs.length).toBeGreaterThan(4);
});

test('a table that begins the next sheet takes no paragraph along', async () => {
  const table = `<div class="table-box"><table><tbody>${'<tr><td>字</td></tr>'.repeat(4)}</tbody></table></div>`;
  const page = await figureBefore(`<div class="section-heading"><h2>字</h2></div><p>字</p>${table}`);
  await page.locator('section > .chart').evaluate((figure) => {
    figure.remove();
  });
  await setSpace(page, 840);
  const sheets = readSheets(await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true, outline: true }));
  expect(sheets.map(({ runs }) => new Set(runs.map(({ y }) => y)).size)).toEqual([2, 4]);
});

test('notes of a section without a figure begin where it ends and go on at the next sheet', async () => {
  const page = await figureBefore(`<div class="side-notes">${'<div class="note"><p>字</p></div>'.repeat(4)}</div>`);
  await page.locator('section > .chart').evaluate((figure) => {
    figure.remove();
  });
  await setSpace(page, 930);
  const sheets = readSheets(await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true, outline: true }));
  expect(sheets.map(({ runs }) => runs.length)).toEqual([2, 2]);
});

test('wherever a table begins on a sheet, its title, its head and four rows begin there too, and its last row is not alone', async () => {
  const page = shared();
  await page.emulateMedia({ media: null });
  await page.goto(`${url}models/`);
  // As many rows as reach over the end of a sheet from wherever it begins.
  await page.locator('.models-table').evaluate((table) => {
    for (const row of [...table.querySelectorAll('tbody tr')].slice(12)) row.remove();
    document.body.replaceChildren(document.createElement('div'), table);
  });
  const split: number[] = [];
  for (let above = 600; above < 980; above += 20) {
    await page.locator('body > :first-child').evaluate((space: HTMLElement, height) => {
      space.style.height = `${String(height)}px`;
    }, above);
    const sheets = tableSheets(await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true }));
    expect(sheets.map((parts) => parts.length > 6)).toEqual([true]);
    if (sheets.some((parts) => new Set(parts.slice(0, 6)).size > 1 || new Set(parts.slice(-2)).size > 1)) split.push(above);
  }
  expect(split).toEqual([]);
});

/** A chapter that is a space, a figure and `markup` after it. */
async function figureBefore(markup: string): Promise<Page> {
  const page = shared();
  await page.emulateMedia({ media: null });
  await page.goto(`${url}${chartChapter}`);
  await page
    .locator('.prose .chart')
    .first()
    .evaluate((figure, after) => {
      document.body.innerHTML = `<main class="prose"><section><div></div>${after}</section></main>`;
      document.querySelector('section > div')?.after(figure);
    }, markup);
  return page;
}

function setSpace(page: Page, height: number): Promise<void> {
  return page.locator('section > :first-child').evaluate((space: HTMLElement, above) => {
    space.style.height = `${String(above)}px`;
  }, height);
}
