import { once } from '../once.ts';
import type { Basis } from './schemas/identity.ts';
import type { Source } from './schemas/source.ts';
import type { SiteData } from './site-data.ts';

/** Splits an author field; what stands in parentheses is an affiliation, not an author. */
function authorsOf({ authors }: Pick<Source, 'authors'>): string[] {
  return authors
    .replace(/[(（][^)）]*[)）]/gu, '')
    .split(/,| and | & |\/|;|、/u)
    .map((author) => author.trim())
    .filter(Boolean);
}

const byKey = once((sources: readonly Source[]) => new Map(sources.map((source) => [source.id, source])));

/** The source of a key. Throws where sources.yaml has none. */
export function findSource({ sources }: Pick<SiteData, 'sources'>, key: string): Source {
  const source = byKey(sources).get(key);
  if (!source) throw new Error(`content/data/sources.yaml has no source "${key}"; correct the key or add the source`);
  return source;
}

/** What a source is called: its title, or whose it is and of which year where nobody gives one. */
export function sourceName({ title, authors, year }: Pick<Source, 'title' | 'authors' | 'year'>): string {
  return title ?? `${authors}${year === undefined ? '' : `，${year}`}（篇名不详）`;
}

/** Author and year as a note has room for them: Devlin等，2018. The report itself is 报告. */
export function shortCitation(source: Pick<Source, 'report' | 'authors' | 'year'>): string {
  if (source.report) return '报告';
  const [first = source.authors, ...others] = authorsOf(source);
  const plain = first.replace(/ et al\.?$/u, '');
  const name = plain !== first || others.length > 0 ? `${plain}等` : plain;
  return source.year === undefined ? name : `${name}，${source.year}`;
}

/** A part of a citation line: words, or the name of a source, which leads there. */
export type CitationPart = string | { source: Source; name: string };

type Cited = Pick<SiteData, 'sources' | 'kinds'>;

/**
 * The line that cites some keys: the report first, behind it what only the report quotes, then the others, each as its basis has it.
 * 报告（引自A、B）；C，2021（据转述）. Throws where only the report quotes a source, but the keys do not name the report.
 */
export function citationParts(data: Cited, keys: readonly string[]): CitationPart[] {
  const [alone] = quotedAlone(data, keys);
  if (alone !== undefined) throw new Error(`Only the report quotes "${alone}", and the report is not cited beside it`);
  const cited = keys.map((key) => findSource(data, key));
  const quoted = cited.filter((source) => isQuoted(data, source));
  const reports = cited.filter(({ report }) => report);
  const others = cited.filter((source) => !source.report && !quoted.includes(source));
  // Whose it is, not when it appeared: nobody here has seen it.
  const behind = quoted.map((source): CitationPart[] => [{ source, name: shortCitation({ ...source, year: undefined }) }]);
  return join('；', [
    ...reports.map((source, index): CitationPart[] => [
      { source, name: shortCitation(source) },
      ...(index === 0 && quoted.length > 0 ? ['（引自', ...join('、', behind), '）'] : []),
    ]),
    ...others.map((source): CitationPart[] => {
      const [before = '', after = ''] = writtenAs(data.kinds.bases[source.basis]).split('{source}');
      return [before, { source, name: shortCitation(source) }, after].filter((part) => part !== '');
    }),
  ]);
}

/** Punctuation that may begin no line. */
const CLOSING = /^[；、）。]*/u;

/** Words in parentheses are a whole, which breaks nowhere. */
const IN_PARENTHESES = /^（.*）$/u;

/** What a mark stands for in a table whose lines cite much the same: a source, by its key, or words in parentheses. */
export interface Frequent {
  mark: string;
  words: string;
  key?: string | undefined;
}

const MARKS = ['†', '‡', '§'];

/**
 * What more than half of some citation lines have behind their first source, each with the mark that stands for it there: the name of another, by its
 * key, or words in parentheses, which come first. No more than there are marks, the most frequent.
 */
