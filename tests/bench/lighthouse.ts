import { writeFileSync, mkdirSync } from 'node:fs';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { startStaticServer } from '../../src/server/static-server.ts';
import { findBrowser } from '../support/find-browser.ts';
import { readReport } from '../../src/report/report.ts';
import { median } from './support/figures.ts';

/**
 * Lighthouse, mobile, on a page of each kind of dist/: the median of three runs must be 100 in every category. What is kept out of search engines
 * is not judged by that. `-- PATH...` measures some of them; a machine that does something else as well says nothing of speed.
 */
const KINDS = [
  '',
  ...['models', 'timeline', 'annotations', 'glossary', 'directory', 'sources', 'data', 'about', 'print'].map((name) => `${name}/`),
];
const CHAPTERS = readReport('content').chapters.map(({ id }) => `${id}/`);
const PATHS = process.argv.length > 2 ? process.argv.slice(2) : [...KINDS, ...CHAPTERS, 'search/', 'search/?q=GPT', '404.html'];
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
    const isKeptOut = result.lhr.audits['is-crawlable']?.score === 0;
    const judged = Object.values(result.lhr.categories).filter(({ id }) => !(isKeptOut && id === 'seo'));
    runs.push(Object.fromEntries(judged.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])));
    mkdirSync('.cache', { recursive: true });
    writeFileSync(`.cache/lighthouse-${path.replaceAll(/\W+/gu, '-') || 'home'}.json`, result.report as string);
  }
  const medians = Object.fromEntries(
    Object.keys(runs[0] ?? {}).map((category) => [category, median(runs.map((run) => run[category] ?? 0))]),
  );
  console.log(`/${path}`.padEnd(16), JSON.stringify(medians));
  failed ||= Object.values(medians).some((score) => score < 100);
}
chrome.kill();
server.closeAllConnections();
server.close();
if (failed) {
  console.error('Lighthouse: a median is below 100; the reports are in .cache/.');
  process.exitCode = 1;
}
