import { expect, test, vi } from 'vitest';
import { readFilter, readQuery, withSearch } from '../../../../src/search/panel/query-address.ts';

test.each([
  ['?q=%E5%85%89%E6%A8%A1%E5%9D%97', '光模块', 'encoded once'],
  ['?q=%25E5%2585%2589%25E6%25A8%25A1%25E5%259D%2597', '光模块', 'encoded twice'],
  ['?q=GPT-3%2520%25E5%258F%2582%25E6%2595%25B0', 'GPT-3 参数', 'encoded twice, with letters and a space'],
  ['?q=%2525E5%252585%252589', '光', 'encoded three times'],
  ['?q=%E5%85%89%25E5', '光%E5', 'a query that says more than percent-encoding'],
  ['?q=%E6%A8%A1%E5%9E', '模', 'cut off within a character'],
  ['?q=%E6%A8%A1%E5', '模', 'cut off after its first byte'],
  ['?q=%25E6%25A8%25A1%25E5%259E', '模', 'encoded twice and cut off within a character'],
  ['?q=%25E6%25A8%25A1%25E5%259', '模', 'encoded twice and cut off within a code'],
  ['?q=%25E6%25A8%25A1%25', '模', 'encoded twice and cut off after a per cent sign'],
  ['?q=C%2B%2B%2520%25E5%2585%2589', 'C++ 光', 'plus signs, encoded twice'],
  ['?q=100%25', '100%', 'a per cent sign'],
  ['?q=27%25%20AI', '27% AI', 'a per cent sign before a word'],
  ['?other=1', '', 'no query'],
])('%s asks for %j: %s', (search, query) => {
  expect(readQuery(search)).toBe(query);
});

test('a query of 40,000 characters is cut, and not decoded for ever', () => {
  const decode = vi.spyOn(URLSearchParams.prototype, 'get');
  expect(readQuery(`?q=${'%23'.repeat(40_000)}`).length).toBeLessThan(1000);
  expect(readQuery(`?q=%${'25'.repeat(20_000)}20`).length).toBeLessThan(1000);
  expect(decode.mock.calls.length).toBeLessThan(10);
});

test('an address says what hits are narrowed to, and nothing that is unknown or empty', () => {
  const address = withSearch('https://site.example/search/?from=mail&q=old&kind=row#ui-search', '光 模块', {
    kind: 'section',
    place: '第一章',
  });
  expect(new URL(address).search).toBe(
    `?from=mail&q=${encodeURIComponent('光')}+${encodeURIComponent('模块')}&kind=section&place=${encodeURIComponent('第一章')}`,
  );
  expect(readFilter(new URL(address).search)).toEqual({ kind: 'section', place: '第一章' });
  expect(withSearch(address, ' ', {})).toBe('https://site.example/search/?from=mail#ui-search');
  expect(readFilter('?kind=none&place=')).toEqual({});
});
