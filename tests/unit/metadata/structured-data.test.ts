import { expect, test, vi } from 'vitest';
import { readReport } from '../../../src/report/report.ts';
import { firstPublished } from '../../../src/report/updated.ts';
import { chapterArticle } from '../../../src/metadata/structured-data.ts';

test('a chapter that was corrected later keeps the date of its first publication', () => {
  vi.stubEnv('SITE', 'https://site.example');
  const content = readReport();
  const [release] = content.changes.slice(-1);
  if (!release) throw new Error('The changelog is empty');
  const changes = [{ ...release, id: '1.0.1', date: '2027-03-01' }, release];
  const facts = { title: '技术', description: '第二章。', path: '/technology/', updated: '2027-03-01' };
  expect(chapterArticle(content, facts, firstPublished({ changes }))).toMatchObject({
    datePublished: release.date,
    dateModified: '2027-03-01',
  });
});
