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

/** The source of a key. Throws where sources.yaml has none. */
export function findSource({ sources }: Pick<SiteData, 'sources'>, key: string): Source {
  const source = sources.find(({ id }) => id === key);
  if (!source) throw new Error(`content/data/sources.yaml has no source "${key}"; correct the key or add the source`);
  return source;
}

/** Author and year as a note has room for them: Devlin等，2018. The report itself is 报告. */
export function shortCitation(source: Pick<Source, 'report' | 'authors' | 'year'>): string {
  if (source.report) return '报告';
  const [first = source.authors, ...others] = authorsOf(source);
  const plain = first.replace(/ et al\.?$/u, '');
  const name = plain !== first || others.length > 0 ? `${plain}等` : plain;
  return source.year === undefined ? name : `${name}，${source.year}`;
}
