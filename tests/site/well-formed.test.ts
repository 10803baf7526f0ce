import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const { dir, url } = inject('site');
const openPage = useBrowser();

test('every XML and SVG file is well-formed', async () => {
  const page = await openPage();
  await page.goto(url);
  const files = globSync(['*.xml', 'charts/*.svg', '*.svg'], { cwd: dir });
  expect(files).toEqual(expect.arrayContaining(['feed.xml', 'opensearch.xml', 'sitemap-index.xml']));
  const errors = await page.evaluate(
    (documents) =>
      documents.flatMap(({ file, text }) => {
        const error = new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror');
        return error ? [`${file}: ${error.textContent}`] : [];
      }),
    files.map((file) => ({ file, text: readFileSync(join(dir, file), 'utf8') })),
  );
  expect(errors).toEqual([]);
});
