import { writeFileSync, mkdirSync } from 'node:fs';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { startStaticServer } from '../../src/server/static-server.ts';
import { findBrowser } from '../support/find-browser.ts';
import { median } from './support/figures.ts';

/** Lighthouse, mobile, on the busiest pages of dist/: the median of three runs must be 100 in every category. */
const PATHS = ['', 'technology/', 'models/', 'timeline/', 'annotations/', 'glossary/', 'sources/', 'directory/'];
const RUNS = 3;

const browser = await findBrowser();
const { server, url } = await startStaticServer({ dir: 'dist' });
const chrome = await launch({
  chromePath: browser.path,
  chromeFlags: [...browser.args, '--headless=new'],
  envVars: { ...process.env, ...browser.env },
});
let failed = false;
for (const path of PATHS) {
  const runs: Record<string, number>[] = [];
  for (let run = 0; run < RUNS; run++) {
    const result = await lighthouse(`${url}${path}`, { port: chrome.port, output: 'json', logLevel: 'error' });
    if (!result) throw new Error(`Lighthouse gave no result for /${path}`);
    runs.push(
      Object.fromEntries(Object.values(result.lhr.categories).map((category) => [category.id, Math.round((category.score ?? 0) * 100)])),
    );
    mkdirSync('.cache', { recursive: true });
    writeFileSync(`.cache/lighthouse-${path.replace('/', '') || 'home'}.json`, result.report as string);
  }
  const medians = Object.fromEntries(
    Object.keys(runs[0] ?? {}).map((category) => [category, median(runs.map((run) => run[category] ?? 0))]),
  );
  console.log(`/${path}`.padEnd(14), JSON.stringify(medians));
  failed ||= Object.values(medians).some((score) => score < 100);
}
chrome.kill();
server.closeAllConnections();
server.close();
if (failed) {
  console.error('Lighthouse: a median is below 100; the reports are in .cache/.');
  process.exitCode = 1;
}
