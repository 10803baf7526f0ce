import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { listCharts } from '../../src/charts/catalog.ts';
import { readReport } from '../../src/report/report.ts';
import { FIXTURE } from './build-site.ts';

const report = readReport(FIXTURE);
const chapters = report.chapters.map(({ id }) => id);
const onPages = [
  ...Map.groupBy(
    listCharts(report).filter(({ page }) => !chapters.includes(page)),
    ({ page }) => page,
  ).values(),
];
/** Charts that one site is built without: one of each page at a time, so that its others are still there. The last are those of the changed report. */
export const TAKEN = Array.from({ length: Math.max(...onPages.map(({ length }) => length)) }, (_, index) =>
  onPages.flatMap((charts) => charts.slice(index, index + 1)),
);

/** Takes the leads of all pages and some charts out of a copy of the fixture, as if it had never had them. */
export function takeParts(content: string, charts: readonly { id: string }[] = []): void {
  for (const file of globSync(join(content, 'pages/*.mdx'))) rewrite(file, (mdx) => mdx.replace(/^lead: .*\n/mu, ''));
  for (const { id } of charts) removeChart(content, id);
}

function rewrite(file: string, edit: (before: string) => string): void {
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

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
