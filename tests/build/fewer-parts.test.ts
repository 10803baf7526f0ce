import { cpSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listCharts } from '../../src/charts/catalog.ts';
import { listPermalinks } from '../../src/report/permalinks.ts';
import { readReport } from '../../src/report/report.ts';
import { buildSite, FIXTURE } from '../support/build-site.ts';
import { TAKEN, takeParts } from '../support/fewer-parts.ts';
import { siteFile } from '../support/site-files.ts';

const report = readReport(FIXTURE);

describe.each(
  TAKEN.map((charts, index) => ({ charts, names: charts.map(({ id }) => id).join('-'), isChanged: index === TAKEN.length - 1 })),
)('a report without leads and $names', ({ charts, names, isChanged }) => {
  const folder = join(inject('scratch'), names);
  const { content, dir } = isChanged ? inject('changedSite') : { content: join(folder, 'content'), dir: join(folder, 'site') };

  beforeAll(async () => {
    if (isChanged) return;
    cpSync(FIXTURE, content, { recursive: true });
    takeParts(content, charts);
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
});
