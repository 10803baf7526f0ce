import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

/** Bytes on the wire of a cold load: gzip, headers counted. */
const PAGE_BUDGET = 60_000;
const SCRIPT_BUDGET = 10_000;
const CHART_PAGE_SCRIPT_BUDGET = 25_000;

const { url } = inject('rootSite');
const openPage = useBrowser();

async function coldLoad(path: string) {
  const page = await openPage();
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const types = new Map<string, string>();
  const bytes = { all: 0, scripts: 0 };
  network.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength;
    if (types.get(requestId) === 'Script') bytes.scripts += encodedDataLength;
  });
  await page.goto(new URL(path, url).href, { waitUntil: 'networkidle' });
  await page.context().close();
  return bytes;
}

test.each(['background', 'technology', 'applications', 'companies', 'appendix'])(
  'a cold load of /%s/ stays within 60 KB, 10 KB of it script',
  async (chapter) => {
    const { all, scripts } = await coldLoad(`${chapter}/`);
    expect(all).toBeLessThanOrEqual(PAGE_BUDGET);
    expect(scripts).toBeLessThanOrEqual(SCRIPT_BUDGET);
  },
);

test.each(['models', 'timeline'])('/%s/ loads at most 25 KB of script', async (name) => {
  const { scripts } = await coldLoad(`${name}/`);
  expect(scripts).toBeLessThanOrEqual(CHART_PAGE_SCRIPT_BUDGET);
});
