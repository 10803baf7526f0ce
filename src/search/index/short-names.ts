import { gunzipSync, gzipSync } from 'node:zlib';
import { LIST } from '../pagefind-files.ts';

/** A file that Pagefind made: path below the index's folder, and bytes. */
export interface PagefindFile {
  path: string;
  content: Uint8Array;
}

/** The name of a file in one of Pagefind's folders: a hash of it. */
const HASH = /(?<=\/)unknown_[\da-f]+/u;
/** In the binary of a meta file (CBOR), a text that begins like such a name, after its length. */
const LISTED = /([\x60-\x77])(unknown_[\da-f]+)/gu;
const TEXT_OF_LENGTH = 0x60;

/**
 * Files in Pagefind's folders with a number for a name. Their names are listed in what is read first, and were most of it; of one index they
 * need not be told from those of another: its own folder has the digest. Throws where one of them is not listed.
 */
export function shortNames(files: readonly PagefindFile[]): PagefindFile[] {
  const hashes = new Set(files.flatMap(({ path }) => HASH.exec(path) ?? []));
  const names = new Map<string, string>();
  const shorten = (text: string, header: string, run: string): string => {
    const hash = run.slice(0, header.charCodeAt(0) - TEXT_OF_LENGTH);
    // A word of the index may begin so as well.
    if (!hashes.has(hash)) return text;
    const name = names.get(hash) ?? names.size.toString(36);
    names.set(hash, name);
    return String.fromCharCode(TEXT_OF_LENGTH + name.length) + name + run.slice(hash.length);
  };
  const listing = files.map(({ path, content }) => {
    if (!path.endsWith(LIST)) return { path, content };
    const listed = gunzipSync(content).toString('latin1').replace(LISTED, shorten);
    return { path, content: gzipSync(Buffer.from(listed, 'latin1'), { level: 9 }) };
  });
  const unlisted = [...hashes].filter((hash) => !names.has(hash));
  if (unlisted.length > 0) throw new Error(`Pagefind lists its files in a form that is not known, without ${unlisted.join(', ')}`);
  return listing.map(({ path, content }) => ({ path: path.replace(HASH, (hash) => names.get(hash) ?? hash), content }));
}
