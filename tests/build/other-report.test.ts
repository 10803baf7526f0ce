import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { LICENCES_FILE } from '../../src/build/licences.ts';
import { listCharts } from '../../src/charts/catalog.ts';
import { PAGES } from '../../src/report/pages.ts';
import { listPermalinks } from '../../src/report/permalinks.ts';
import { readReport } from '../../src/report/report.ts';
import { createEngine } from '../../src/search/engine/engine.ts';
import { FIXTURE } from '../support/build-site.ts';
import { openBuiltIndex } from '../support/built-index.ts';
import { namesIn, namesOf } from '../support/names.ts';
import { siteFile } from '../support/site-files.ts';

/** The published report's own names, and short forms of them. */
const NAMES = [...namesOf(readReport()), 'AIGC', 'Epoch', '港股'];

/** What may still stand in code, by file, and why. */
const EXCEPTIONS: readonly { file: string; text: string; why: string }[] = [
  { file: 'src/styles/tokens.css', text: 'Microsoft YaHei', why: 'a typeface' },
  { file: 'src/charts/export/still.ts', text: 'Microsoft YaHei', why: 'a typeface' },
];

describe('an invented report of another year and another field', () => {
  const { dir } = inject('site');
  const report = readReport(FIXTURE);

  test('has a page for each chapter and each page of the registry', () => {
    const names = [...report.chapters.map(({ id }) => id), ...PAGES.map(({ name }) => name).filter((name) => name !== 'home'), 'search'];
    const paths = ['/', ...names.map((name) => `/${name}/`)];
    expect(paths.length).toBeGreaterThan(13);
    expect(paths.filter((path) => !existsSync(join(dir, path, 'index.html')))).toEqual([]);
  });

  test('has the anchor, the short link and the card of each permalink', () => {
    const missing = listPermalinks(report).filter(({ id, url }) => {
      const [path = '', anchor] = url.split('#');
      const stands = anchor === undefined || siteFile(dir, join(path, 'index.html')).includes(`id=${anchor}`);
      return !stands || !existsSync(join(dir, 's', id, 'index.html')) || !existsSync(join(dir, 'og', `${id}.png`));
    });
    expect(missing).toEqual([]);
  });

  test('has its own charts alone', () => {
    const pictures = globSync('charts/*.svg', { cwd: dir }).toSorted();
    expect(pictures).toEqual(
      listCharts(report)
        .map(({ id }) => join('charts', `${id}.svg`))
        .toSorted(),
    );
  });

  test('names nothing of the published report', () => {
    const texts = globSync('**/*.{html,md,txt,json,svg,xml,csv,css,js}', { cwd: dir }).filter((file) => statSync(join(dir, file)).isFile());
    // Licences name whoever wrote what they are of.
    const named = texts
      .filter((file) => file !== LICENCES_FILE)
      .flatMap((file) => {
        const text = siteFile(dir, file).replaceAll('Microsoft YaHei', '');
        return namesIn(text, NAMES).map((name) => `${file}: ${name}`);
      });
    expect(named).toEqual([]);
  });

  test('leads nowhere within the site that is not there', () => {
    const lost = globSync('**/*.html', { cwd: dir }).flatMap((file) =>
      [...siteFile(dir, file).matchAll(/\shref="?(\/[^\s">#?]*)/gu)]
        .map(([, path = '']) => path)
        .filter((path) => !existsSync(join(dir, path.endsWith('/') ? `${path}index.html` : path)))
        .map((path) => `${file}: ${path}`),
    );
    expect(lost).toEqual([]);
  });

  test('keeps code as it is written, and makes no section of it', () => {
    const copy = siteFile(dir, '/resource/index.md');
    expect(copy).toContain('## 分潮 [#not-a-section]\n');
    expect(copy).toContain('`<Chart id="tide" />`');
    expect(siteFile(dir, '/resource/index.html')).not.toMatch(/id="?not-a-section/u);
  });

  test('says of companies and kinds of links only what it has', () => {
    expect(siteFile(dir, '/directory/index.html')).not.toContain('股票代码');
    expect(siteFile(dir, '/data/organisations.csv')).not.toContain('code');
    expect(siteFile(dir, '/data/index.html')).not.toContain('stock');
  });

  test.each([
    ['双转子机架', 'event-twin-frame-2011'],
    ['EFLH', 'term-equivalent-hours'],
    ['燕鸥二号', 'model-tern-2'],
    ['憩流', 'term-slack-water'],
    ['北屿电灯所', 'org-beiyu-grid'],
    ['2,870', 'early-rotors'],
  ])('finds %s', async (query, id) => {
    const { source, lexicon, pinyin } = await openBuiltIndex(dir);
    const result = await createEngine(source, lexicon, () => Promise.resolve(pinyin))(query);
    expect(result.state === 'ready' ? result.hits.map((hit) => hit.record.id) : []).toContain(id);
  });
});

test('code names nothing of the published report, nor do the tests of behaviour', () => {
  const files = globSync(['src/**/*.{ts,astro,css}', 'tests/{site,browser}/**/*.ts', 'tests/fixtures/**/*.{yaml,mdx}']);
  const named = files.flatMap((file) => {
    const allowed = EXCEPTIONS.filter((exception) => exception.file === file).map(({ text }) => text);
    return allowed
      .reduce((code, text) => code.replaceAll(text, ''), readFileSync(file, 'utf8'))
      .split('\n')
      .flatMap((line, index) =>
        /^\s*(?:\/[*/]|\*)/u.test(line) ? [] : namesIn(line, NAMES).map((name) => `${file}:${String(index + 1)}: ${name}`),
      );
  });
  expect(named).toEqual([]);
});

test('each exception is needed', () => {
  const idle = EXCEPTIONS.filter(({ file, text }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(text));
  expect(idle).toEqual([]);
});
