import type { Organization, Report, Thing, WebSite } from 'schema-dts';
import type { Identity } from '../content/schemas/identity.ts';
import type { Term } from '../content/schemas/term.ts';
import type { Dataset } from '../content/dataset.ts';
import { absoluteUrl } from '../paths.ts';
import { formatDate } from '../text/dates.ts';
import { LICENCE } from '../data/metadata.ts';

/** A page as its structured data describes it. */
export interface PageFacts {
  title: string;
  description: string;
  /** Without the base path. */
  path: string;
  /** Date of the last change of substance, YYYY-MM-DD. */
  updated: string;
}

/** This site as author and publisher: never the report's publisher. */
function siteOrganization({ site }: Identity): Organization {
  return { '@type': 'Organization', '@id': absoluteUrl('/#site'), name: site.name, url: absoluteUrl('/') };
}

/** The report that everything here is based on. */
function basisReport({ site, original }: Identity): Report {
  return {
    '@type': 'Report',
    name: original.title,
    datePublished: original.date,
    inLanguage: site.language,
    publisher: { '@type': 'Organization', name: original.publisher },
  };
}

function webSite({ site }: Identity): WebSite {
  return { '@type': 'WebSite', '@id': absoluteUrl('/#website'), name: site.name, url: absoluteUrl('/'), inLanguage: site.language };
}

/** What is said of every page but the home page: what it is part of, based on, and licensed by. */
function ofPage(identity: Identity, { description, path, updated }: PageFacts) {
  return {
    description,
    url: absoluteUrl(path),
    inLanguage: identity.site.language,
    dateModified: updated,
    author: siteOrganization(identity),
    isPartOf: webSite(identity),
    isBasedOn: basisReport(identity),
    license: LICENCE.path,
  };
}

/** The home page: the site itself, with its search. */
export function homePage(identity: Identity, { description, updated }: PageFacts): Thing {
  const search = {
    '@type': 'SearchAction',
    target: `${absoluteUrl('/search/')}?q={search_term_string}`,
    'query-input': 'required name=search_term_string',
  } as const;
  return {
    ...webSite(identity),
    description,
    dateModified: updated,
    publisher: siteOrganization(identity),
    isBasedOn: basisReport(identity),
    license: LICENCE.path,
    potentialAction: search,
  };
}

/** A chapter of the restatement; `published` is the date of its first publication, YYYY-MM-DD. */
export function chapterArticle(identity: Identity, facts: PageFacts, published: string): Thing {
  return {
    '@type': 'Article',
    headline: facts.title,
    mainEntityOfPage: absoluteUrl(facts.path),
    datePublished: published,
    publisher: siteOrganization(identity),
    ...ofPage(identity, facts),
  };
}

/** Any other page. */
export function webPage(identity: Identity, facts: PageFacts): Thing {
  return { '@type': 'WebPage', name: facts.title, ...ofPage(identity, facts) };
}

/** Home page and page, as the trail above the title shows them. */
export function breadcrumbs({ site }: Identity, { title, path }: Pick<PageFacts, 'title' | 'path'>): Thing {
  const crumb = (position: number, name: string, to: string) => ({ '@type': 'ListItem', position, name, item: absoluteUrl(to) }) as const;
  return { '@type': 'BreadcrumbList', itemListElement: [crumb(1, site.name, '/'), crumb(2, title, path)] };
}

/** A published data set with its files. */
export function datasetThing(identity: Identity, dataset: Dataset, { version, updated }: { version: string; updated: string }): Thing {
  const { site, original } = identity;
  return {
    '@type': 'Dataset',
    name: dataset.title,
    // Search engines for data ask for 50 characters at least.
    description: `${dataset.description}依据《${original.title}》（${original.publisher}，${formatDate(original.date)}）与所注出处整理。`,
    identifier: dataset.id,
    url: absoluteUrl(`/data/#ui-set-${dataset.id}`),
    version,
    dateModified: updated,
    inLanguage: site.language,
    license: LICENCE.path,
    creator: siteOrganization(identity),
    isAccessibleForFree: true,
    isBasedOn: basisReport(identity),
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
export function definedTermSet({ site }: Identity, title: string, terms: readonly Term[]): Thing {
  const id = absoluteUrl('/glossary/');
  return {
    '@type': 'DefinedTermSet',
    '@id': id,
    name: title,
    url: id,
    inLanguage: site.language,
    license: LICENCE.path,
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
