import type {
  Article,
  BreadcrumbList,
  Dataset as DatasetThing,
  DefinedTermSet,
  Organization,
  Report,
  Thing,
  WebPage,
  WebSite,
} from 'schema-dts';
import type { Term } from '../content/schemas/term.ts';
import type { Dataset } from '../data/dataset.ts';
import { absoluteUrl } from '../paths.ts';
import { REPORT, SITE } from '../site.ts';
import { licenceUrl } from '../data/metadata.ts';

/** A page as its structured data describes it. */
export interface PageFacts {
  title: string;
  description: string;
  /** Without the base path. */
  path: string;
  /** Date of the last change of substance, YYYY-MM-DD. */
  updated: string;
}

const LICENCE = licenceUrl('CC BY 4.0');

/** This site as author and publisher: never the report's publisher. */
function siteOrganization(): Organization {
  return { '@type': 'Organization', '@id': absoluteUrl('/#site'), name: SITE.name, url: absoluteUrl('/') };
}

/** The report that everything here is based on. */
function basisReport(): Report {
  return {
    '@type': 'Report',
    name: REPORT.title,
    datePublished: REPORT.date,
    inLanguage: SITE.language,
    publisher: { '@type': 'Organization', name: REPORT.publisher },
  };
}

function site(): WebSite {
  return { '@type': 'WebSite', '@id': absoluteUrl('/#website'), name: SITE.name, url: absoluteUrl('/'), inLanguage: SITE.language };
}

/** The home page: the site itself, with its search. */
export function homeThings({ description, updated }: PageFacts): Thing[] {
  const search = {
    '@type': 'SearchAction',
    target: `${absoluteUrl('/search/')}?q={search_term_string}`,
    'query-input': 'required name=search_term_string',
  } as const;
  return [
    {
      ...site(),
      description,
      dateModified: updated,
      publisher: siteOrganization(),
      isBasedOn: basisReport(),
      license: LICENCE,
      potentialAction: search,
    },
  ];
}

/** A chapter of the restatement; `published` is the date of its first publication, YYYY-MM-DD. */
export function chapterArticle({ title, description, path, updated }: PageFacts, published: string): Article {
  return {
    '@type': 'Article',
    headline: title,
    description,
    url: absoluteUrl(path),
    mainEntityOfPage: absoluteUrl(path),
    inLanguage: SITE.language,
    dateModified: updated,
    datePublished: published,
    author: siteOrganization(),
    publisher: siteOrganization(),
    isPartOf: site(),
    isBasedOn: basisReport(),
    license: LICENCE,
  };
}

/** Any other page. */
export function webPage({ title, description, path, updated }: PageFacts): WebPage {
  return {
    '@type': 'WebPage',
    name: title,
    description,
    url: absoluteUrl(path),
    inLanguage: SITE.language,
    dateModified: updated,
    author: siteOrganization(),
    isPartOf: site(),
    isBasedOn: basisReport(),
    license: LICENCE,
  };
}

/** Home page and page, as the trail above the title shows them. */
export function breadcrumbs({ title, path }: Pick<PageFacts, 'title' | 'path'>): BreadcrumbList {
  const trail = [
    { name: SITE.name, path: '/' },
    { name: title, path },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
      item: absoluteUrl(crumb.path),
    })),
  };
}

/** A published data set with its files. */
export function datasetThing(dataset: Dataset, { version, updated }: { version: string; updated: string }): DatasetThing {
  return {
    '@type': 'Dataset',
    name: dataset.title,
    // Search engines for data ask for 50 characters at least.
    description: `${dataset.description}依据《${REPORT.title}》（${REPORT.publisher}，${REPORT.date}）与所注出处整理。`,
    identifier: dataset.id,
    url: absoluteUrl(`/data/#ui-set-${dataset.id}`),
    version,
    dateModified: updated,
    inLanguage: SITE.language,
    license: licenceUrl(dataset.licence),
    creator: siteOrganization(),
    isAccessibleForFree: true,
    isBasedOn: basisReport(),
    variableMeasured: dataset.fields.map((field) => ({
      '@type': 'PropertyValue',
      name: field.name,
      description: field.description,
      ...(field.unit === undefined ? {} : { unitText: field.unit }),
    })),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: absoluteUrl(`/data/${dataset.id}.csv`) },
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: absoluteUrl(`/data/${dataset.id}.json`) },
    ],
  };
}

/** The glossary with its terms. */
export function definedTermSet(title: string, terms: readonly Term[]): DefinedTermSet {
  const id = absoluteUrl('/glossary/');
  return {
    '@type': 'DefinedTermSet',
    '@id': id,
    name: title,
    url: id,
    inLanguage: SITE.language,
    license: LICENCE,
    hasDefinedTerm: terms.map((term) => ({
      '@type': 'DefinedTerm',
      name: term.zh,
      ...(term.en === undefined ? {} : { alternateName: term.en }),
      description: term.definition,
      termCode: term.id,
      url: absoluteUrl(`/glossary/#term-${term.id}`),
      inDefinedTermSet: id,
    })),
  };
}
