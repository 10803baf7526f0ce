import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { parseDocument } from 'yaml';
import { listCharts } from '../../src/charts/catalog.ts';
import { listPermalinks } from '../../src/report/permalinks.ts';
import { readReport } from '../../src/report/report.ts';
import { buildSite, FIXTURE } from '../support/build-site.ts';
import { siteFile } from '../support/site-files.ts';

const report = readReport(FIXTURE);
const chapters = report.chapters.map(({ id }) => id);
const onPages = [
  ...Map.groupBy(
    listCharts(report).filter(({ page }) => !chapters.includes(page)),
    ({ page }) => page,
  ).values(),
];
/** Charts that one site is built without: one of each page at a time, so that its others are still there. */
const taken = Array.from({ length: Math.max(...onPages.map(({ length }) => length)) }, (_, index) =>
  onPages.flatMap((charts) => charts.slice(index, index + 1)),
);

function rewrite(file: string, edit: (before: string) => string): void {
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

/** Takes a chart out of a report, as if it had never had it. */
function removeChart(content: string, chart: string): void {
  rewrite(join(content, 'data/charts.yaml'), (yaml) => {
    const document = parseDocument(yaml);
    document.deleteIn([(document.toJS() as { id: string }[]).findIndex(({ id }) => id === chart)]);
    return document.toString();
  });
  rewrite(join(content, 'permalinks.yaml'), (yaml) =>
    yaml.replaceAll(new RegExp(`^.* id: (?:fig-${chart}|row-${chart}-[^,]+),.*\n`, 'gmu'), ''),
  );
  // What stood inside it, a table of the report, stays.
  const element = new RegExp(`<Chart id="${chart}">(.*?)</Chart>`, 'gsu');
  for (const chapter of globSync(join(content, 'report/*.mdx'))) rewrite(chapter, (mdx) => mdx.replaceAll(element, '$1'));
}

describe.each(taken.map((charts) => ({ charts, names: charts.map(({ id }) => id).join('-') })))(
  'a report without leads and $names',
  ({ charts, names }) => {
    const folder = join(inject('scratch'), names);
    const [content, dir] = [join(folder, 'content'), join(folder, 'site')];

    beforeAll(async () => {
      cpSync(FIXTURE, content, { recursive: true });
      for (const file of globSync(join(content, 'pages/*.mdx'))) rewrite(file, (mdx) => mdx.replace(/^lead: .*\n/mu, ''));
      for (const { id } of charts) removeChart(content, id);
      await buildSite(dir, '/', { content });
    }, 180_000);

    test.each(charts)('has the other charts of the page of $id, and the anchor of each permalink', ({ id, home }) => {
      const page = siteFile(dir, `${home}index.html`);
      for (const chart of listCharts(report).filter((other) => other.home === home))
        expect(page.includes(`id=fig-${chart.id} `)).toBe(chart.id !== id);
      const permalinks = listPermalinks(readReport(content)).filter(({ url }) => url.startsWith(`${home}#`));
      expect(permalinks.length).toBeGreaterThan(0);
      expect(permalinks.filter((link) => !page.includes(`id=${link.id}`))).toEqual([]);
    });

    test('shows no empty paragraph', () => {
      const pages = globSync('{index.html,*/index.html}', { cwd: dir });
      expect(pages).toContain(join('models', 'index.html'));
      expect(pages.filter((page) => /<p(?: class="lead")?>\s*<\/p>/u.test(siteFile(dir, page)))).toEqual([]);
    });
  },
);
