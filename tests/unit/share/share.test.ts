import { expect, test } from 'vitest';
import { loadSiteData } from '../../../src/content/load.ts';
import { describePermalinks } from '../../../src/permalinks/describe/describe.ts';
import { bibtexCitation, gbtCitation, localDate } from '../../../src/share/citation.ts';
import { codeMarkup } from '../../../src/share/qr-code.ts';
import { mailto, markdownLink } from '../../../src/share/shared-thing.ts';
import { textDirective } from '../../../src/share/text-fragment.ts';

const thing = { title: 'ChatGPT与前几代GPT的差别', url: 'https://reports.example.org/s/rlhf/' };
const links = describePermalinks(loadSiteData('.'));

test.each(links.map((link) => [link.id, link.shareTitle]))('the mail for %s is valid', (id, title) => {
  const url = `https://a-host-of-thirty-letters.com/a/base/path/s/${id}/`;
  const address = mailto({ title, url });
  expect(address.length).toBeLessThanOrEqual(1600);
  expect(address).toMatch(/^mailto:\?subject=[!-~]+&body=[!-~]+$/u);
  const { searchParams } = new URL(address);
  expect(searchParams.get('subject')).toContain('AIGC报告');
  const lines = (searchParams.get('body') ?? '').split('\r\n');
  expect(lines).toContain(url);
  expect(lines.join('')).not.toMatch(/[\r\n]/u);
});

test('a title too long for a mail is shortened, the address never', () => {
  const address = mailto({ ...thing, title: '字'.repeat(400) });
  expect(address.length).toBeLessThanOrEqual(1600);
  expect(new URL(address).searchParams.get('body')).toContain(`\r\n${thing.url}\r\n`);
});

test('Markdown escapes the brackets of a title', () => {
  expect(markdownLink({ ...thing, title: 'A [b] \\c' })).toBe('[A \\[b\\] \\\\c - AIGC报告](https://reports.example.org/s/rlhf/)');
});

test('GB/T 7714 gives the place first and the report second', () => {
  expect(gbtCitation(thing, '2026-11-20', '2026-11-25').split('\n')).toEqual([
    'AIGC报告. ChatGPT与前几代GPT的差别[EB/OL]//《AIGC行业投资机会梳理》事实重述. (2026-11-20)[2026-11-25]. https://reports.example.org/s/rlhf/.',
    '安信国际证券（香港）有限公司研究部. AIGC行业投资机会梳理[R]. 2023-05-15.',
  ]);
});

test('BibTeX gives two entries and escapes what TeX reads as commands', () => {
  const bibtex = bibtexCitation({ ...thing, title: 'R&D: 50% {x}_1' }, '2026-11-20', '2026-11-25');
  expect(bibtex.match(/^@\w+\{[\w-]+,$/gmu)).toEqual(['@misc{aigc-report-rlhf,', '@techreport{aigc-2023,']);
  expect(bibtex).toContain('title = {{R\\&D: 50\\% \\{x\\}\\_1}},');
  expect(bibtex).toContain('urldate = {2026-11-25}');
});

test("the date of access is the reader's own", () => {
  expect(localDate(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

test.each([
  [['光模块'], ':~:text=%E5%85%89%E6%A8%A1%E5%9D%97'],
  [['GPT-3.5, A&B'], ':~:text=GPT%2D3.5%2C%20A%26B'],
])('a short quote %j is named whole', (blocks, directive) => {
  expect(textDirective(blocks)).toBe(directive);
});

test('a long quote is named by its beginning and its end', () => {
  const [start = '', end = ''] = textDirective(['第一段讲的是训练大型模型所需要的算力。', '第二段讲的是服务器和交换机的采购数量。'])
    .replace(':~:text=', '')
    .split(',')
    .map(decodeURIComponent);
  expect('第一段讲的是训练大型模型所需要的算力。'.startsWith(start)).toBe(true);
  expect('第二段讲的是服务器和交换机的采购数量。'.endsWith(end)).toBe(true);
});

test('a QR code is square, with a quiet zone of four modules', () => {
  const markup = codeMarkup(thing.url);
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/u.exec(markup) ?? [];
  expect(width).toBe(height);
  expect(markup).toMatch(/d="M4 4h1v1h-1z/u);
  expect(markup).not.toContain('style');
});
