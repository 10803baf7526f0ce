import { findSource, sourceName } from '../content/citations.ts';
import type { Dataset, Field } from '../content/dataset.ts';
import type { SiteData } from '../content/site-data.ts';
import { FIELD_ORIGIN_WORDS } from '../content/words.ts';
import { absoluteUrl } from '../paths.ts';

/** The licence of the site's text and of all its sets, as Data Packages name it; `path` is the address of its text. */
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

/**
 * A set's description as a Frictionless Data Package (datapackage.org, version 2) with one resource, the CSV beside it, of which a custom property tells the mark at its
 * beginning; its version is the latest of the changelog.
 */
export function toMetadata(dataset: Dataset, data: SiteData) {
  const [latest] = data.changes;
  if (!latest) throw new Error('content/data/changelog.yaml has no version');
  const { id, title, description, fields } = dataset;
  const cited = dataset.sources.map((key) => findSource(data, key));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: id,
    id: absoluteUrl(`/data/${id}.metadata.json`),
    title,
    description,
    homepage: absoluteUrl('/data/'),
    version: latest.id,
    created: `${latest.date}T00:00:00Z`,
    licenses: [LICENCE],
    sources: cited.map((source) => ({ title: sourceName(source), path: source.url ?? absoluteUrl(`/sources/#source-${source.id}`) })),
    resources: [
      {
        name: id,
        path: `${id}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        // The registered name: readers in R and in browsers know no utf-8-sig, and those in Python find the mark by themselves.
        encoding: 'utf-8',
        byteOrderMark: true,
        schema: { fields: fields.map(toFieldDescriptor), primaryKey: ['id'], missingValues: [''] },
      },
    ],
  };
}

/**
 * A field in Table Schema terms, with the custom properties unit, source and licence; a date may be a year or a month, which Table Schema
 * calls a string with a pattern.
 */
function toFieldDescriptor({ name, type, from, unit, description }: Field) {
  const partialDate = type === 'date' ? { type: 'string', constraints: { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' } } : { type };
  return { name, ...partialDate, ...(unit && { unit }), description, source: FIELD_ORIGIN_WORDS[from], licence: LICENCE.name };
}
