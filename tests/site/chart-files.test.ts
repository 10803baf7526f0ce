import { globSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { siteFile } from '../support/site-files.ts';

const { dir, url } = inject('site');
const openPage = useBrowser();
const files = globSync('charts/*.svg', { cwd: dir }).toSorted();

test('the pictures of the charts keep to what a strict policy allows a file that is opened by itself', () => {
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => /<style|\sstyle=|var\(/u.test(siteFile(dir, `/${file}`)))).toEqual([]);
});

test('opened by itself and as an image each has the colours of its PNG', async () => {
  const [page, compared] = [await openPage(), await openPage()];
  await compared.goto(url);
  const apart: [string, number[]][] = [];
  for (const file of files) {
    const [, width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(siteFile(dir, `/${file}`))?.map(Number) ?? [];
    await page.setViewportSize({ width, height: Math.ceil(height) });
    await page.goto(`${url}${file}`);
    const alone = `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
    apart.push([file, await compared.evaluate(differences, { png: `/${file.replace('.svg', '.png')}`, others: [alone, `/${file}`] })]);
  }
  // Letters of another font differ at their edges.
  expect(apart.filter(([, parts]) => parts.some((part) => part > 0.06))).toEqual([]);
});

/** In the page: which part of a picture's points has another colour in each of the others. */
async function differences({ png, others }: { png: string; others: string[] }): Promise<number[]> {
  const points = async (src: string) => {
    const image = Object.assign(new Image(), { src });
    await image.decode();
    const context = Object.assign(document.createElement('canvas'), { width: 348, height: 300 }).getContext('2d');
    context?.drawImage(image, 0, 0, 348, 300);
    return context?.getImageData(0, 0, 348, 300).data ?? new Uint8ClampedArray();
  };
  const expected = await points(png);
  return Promise.all(
    others.map(
      async (src) => (await points(src)).filter((value, index) => Math.abs(value - (expected[index] ?? 0)) > 64).length / expected.length,
    ),
  );
}