export function frequentCitations(data: Cited, lines: readonly (readonly string[])[]): Frequent[] {
  const cited = lines.filter((keys) => keys.length > 0).map((keys) => citationParts(data, keys));
  const found = new Map<string, Omit<Frequent, 'mark'> & { count: number }>();
  for (const parts of cited) {
    const first = parts.findIndex((part) => typeof part !== 'string');
    const named = parts.slice(first + 1).flatMap((part): Omit<Frequent, 'mark'>[] => {
      if (typeof part !== 'string') return [{ words: part.name, key: part.source.id }];
      return IN_PARENTHESES.test(part) ? [{ words: part }] : [];
    });
    const inLine = new Map(named.map((piece) => [piece.key ?? piece.words, piece]));
    for (const [id, piece] of inLine) found.set(id, { ...piece, count: (found.get(id)?.count ?? 0) + 1 });
  }
  return [...found.values()]
    .filter(({ count }) => count > cited.length / 2)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MARKS.length)
    .toSorted((a, b) => Number(a.key !== undefined) - Number(b.key !== undefined))
    .map(({ words, key }, index): Frequent => ({ mark: MARKS[index] ?? '', words, key }));
}

/**
 * What a page shows of a citation line: words, or a source in a box of its own with the punctuation that closes it; behind a source, in its box, what
 * belongs to it, and in a table whose lines cite much the same what only a mark stands for.
 */
export type MarkedPiece = ({ words: string; isWhole: boolean } | { source: Source; name: string; closing: string }) & {
  tail: { words: string; mark?: string | undefined }[];
};

/**
 * The parts of a line as pieces for a page, with marks for what is frequent, and the punctuation before it, behind the source that it follows. What
 * follows none keeps its words. Browsers let a line begin with whatever follows a box: punctuation that must begin none goes into the box before it.
 */
export function withMarks(parts: readonly CitationPart[], marks: readonly Frequent[]): MarkedPiece[] {
  const shown: MarkedPiece[] = [];
  for (const part of parts) {
    const last = shown.at(-1);
    const [words, key] = typeof part === 'string' ? [part] : [part.name, part.source.id];
    const isWhole = key === undefined && IN_PARENTHESES.test(words);
    const mark = marks.find((frequent) => (key === undefined ? frequent.words === words : frequent.key === key))?.mark;
    if (last && 'source' in last && (mark !== undefined || isWhole)) {
      last.tail.push({ words: last.closing + words, mark });
      last.closing = '';
    } else if (typeof part !== 'string') shown.push({ ...part, closing: '', tail: [] });
    else {
      const [closing = ''] = last && 'source' in last ? (CLOSING.exec(words) ?? []) : [];
      if (last && 'source' in last) last.closing += closing;
      if (words !== closing) shown.push({ words: words.slice(closing.length), isWhole, tail: [] });
    }
  }
  return shown;
}

/** The same in plain words. */
export function citationText(data: Cited, keys: readonly string[]): string {
  return citationParts(data, keys)
    .map((part) => (typeof part === 'string' ? part : part.name))
    .join('');
}

/** Keys of what only the report quotes, in a list that does not name the report. Keys that nothing has are left out. */
export function quotedAlone(data: Cited, keys: readonly string[]): string[] {
  const cited = keys.flatMap((key) => byKey(data.sources).get(key) ?? []);
  return cited.some(({ report }) => report) ? [] : cited.filter((source) => isQuoted(data, source)).map(({ id }) => id);
}

/** The pattern in which sources of a basis are cited. */
export function writtenAs({ cited = '{source}', quoted }: Pick<Basis, 'cited' | 'quoted'> = {}): string {
  return quoted ? '报告（引自{source}）' : cited;
}

function isQuoted({ kinds }: Cited, { basis, report }: Source): boolean {
  return !report && kinds.bases[basis]?.quoted === true;
}

function join(separator: string, items: readonly CitationPart[][]): CitationPart[] {
  return items.flatMap((parts, index) => (index === 0 ? parts : [separator, ...parts]));
}
