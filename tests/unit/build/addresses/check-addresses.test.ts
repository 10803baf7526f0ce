import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { checkAddresses } from '../../../../src/build/addresses/check-addresses.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const ORIGIN = 'https://site.example';
let dir: string;

/** A site of two pages, a picture with a part and a script, and these files. */
function write(files: Record<string, string>): void {
  const given = { 'index.html': '', 'models/index.html': '<h2 id="名称">', 'a.svg': '<g id="part">', 'assets/a.js': '', ...files };
  for (const [file, text] of Object.entries(given)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
}

const check = (base = '/') => {
  checkAddresses({ dir, origin: ORIGIN, base });
};

beforeEach(() => {
  dir = temporaryFolder();
});

test.each([
  [
    'index.html',
    '<a href="/technolgy/">',
    '"/technolgy/" is no file of the site; correct the address, or put public/technolgy/index.html there',
  ],
  ['index.html', '<img src=/b.svg>', '"/b.svg" is no file of the site'],
  ['index.html', "<img alt='>' srcset='/a.svg 1x, /b.svg 2x'>", '"/b.svg" is no file'],
  ['index.html', '<link rel="preload" imagesrcset="/b.svg 300w">', '"/b.svg" is no file'],
  ['index.html', '<script src="/assets/b.js"></script>', '"/assets/b.js" is no file'],
  ['index.html', '<link rel="stylesheet" href="/assets/b.css">', '"/assets/b.css" is no file'],
  ['index.html', '<term-list data-src="/terms.json">', '"/terms.json" is no file'],
  ['index.html', '<form action="/find/">', '"/find/" is no file'],
  ['index.html', `<meta property="og:image" content="${ORIGIN}/og/home.png">`, `"${ORIGIN}/og/home.png" is no file`],
  ['index.html', '<noscript><meta http-equiv="refresh" content="0; url=/gone/"></noscript>', '"/gone/" is no file'],
  ['index.html', '<svg><use href="/icons.svg#x"/></svg>', '"/icons.svg#x" is no file'],
  ['index.html', '<a href="/models">', '"/models" lacks the slash at its end'],
  ['index.html', '<a href="/models/#rlhff">', '"/models/#rlhff" names no id of that page'],
  ['index.html', '<a href="#rlhff">', '"#rlhff" names no id of that page'],
  ['index.html', '<a href="/a.svg?b&#38;c=/../..&amp;d"><a href="/b.svg?c&#x26;d">', '"/b.svg?c&d" is no file'],
  ['index.html', '<a href="http://[">', '"http://[" is no address'],
  ['models/index.html', '<a href="a.svg">', '"a.svg" is no file of the site; correct the address, or put public/models/a.svg there'],
  ['assets/a.css', '/* url(c.svg) */ a { src: url(b.svg) }', '"b.svg" is no file'],
  ['assets/a.css', '@import "b.css";', '"b.css" is no file'],
  ['assets/a.js', 'import"./b.js";', '"./b.js" is no file'],
  ['assets/a.js', 'load(()=>import(`../assets/b.js`))', '"../assets/b.js" is no file'],
  ['app.webmanifest', '{"icons": [{"src": "icon.png"}]}', '"icon.png" is no file'],
  ['sitemap.xml', `<loc>${ORIGIN}/gone/</loc>`, `"${ORIGIN}/gone/" is no file`],
  ['data/models.json', `{"url": "${ORIGIN}/models/#gone"}`, `"${ORIGIN}/models/#gone" names no id`],
  ['index.md', `[文字](${ORIGIN}/gone/)`, `"${ORIGIN}/gone/" is no file`],
])('%s with %s stops the build', (file, text, fault) => {
  write({ [file]: text });
  expect(check).toThrow(`The site refers to what it does not have:\n  ${file}: ${fault}`);
});

test.each([
  '<a href="/"><a href=""><a href="?q=1"><a href="#"><a href="#top"><a href="/models/?q=1#%E5%90%8D%E7%A7%B0"><a href="models/#名称">',
  '<a href="/models/#:~:text=x"><a href="/a.svg#part"><a href="mailto:a@b.example"><a href="https://other.example/gone/"><a href="tel:1">',
  '<!-- <a href="/gone/"> --><script>"<a href=/gone/>"</script><style>a { b: "<a href=/gone/>" }</style><title><a href=/gone/></title>',
  '<p title="<a href=/gone/>">a &lt;a href="/gone/"&gt; <a id=x name=y></a><a href="#x"><a href="#y"><img src="data:image/png;base64,AA">',
  '<img srcset="/a.svg, /a.svg 2x,/assets/a.js 3x"><meta name="description" content="https://site.example/gone/ 不在了">',
])('%s refers to nothing that lacks', (html) => {
  write({ 'index.html': html });
  expect(check).not.toThrow();
});

test('below a base path, an address without it is none of the site; an absolute one is another site’s', () => {
  write({ 'index.html': `<a href="/base/models/"><a href="models/"><a href="${ORIGIN}/other/"><a href="/models/">` });
  expect(() => {
    check('/base/');
  }).toThrow('have:\n  index.html: "/models/" lies outside of /base/, where the site is; write it with href() of src/paths.ts');
});

test('what many pages say is one line', () => {
  write(Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}/index.html`, '<a href="/gone/"><a href="/gone/">'])));
  expect(check).toThrow('have:\n  a/index.html, b/index.html, c/index.html and 1 more: "/gone/" is no file of the site');
});
