import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, inject, test } from 'vitest';
import { chartEntry, listCharts } from '../../src/charts/catalog.ts';
import { readReport } from '../../src/report/report.ts';
import { SITE_LICENCE } from '../../src/content/dataset.ts';
import { builtPage, builtPages } from '../support/built-site.ts';

const { dir, content } = inject('site');
const read = (file: string) => readFileSync(join(dir, file), 'utf8');
const data = readReport(content);
const sources = new Set(data.sources.map(({ id }) => id));
const figures = builtPages(dir).flatMap(({ path, $ }) =>
  $('figure[data-chart]')
    .toArray()
    .map((element) => ({ path, chart: $(element).attr('data-chart') ?? '', $, figure: $(element) })),
);
const drawn = listCharts(data).map(({ id }) => id);

test('every chart of the catalogue has a figure on its home page and a page to embed', () => {
  for (const { id, home } of listCharts(data)) {
    expect([id, builtPage(dir, home).$(`figure#fig-${id}`).length]).toEqual([id, 1]);
    expect([id, builtPage(dir, `/charts/${id}/`).$(`figure[data-chart="${id}"]`).length]).toEqual([id, 1]);
  }
});

describe.each(drawn)('%s', (chart) => {
  const entry = chartEntry(data, chart);
  const rows = JSON.parse(read(`data/${entry.dataset}.json`)) as { id: string; sources?: string }[];
  const ids = rows.map(({ id }) => id).toSorted();

  test.each([entry.home, `/charts/${chart}/`])('the figure on %s has the same records in drawings and table as the data files', (path) => {
    const { $ } = builtPage(dir, path);
    const figure = $(`figure[data-chart="${chart}"]`);
    const all = (selector: string, attribute: string) =>
      figure
        .find(selector)
        .toArray()
        .map((element) => $(element).attr(attribute) ?? '');
    const listed = all('[data-listed]', 'data-listed');
    const drawings = figure.find('svg:has([data-id]), table:has([data-id])').toArray();
    // A wide one and a narrow one, or one that fits any width, as a table that is the picture does.
    expect(drawings.length).toBeGreaterThanOrEqual(2 - figure.find('.chart__svg--fluid, table:has([data-id])').length);
    expect(all('table tr[data-row]', 'data-row').toSorted()).toEqual(ids);
    for (const drawing of drawings) {
      const marks = $(drawing)
        .find('[data-id]')
        .toArray()
        .map((mark) => $(mark).attr('data-id') ?? '');
      // What has no value to draw is named beside the drawing instead.
      expect([...marks, ...listed].toSorted()).toEqual(ids);
    }
  });

  test('CSV and exported picture have the records of the JSON', () => {
    const lines = read(`data/${entry.dataset}.csv`)
      .replace(/^\uFEFF/u, '')
      .replace(/"(?:[^"]|"")*"/gu, 'quoted')
      .trimEnd()
      .split('\r\n');
    const column = lines[0]?.split(',').indexOf('id') ?? -1;
    expect(
      lines
        .slice(1)
        .map((line) => line.split(',')[column])
        .toSorted(),
    ).toEqual(ids);
    const $ = load(read(`charts/${chart}.svg`), { xml: true });
    const listed = builtPage(dir, `/charts/${chart}/`).$('[data-listed]').length;
    expect($('[data-id]').length + listed).toBe(ids.length);
  });

  test('every record cites the report or a source that the site lists', () => {
    for (const { id, sources: cited } of rows) {
      const keys = cited?.split('; ').filter(Boolean) ?? [...entry.sources];
      expect([id, keys.length > 0, keys.filter((key) => !sources.has(key))]).toEqual([id, true, []]);
    }
  });

  test('the picture as PNG is two pixels to one of the SVG', () => {
    const png = readFileSync(join(dir, `charts/${chart}.png`));
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(read(`charts/${chart}.svg`)) ?? [];
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width) * 2, Math.ceil(Number(height) * 2)]);
  });

  test('the page to embed has an iframe to copy, with the address of the page', () => {
    expect(builtPage(dir, `/charts/${chart}/`).$('main').text()).toContain('不构成投资建议');
    const snippet = builtPage(dir, `/charts/${chart}/`).$('textarea').text();
    expect(snippet).toContain(`<iframe src="https://site.example/charts/${chart}/"`);
    for (const part of ['title="', 'loading="lazy"', 'allow="clipboard-write"', '<script>']) expect(snippet).toContain(part);
  });

  test('links of the page to embed open outside the frame', () => {
    const { $ } = builtPage(dir, `/charts/${chart}/`);
    expect($('head > base').attr()).toEqual({ target: '_top' });
    // Chromium takes no target for links within a drawing from the page's base.
    expect($('svg a:not([target])').length).toBe(0);
    expect($('a[href^="#"], a[target]:not([target="_top"])').length).toBe(0);
  });
});

test('every figure states message, unit, sources, licence and how to cite it, describes itself and offers its files', () => {
  for (const { path, chart, $, figure } of figures) {
    const where = `${path} ${chart}`;
    const entry = chartEntry(data, chart);
    expect([
      where,
      $(`#${figure.attr('aria-labelledby') ?? ''}`)
        .text()
        .trim(),
    ]).toEqual([where, expect.stringContaining(entry.title)]);
    expect([
      where,
      $(`#${figure.attr('aria-describedby') ?? ''}`)
        .text()
        .trim().length > 20,
    ]).toEqual([where, true]);
    expect([where, figure.find('.chart__subtitle').text()]).toEqual([where, entry.subtitle]);
    expect([where, figure.find('.chart__source a[href*="/sources/#source-"]').length]).toEqual([where, entry.sources.length]);
    expect([where, figure.find('.chart__source').text()]).toEqual([where, expect.stringContaining(SITE_LICENCE)]);
    const address = `/s/fig-${chart}/`;
    if (path === '/print/') {
      // Paper offers no file: it shows where the figure with its files is.
      expect([where, figure.find('.chart__links').length, figure.find('share-link a[data-address]').attr('href')]).toEqual([
        where,
        1,
        address,
      ]);
      continue;
    }
    expect([where, figure.find('.chart__cite').text()]).toEqual([where, expect.stringContaining(address)]);
    const files = [
      `/data/${entry.dataset}.csv`,
      `/data/${entry.dataset}.json`,
      `/data/${entry.dataset}.metadata.json`,
      `/charts/${chart}.svg`,
      `/charts/${chart}.png`,
      `/charts/${chart}/`,
      address,
    ];
    expect([where, files.filter((file) => figure.find(`.chart__links a[href="${file}"]`).length !== 1)]).toEqual([where, []]);
  }
});

test('every mark is a link to a permalink that the site publishes', () => {
  const known = new Set((JSON.parse(read('data/permalinks.json')) as { url: string }[]).map(({ url }) => url));
  const strays = figures.flatMap(({ path, $, figure }) =>
    figure
      .find('svg a[data-id]')
      .toArray()
      .map((mark) => $(mark).attr('href') ?? '')
      .map((href) => (href.startsWith('#') ? `${path}${href}` : href))
      .filter((href) => !known.has(href.replace('#p-', '#'))),
  );
  expect(strays).toEqual([]);
});
