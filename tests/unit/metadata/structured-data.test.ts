import { expect, test, vi } from 'vitest';
import { readReport } from '../../../src/report/report.ts';
import { firstPublished } from '../../../src/report/updated.ts';
import { chapterArticle } from '../../../src/metadata/structured-data.ts';
import { FIXTURE } from '../../support/build-site.ts';

test('a chapter that was corrected later keeps the date of its first publication', () => {
  vi.stubEnv('SITE', 'https://site.example');
  const content = readReport(FIXTURE);
  const facts = { title: '机组', description: '第二章。', path: '/fleet/', updated: '2035-03-04' };
  expect(chapterArticle(content, facts, firstPublished(content))).toMatchObject({
    datePublished: '2035-02-11',
    dateModified: '2035-03-04',
  });
});
