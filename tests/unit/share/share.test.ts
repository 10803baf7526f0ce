import { expect, test, vi } from 'vitest';
import { readReport } from '../../../src/report/report.ts';
import { describePermalinks } from '../../../src/permalinks/describe/describe.ts';
import { bibtexCitation, gbtCitation, localDate } from '../../../src/share/citation.ts';
import { mailto, markdownLink } from '../../../src/share/written-links.ts';
import { textDirective } from '../../../src/share/text-fragment.ts';
import { FIXTURE } from '../../support/build-site.ts';

const thing = { id: 'gpu', title: 'GPU与网络', site: '芯片报告', url: 'https://reports.example.org/s/gpu/' };
const citedAs = {
  whole: '《AI芯片》重述',
  report: { title: 'AI芯片', publisher: '某证券研究部', date: '2023-05-15' },
  updated: '2026-11-20',
  accessed: '2026-11-25',
};
const links = describePermalinks(readReport(FIXTURE));

test.each(links.map((link) => [link.id, link.shareTitle]))('the mail for %s is valid', (id, title) => {
  const url = `https://a-host-of-thirty-letters.com/a/base/path/s/${id}/`;
  const address = mailto({ ...thing, title, url }, citedAs.whole);
  expect(address.length).toBeLessThanOrEqual(1600);
  expect(address).toMatch(/^mailto:\?subject=[!-~]+&body=[!-~]+$/u);
  const { searchParams } = new URL(address);
  expect(searchParams.get('subject')).toContain('芯片报告');
  const lines = (searchParams.get('body') ?? '').split('\r\n');
  expect(lines).toContain(url);
  expect(lines.join('')).not.toMatch(/[\r\n]/u);
});

test('a title too long for a mail is shortened, the address never', () => {
  const address = mailto({ ...thing, title: '字'.repeat(400) }, citedAs.whole);
  expect(address.length).toBeLessThanOrEqual(1600);
  expect(new URL(address).searchParams.get('body')).toContain(`\r\n${thing.url}\r\n`);
});

test('Markdown escapes the brackets of a title', () => {
  expect(markdownLink({ ...thing, title: 'A [b] \\c' })).toBe('[A \\[b\\] \\\\c - 芯片报告](https://reports.example.org/s/gpu/)');
});

test('GB/T 7714 gives the place first and the report second', () => {
  expect(gbtCitation(thing, citedAs).split('\n')).toEqual([
    '芯片报告. GPU与网络[EB/OL]//《AI芯片》重述. (2026-11-20)[2026-11-25]. https://reports.example.org/s/gpu/.',
    '某证券研究部. AI芯片[R]. 2023-05-15.',
  ]);
});

test('BibTeX gives two entries and escapes what TeX reads as commands', () => {
  const bibtex = bibtexCitation({ ...thing, title: 'R&D: 50% {x}_1' }, citedAs);
  expect(bibtex.match(/^@\w+\{[\w-]+,$/gmu)).toEqual(['@misc{ai-report-gpu,', '@techreport{ai-2023,']);
  expect(bibtex).toContain('title = {{R\\&D: 50\\% \\{x\\}\\_1}},');
  expect(bibtex).toContain('urldate = {2026-11-25}');
});

test("the date of access is the reader's own", () => {
  expect(localDate(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

/** A quote that stands once in its page. */
function quote(...pieces: string[]) {
  return { pieces, before: '前文', after: '后文', page: pieces.join('\n') };
}

test.each([
  ['光模块', ':~:text=%E5%85%89%E6%A8%A1%E5%9D%97'],
  ['GPT-3.5, A&B', ':~:text=GPT%2D3.5%2C%20A%26B'],
  ["It's (a*b)~!", ':~:text=It%27s%20%28a%2Ab%29%7E%21'],
])('a short quote %j is named whole', (piece, directive) => {
  expect(textDirective(quote(piece))).toBe(directive);
});

const LONG = ['第一段讲的是训练大型模型所需要的算力。', '第二段讲的是服务器和交换机的采购数量。'] as const;

test('a long quote is named by its beginning and its end', () => {
  const [start = '', end = ''] = textDirective(quote(...LONG))
    .replace(':~:text=', '')
    .split(',')
    .map(decodeURIComponent);
  expect(LONG[0].startsWith(start)).toBe(true);
  expect(LONG[1].endsWith(end)).toBe(true);
});

test('a quote whose words the page repeats is told by what is around it', () => {
  const directive = textDirective({ pieces: ['报告'], before: '出处：', after: '，第3页', page: '报告\n出处：报告，第3页' });
  expect(decodeURIComponent(directive)).toBe(':~:text=出处：-,报告,-，第3页');
});

test('where the browser knows no words, a word is a run of Latin letters and digits or one character', async () => {
  vi.stubGlobal('Intl', {});
  vi.resetModules();
  const { wordAt } = await import('../../../src/share/text-fragment.ts');
  vi.unstubAllGlobals();
  vi.resetModules();
  expect([0, 1, 5, 8, 9].map((at) => wordAt('用GPT4o算', at))).toEqual([
    { start: 0, end: 1 },
    { start: 1, end: 6 },
    { start: 1, end: 6 },
    undefined,
    undefined,
  ]);
  expect(wordAt('用GPT4o算', 6)).toEqual({ start: 6, end: 7 });
});
