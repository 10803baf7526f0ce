import type { Source } from './schemas/source.ts';

/** Splits an author field; what stands in parentheses is an affiliation, not an author. */
function authorsOf({ authors }: Pick<Source, 'authors'>): string[] {
  return authors
    .replace(/[(（][^)）]*[)）]/gu, '')
    .split(/,| and | & |\/|;|、/u)
    .map((author) => author.trim())
    .filter(Boolean);
}

/** Author and year as a note has room for them: Devlin等，2018. The report itself is 报告. */
export function shortCitation(source: Pick<Source, 'report' | 'authors' | 'year'>): string {
  if (source.report) return '报告';
  const [first = source.authors, ...others] = authorsOf(source);
  const plain = first.replace(/ et al\.?$/u, '');
  const name = plain !== first || others.length > 0 ? `${plain}等` : plain;
  return source.year === undefined ? name : `${name}，${source.year}`;
}
