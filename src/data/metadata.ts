import type { Source } from '../content/schemas/source.ts';
import { FIELD_ORIGIN_WORDS } from '../content/words.ts';
import type { Dataset, Field } from '../content/dataset.ts';

const LICENCES: Record<string, { name: string; title: string; path: string }> = {
  'CC BY 4.0': {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
};

export interface MetadataContext {
  /** Version of the data, from the changelog. */
  version: string;
  /** Date of that version, YYYY-MM-DD. */
  updated: string;
  sources: readonly Source[];
  /** Absolute address of a page of this site. */
  absoluteUrl: (path: string) => string;
}

/** A set's description as a Frictionless Data Package (datapackage.org, version 2) with one resource, the CSV beside it. */
export function toMetadata(dataset: Dataset, { version, updated, sources, absoluteUrl }: MetadataContext) {
  const cited = dataset.sources.flatMap((id) => sources.find((source) => source.id === id) ?? []);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: dataset.id,
    id: absoluteUrl(`/data/${dataset.id}.metadata.json`),
    title: dataset.title,
    description: dataset.description,
    homepage: absoluteUrl('/data/'),
    version,
    created: `${updated}T00:00:00Z`,
    licenses: [findLicence(dataset.licence)],
    sources: cited.map(({ id, title, url }) => ({ title, path: url ?? absoluteUrl(`/sources/#source-${id}`) })),
    resources: [
      {
        name: dataset.id,
        path: `${dataset.id}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          fields: dataset.fields.map((field) => toFieldDescriptor(field, dataset.licence)),
          primaryKey: ['id'],
          missingValues: [''],
        },
      },
    ],
  };
}

/** Address of a licence's text. */
export function licenceUrl(licence: string): string {
  return findLicence(licence).path;
}

function findLicence(licence: string) {
  const found = LICENCES[licence];
  if (!found) throw new Error(`A data set has the licence "${licence}", which src/data/metadata.ts does not describe; add it to LICENCES`);
  return found;
}

/**
 * A field in Table Schema terms, with the custom properties unit, source and licence; a date may be a year or a month, which Table Schema
 * calls a string with a pattern.
 */
function toFieldDescriptor({ name, type, from, unit, description }: Field, licence: string) {
  const partialDate = type === 'date' ? { type: 'string', constraints: { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' } } : { type };
  return {
    name,
    ...partialDate,
    ...(unit === undefined ? {} : { unit }),
    description,
    source: FIELD_ORIGIN_WORDS[from],
    licence: findLicence(licence).name,
  };
}
