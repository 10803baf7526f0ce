import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { listCharts } from '../../src/charts/catalog.ts';
import { listPermalinks } from '../../src/report/permalinks.ts';
import { readReport } from '../../src/report/report.ts';
import { buildSite } from '../support/build-site.ts';
import { siteFile } from '../support/site-files.ts';

const folder = '.cache/test-fewer-charts';
const chapters = readReport('tests/fixtures/report').chapters.map(({ id }) => id);
const onPages = listCharts(readReport('tests/fixtures/report')).filter(({ page }) => !chapters.includes(page));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function rewrite(file: string, edit: (before: string) => string): void {
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

/** Copies the invented report without a chart, as if it had never had it. Returns the copy. */
function copyWithout(chart: string): string {
  const content = join(folder, chart, 'content');
  cpSync('tests/fixtures/report', content, { recursive: true });
  rewrite(join(content, 'data/charts.yaml'), (yaml) => {
    const document = parseDocument(yaml);
    document.deleteIn([(document.toJS() as { id: string }[]).findIndex(({ id }) => id === chart)]);
    return document.toString();
  });
  rewrite(join(content, 'permalinks.yaml'), (yaml) => yaml.replaceAll(new RegExp(`^.* id: (?:fig|row)-${chart}\\b.*\n`, 'gmu'), ''));
  // What stood inside it, a table of the report, stays.
  const element = new RegExp(`<Chart id="${chart}">(.*?)</Chart>`, 'gsu');
  for (const chapter of globSync(join(content, 'report/*.mdx'))) rewrite(chapter, (mdx) => mdx.replaceAll(element, '$1'));
  return content;
}

test.each(onPages)('a report without the chart $id has the others of its page, and the anchor of each permalink', async ({ id, home }) => {
  const content = copyWithout(id);
  const dir = join(folder, id, 'site');
  await buildSite(dir, '/', { content });
  const page = siteFile(dir, `${home}index.html`);
  for (const chart of onPages.filter((other) => other.home === home)) expect(page.includes(`id="fig-${chart.id}"`)).toBe(chart.id !== id);
  const permalinks = listPermalinks(readReport(content)).filter(({ url }) => url.startsWith(`${home}#`));
  expect(permalinks.length).toBeGreaterThan(0);
  expect(permalinks.filter((link) => !page.includes(`id="${link.id}"`))).toEqual([]);
});
