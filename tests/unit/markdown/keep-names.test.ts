import { expect, test } from 'vitest';
import { keepNames } from '../../../src/markdown/keep-names.ts';
import { writeInto } from '../../../src/markdown/written-page.ts';

const keep = (html: string) =>
  writeInto(`<body>${html}</body>`, (document) => keepNames(document, new Set(['Tern', 'Tern 2']))).slice(6, -7);

test.each([
  ['an element that is a name', '<li>\n Tern\n</li>', '<li translate="no">\n Tern\n</li>'],
  ['one whose lines may break', '<a href="/">Tern <wbr>2</a>', '<a href="/" translate="no">Tern <wbr>2</a>'],
  ['code, and nothing within it again', '<pre><code>Tern</code></pre>', '<pre translate="no"><code>Tern</code></pre>'],
  ['none that says more', '<p>Tern 3</p><p>Tern<b>!</b></p>', '<p>Tern 3</p><p>Tern<b>!</b></p>'],
  ['none twice', '<b translate="no">Tern</b>', '<b translate="no">Tern</b>'],
  ['nothing in a picture', '<svg><text>Tern</text></svg>', '<svg><text>Tern</text></svg>'],
])('kept from translators is %s', (_, html, kept) => {
  expect(keep(html)).toBe(kept);
});
