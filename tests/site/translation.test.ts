import { expect, inject, test } from 'vitest';
import { keptNames } from '../../src/report/kept-names.ts';
import { readReport } from '../../src/report/report.ts';
import { builtPages, isReadingPage } from '../support/built-site.ts';

const { dir, content } = inject('site');
const names = keptNames(readReport(content));

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
