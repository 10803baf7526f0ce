import { expect, test } from 'vitest';
import { readReport } from '../../../src/report/report.ts';
import { unbrokenNames } from '../../../src/report/unbroken-names.ts';

test('names and short terms are whole; longer terms break between their words, other names at their spaces', () => {
  const { companies, terms, ...report } = readReport('tests/fixtures/report');
  const [company, term] = [companies[0], terms[0]];
  if (!company || !term) throw new Error('The report has no company or no term');
  const names = unbrokenNames({
    ...report,
    companies: [{ ...company, zh: '海流观测站', en: 'Current Station' }],
    terms: [
      { ...term, zh: '主叶轮' },
      { ...term, zh: '潮差发电' },
    ],
  });
  expect([...names]).toEqual(expect.arrayContaining(['海流观测站', '主叶轮', ...report.models.map(({ name }) => name)]));
  expect(names).not.toContain('潮差发电');
  expect(names).not.toContain('Current Station');
});
