import { expect, inject, test } from 'vitest';
import { keptNames } from '../../src/report/kept-names.ts';
import { readReport } from '../../src/report/report.ts';
import { builtPage, builtPages, isReadingPage } from '../support/built-site.ts';

const { dir, content } = inject('site');
const report = readReport(content);
const names = keptNames(report);

test('translating a page changes neither its code nor an element that is a name', () => {
  const changed = builtPages(dir)
    .filter(isReadingPage)
    .flatMap(({ path, $ }) =>
      $('body :is(code, pre, kbd, a, dfn, th, td, li, span)')
        .not('svg *')
        .toArray()
        .map((element) => $(element))
        .filter((one) => one.is('code, pre, kbd') || (one.children(':not(wbr)').length === 0 && names.has(one.text().trim())))
        .filter((one) => one.closest('[translate="no"]').length === 0)
        .map((one) => `${path}: ${one.text()}`),
    );
  expect(changed).toEqual([]);
});

test('nor does it change the authors of a source in Latin script', () => {
  const { $ } = builtPage(dir, '/sources/');
  const latin = report.sources.filter(({ title, authors }) => title !== undefined && !/\p{Script=Han}/u.test(authors));
  expect(latin.length).toBeGreaterThan(0);
  expect(latin.map(({ id }) => id).filter((id) => $(`#source-${id} .source__facts`).first().find('[translate="no"]').length === 0)).toEqual(
    [],
  );
});
