import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildSite, FIXTURE } from '../support/build-site.ts';
import { siteFile } from '../support/site-files.ts';

const folder = '.cache/test-no-lead';

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('pages whose file has no lead show no empty paragraph', async () => {
  const content = join(folder, 'content');
  cpSync(FIXTURE, content, { recursive: true });
  for (const file of globSync(join(content, 'pages/*.mdx'))) writeFileSync(file, readFileSync(file, 'utf8').replace(/^lead: .*\n/mu, ''));
  const dir = join(folder, 'site');
  await buildSite(dir, '/', { content });
  const pages = globSync('{index.html,*/index.html}', { cwd: dir });
  expect(pages).toContain(join('models', 'index.html'));
  expect(pages.filter((page) => /<p(?: class="lead")?>\s*<\/p>/u.test(siteFile(dir, page)))).toEqual([]);
}, 120_000);
