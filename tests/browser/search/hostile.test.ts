import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../../support/browser.ts';
import { askAll, openSearchPage } from '../../support/search.ts';
import { watchPage } from '../../support/watch-page.ts';

const openPage = useBrowser();

const CRAFTED = [
  '<script>window.injected=1</script>', '<img src=x onerror="window.injected=1">', '"><svg onload=window.injected=1>', "'); window.injected=1; ('",
  '.*', '(((', '[a-', '\\', '^$', '(?<!x)', '{1,99999}', '%', '%E4%B8', '&lt;', '&#x41;', '../../', 'javascript:alert(1)',
  '\uD83D', '\uDE00', 'a\uD83Db', '\u{1F600}', '👩‍👩‍👧‍👦', '\u202E滑环', '\u200B光\u200B模块\u200B', '\uFEFF', '\u0000', '\u0301', 'e\u0301'.repeat(500),
  'constructor', '__proto__', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', '-1', '“', '”', '「', '""', '“”', '“滑环', '，。、', '……', '???',
  'a'.repeat(10_000), '光'.repeat(10_000), '滑环 '.repeat(3_000), '0'.repeat(10_000), '"'.repeat(10_000), ' '.repeat(10_000), '1,'.repeat(5_000),
  'من', 'שלום', 'ﷺ', 'ﬁ', 'Ⅷ', '①', '㍿', 'İ', 'ß', '𠮷', '\r\n', 'a\nb', '\t', '1e309', '999999999999999999999亿', '0亿', '.5亿',
]; // prettier-ignore
const QUERIES = 200;

test('200 hostile queries neither break, hang nor inject', async () => {
  const { url } = inject('site');
  const page = await openPage();
  const incidents = watchPage(page, new URL(url).origin);
  await openSearchPage(page, url);
  const random = fc.sample(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 })), {
    seed: 20230515,
    numRuns: QUERIES - CRAFTED.length,
  });
  const queries = [...CRAFTED, ...random];
  const elements = () => page.evaluate(() => document.querySelectorAll('main :is(script, img, svg, iframe)').length);
  const before = await elements();
  await askAll(page, ['滑环']);
  for (const query of queries) {
    const [shown] = await askAll(page, [query]);
    expect(['idle', 'ready', 'empty'], query.slice(0, 40)).toContain(shown?.state);
  }
  const ran = await page.evaluate(() => 'injected' in window);
  expect({ incidents, ran, elements: await elements() }).toEqual({ incidents: [], ran: false, elements: before });
  const field = page.locator('main input[name="q"]');
  await field.selectText();
  await page.keyboard.insertText('#'.repeat(40_000));
  expect((await field.inputValue()).length).toBeLessThan(1000);
  const [still] = await askAll(page, ['滑环']);
  expect(still?.hits[0]?.href).toBe('/market/#suppliers');
});
