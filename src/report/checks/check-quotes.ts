import { componentsIn, type Section } from '../../content/chapters.ts';
import { quotedAlone } from '../../content/citations.ts';
import { flatMapEntries } from '../../content/data-files.ts';
import type { Problem } from '../../content/problems.ts';
import type { SiteData } from '../../content/site-data.ts';

/** Keys that are cited together, and the row of a table that cites them. */
interface List {
  keys: readonly string[];
  row?: string | undefined;
  /** Where it stands in a chapter. */
  line?: number | undefined;
}

/** An entry of a data file; `sources` is a list, or a list for each of the rows that `keys` names. */
interface Entry {
  id: string;
  sources?: readonly (string | readonly string[])[] | undefined;
  keys?: readonly string[];
}

/** Finds lists that cite what only the report quotes without the report: they would read as if the site knew that source itself. */
export function checkQuotes(data: SiteData): Problem[] {
  const reports = data.sources.filter(({ report }) => report).map(({ id }) => `"${id}"`);
  const mend = reports.length > 0 ? `add ${reports.join(' or ')}` : 'mark the report in sources.yaml with "report: true" and add it';
  const problems = (file: string, entry: string, lists: readonly List[]): Problem[] =>
    lists.flatMap(({ keys, row, line }) => {
      const place = row === undefined ? '' : ` in row "${row}"`;
      const message = (key: string) => `cites "${key}"${place}, which is known only because the report quotes it; ${mend} to the same list`;
      return quotedAlone(data, keys).map((key) => ({ file, line, entry, path: ['sources'], message: message(key) }));
    });
  return [
    ...flatMapEntries(data, (entry, file) => problems(file, entry.id, listsOf(entry))),
    ...data.chapters.flatMap(({ id, sections }) =>
      sections.flatMap((section) => problems(`content/report/${id}.mdx`, section.id, listsIn(section))),
    ),
  ];
}

function listsOf({ sources = [], keys: rows = [] }: Entry): List[] {
  const own = sources.filter((key) => typeof key === 'string');
  return [{ keys: own }, ...sources.flatMap((keys, index) => (typeof keys === 'string' ? [] : [{ keys, row: rows[index] }]))];
}

function listsIn({ tree }: Section): List[] {
  const lines = componentsIn(tree).filter(({ name }) => name === 'Source');
  return lines.map(({ ids, place }) => ({ keys: ids, line: place.line }));
}
