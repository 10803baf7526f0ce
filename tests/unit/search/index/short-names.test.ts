import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { shortNames } from '../../../../src/search/index/short-names.ts';

const file = (path: string, text = path) => ({ path, content: gzipSync(Buffer.from(text, 'latin1')) });
const readMeta = (files: ReturnType<typeof shortNames>) =>
  files.flatMap(({ path, content }) => (path.endsWith('.pf_meta') ? [gunzipSync(content).toString('latin1')] : []));

// The words of CBOR: 0x6f ("o") is a text of 15 characters, 0x61 ("a") of one.
const parts = [file('fragment/unknown_0abc123.pf_fragment'), file('index/unknown_fffffff.pf_index')];

test('files are called by numbers, in the order in which the meta file lists them', () => {
  const short = shortNames([...parts, file('pagefind.unknown_1.pf_meta', 'dcd_ounknown_fffffffaxounknown_0abc123afounknown_fffffff')]);
  expect(short.map(({ path }) => path)).toEqual(['fragment/1.pf_fragment', 'index/0.pf_index', 'pagefind.unknown_1.pf_meta']);
  expect(readMeta(short)).toEqual(['dcd_a0axa1afa0']);
});

test('a word of the text that begins like such a name stays', () => {
  const meta = 'iwunknown_dwup_ounknown_fffffff' + 'ounknown_0abc123';
  expect(readMeta(shortNames([...parts, file('pagefind.unknown_1.pf_meta', meta)]))).toEqual(['iwunknown_dwup_a0a1']);
});

test('a form of the list that is not known stops the index', () => {
  const meta = 'x\u000funknown_fffffff' + 'ounknown_0abc123';
  expect(() => shortNames([...parts, file('pagefind.unknown_1.pf_meta', meta)])).toThrow('unknown_fffffff');
});
