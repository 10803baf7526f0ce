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
  let bottom = 0;
  const places = files.map((file) => {
    const [, width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(siteFile(dir, `/${file}`))?.map(Number) ?? [];
    const top = bottom;
    bottom += Math.ceil(height);
    return { file, width, top, height: bottom - top };
  });
  // One page and one picture of them all: of a window that has just got its size or its document the browser may have none yet.
  const page = await openPage({ viewport: { width: Math.max(...places.map(({ width }) => width)), height: bottom } });
  const frames = places.map(({ file, width, height }) => `<iframe src="/${file}" width="${width}" height="${height}"></iframe>`);
  const body = `<!doctype html><style>body { margin: 0 } iframe { display: block; border: 0 }</style>${frames.join('')}`;
  await page.route(`${url}frames`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${url}frames`);
  const alone = `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
  const apart = await page.evaluate(differences, { alone, places });
  // Letters of another font differ at their edges.
  expect(apart.filter(([, ...parts]) => parts.some((part) => part > 0.02))).toEqual([]);
});

interface Place {
  file: string;
  width: number;
  top: number;
  height: number;
}

/** In the page: which part of each PNG's points has another colour where the file is opened by itself, and where it is an image. */
function differences({ alone, places }: { alone: string; places: Place[] }): Promise<[file: string, byItself: number, asImage: number][]> {
  const points = async (src: string, { width, height }: Place, top?: number) => {
    const image = Object.assign(new Image(), { src });
    await image.decode();
    const [full, small] = [new OffscreenCanvas(width, height), new OffscreenCanvas(58, 50)].map((canvas) => canvas.getContext('2d'));
    const part = top === undefined ? ([0, 0, image.naturalWidth, image.naturalHeight] as const) : ([0, top, width, height] as const);
    full?.drawImage(image, ...part, 0, 0, width, height);
    // Letters of another font cover about as much.
    if (small && full) Object.assign(small, { imageSmoothingQuality: 'high' }).drawImage(full.canvas, 0, 0, 58, 50);
    return small?.getImageData(0, 0, 58, 50).data ?? new Uint8ClampedArray();
  };
  return Promise.all(
    places.map(async (place) => {
      const expected = await points(`/${place.file.replace('.svg', '.png')}`, place);
      const part = (found: Uint8ClampedArray) =>
        found.filter((value, index) => Math.abs(value - (expected[index] ?? 0)) > 24).length / expected.length;
      return [place.file, part(await points(alone, place, place.top)), part(await points(`/${place.file}`, place))];
    }),
  );
}
