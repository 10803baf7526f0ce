import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';

/** A file in which two builds differ. */
export interface Difference {
  /** Name below the folder of the site, the hash of an asset replaced. */
  file: string;
  /** Gone, new, or what of it differs; of a page "markup" only where nothing else does. */
  what: ('gone' | 'new' | 'content' | 'text' | 'ids' | 'links' | 'markup')[];
  /** Where the two part first; none for pictures. */
  parts?: { before: string; after: string };
}

const TEXT_FILE = /\.(?:css|csv|html|js|json|md|svg|txt|xml)$/u;
/** Hash of its content in the name of an asset: assets/shared.CptoSvS1.js on a page, "./shared.CptoSvS1.js" in another asset. */
const HASH = /(?<=(?:\bassets|["'`]\.)\/[\w.-]+\.)[\w-]{8}(?=\.(?:css|js)(?!\w))/gu;
/** Copies of other files. */
const COMPRESSED = /\.(?:br|gz)$/u;
/** Characters shown before and after the place where two texts part. */
const SHOWN = { before: 30, after: 70 };

/** What differs between two built sites, by file. The names of assets follow their content and are no difference by themselves. */
export function compareSites(before: string, after: string): Difference[] {
  const [old, young] = [filesOf(before), filesOf(after)];
  return [...new Set([...old.keys(), ...young.keys()])].toSorted().flatMap((file) => {
    const [one, other] = [old.get(file), young.get(file)];
    if (one === undefined) return [{ file, what: ['new'] }];
    if (other === undefined) return [{ file, what: ['gone'] }];
    return compareFiles(file, readFileSync(join(before, one)), readFileSync(join(after, other)));
  });
}

/** The files of a site by their names without hashes. */
function filesOf(dir: string): Map<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !COMPRESSED.test(entry.name),
  );
  const paths = entries.map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const files = new Map<string, string>();
  for (const file of paths.toSorted()) {
    const name = withoutHashes(file);
    // Of two that differ in their hashes alone, the second keeps its own.
    files.set(files.has(name) ? file : name, file);
  }
  return files;
}

function withoutHashes(text: string): string {
  return text.replace(HASH, 'HASH');
}

function compareFiles(file: string, before: Buffer, after: Buffer): Difference[] {
  if (before.equals(after)) return [];
  if (!TEXT_FILE.test(file)) return [{ file, what: ['content'] }];
  const [one, other] = [withoutHashes(before.toString()), withoutHashes(after.toString())];
  if (one === other) return [];
  return [file.endsWith('.html') ? comparePages(file, one, other) : { file, what: ['content'], parts: whereTheyPart(one, other) }];
}

/** What readers see of a page, and where its addresses lead. */
const ASPECTS = { text: textOf, ids: attributesOf('id'), links: attributesOf('href') };

function comparePages(file: string, before: string, after: string): Difference {
  const [one, other] = [load(before), load(after)];
  const aspects = (Object.keys(ASPECTS) as (keyof typeof ASPECTS)[]).filter((aspect) => ASPECTS[aspect](one) !== ASPECTS[aspect](other));
  const [first] = aspects;
  if (first === undefined) return { file, what: ['markup'], parts: whereTheyPart(before, after) };
  return { file, what: aspects, parts: whereTheyPart(ASPECTS[first](one), ASPECTS[first](other)) };
}

function textOf($: CheerioAPI): string {
  const page = $.root().clone();
  page.find('script, style').remove();
  return page.text().replace(/\s+/gu, ' ');
}

function attributesOf(name: string): ($: CheerioAPI) => string {
  return ($) => [...$(`[${name}]`)].map((element) => $(element).attr(name)).join(' ');
}

/** The surroundings of the first character in which two different texts differ. */
function whereTheyPart(before: string, after: string): NonNullable<Difference['parts']> {
  let at = 0;
  while (before[at] === after[at]) at++;
  const [from, to] = [Math.max(0, at - SHOWN.before), at + SHOWN.after];
  return { before: before.slice(from, to), after: after.slice(from, to) };
}
