import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { compareSites } from '../../support/compare-sites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const PAGE =
  '<title>页</title><link href="/assets/styles.DWZm5ZwR.css"><h2 id="one">一</h2>\n<p><a href="/two/">二</a></p><script>let a;</script>';

/** Writes a site and returns its folder. */
function site(files: Record<string, string>): string {
  const dir = temporaryFolder();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

const whatDiffers = (before: string, after: string) =>
  compareSites(site({ 'index.html': before }), site({ 'index.html': after })).flatMap(({ what }) => what);

test.each<[change: string, from: string, to: string, what: string[]]>([
  ['nothing', '二', '二', []],
  ['the hash of an asset', 'DWZm5ZwR', 'C-fMPr_N', []],
  ['a word', '二', '三', ['text']],
  ['the title', '页', '一页', ['text']],
  ['an id', 'id="one"', 'id="two"', ['ids']],
  ['an address', '/two/', '/three/', ['links']],
  ['a heading', '<h2 id="one">一', '<h2 id="two">二', ['text', 'ids']],
  ['a class', '<p>', '<p class="lead">', ['markup']],
  ['an inline script', 'let a', 'let b', ['markup']],
  ['the kind of a blank', '\n', '   ', ['markup']],
])('of a page whose change is %s it says so', (_, from, to, what) => {
  expect(whatDiffers(PAGE, PAGE.replace(from, to))).toEqual(what);
});

test('names files that are gone, new or different, assets by what they hold', () => {
  const before = {
    '.nojekyll': '',
    'assets/gone.metadata.json': '',
    'a.png': 'a',
    'assets/x.CptoSvS1.js': 'import"./y.Cv6ANIHo.js"',
    'assets/z.BIJSGWNO.js': 'a',
  };
  const after = { 'new.txt': '', 'a.png': 'b', 'assets/x.DMtkTzzR.js': 'import"./y.CptoSvS1.js"', 'assets/z.Crmn4hjW.js': 'b' };
  expect(compareSites(site(before), site(after)).map(({ file, what }) => `${file}: ${what.join()}`)).toEqual([
    '.nojekyll: gone',
    'a.png: content',
    'assets/gone.metadata.json: gone',
    'assets/z.HASH.js: content',
    'new.txt: new',
  ]);
});

test('hides no asset behind another of its name', () => {
  const one = { 'assets/index.AAAAAAAA.js': '1', 'assets/index.BBBBBBBB.js': '2' };
  expect(compareSites(site(one), site({ 'assets/index.BBBBBBBB.js': '2' }))).not.toEqual([]);
});

test('shows where two files part first, with what stands around', () => {
  const [difference] = compareSites(site({ 'a.csv': `${'x'.repeat(99)}12亿` }), site({ 'a.csv': `${'x'.repeat(99)}13亿` }));
  expect(difference?.parts).toEqual({ before: `${'x'.repeat(29)}12亿`, after: `${'x'.repeat(29)}13亿` });
});
