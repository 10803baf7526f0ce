import { describe, expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { builtPage, builtPages } from '../support/built-site.ts';

/** A thing as JSON-LD has it. */
type Thing = Record<string, unknown> & { '@type': string };

const { dir, content } = inject('site');
const data = readReport(content);
const { publisher: PUBLISHER, date: DATE } = data.original;
const graphs = builtPages(dir).map(({ path, $ }) => ({
  path,
  things: $('script[type="application/ld+json"]')
    .toArray()
    .flatMap((script) => {
      const graph = JSON.parse($(script).text()) as { '@context': string; '@graph': Thing[] };
      expect(graph['@context']).toBe('https://schema.org');
      return graph['@graph'];
    }),
}));
const thingsOf = (path: string, type: string) =>
  graphs.find((graph) => graph.path === path)?.things.filter((thing) => thing['@type'] === type) ?? [];

/** Every value below a property name, at any depth. */
function valuesOf(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, child]) => [
    ...(key === name ? [child] : []),
    ...valuesOf(child, name),
  ]);
}

/** What each type must have, by schema.org and by what search engines require of it. */
const REQUIRED: Record<string, readonly string[]> = {
  WebSite: ['name', 'url', 'inLanguage', 'license', 'isBasedOn', 'potentialAction'],
  Article: ['headline', 'description', 'url', 'datePublished', 'dateModified', 'author', 'publisher', 'inLanguage', 'isBasedOn', 'license'],
  WebPage: ['name', 'description', 'url', 'dateModified', 'isPartOf', 'isBasedOn'],
  BreadcrumbList: ['itemListElement'],
  Dataset: ['name', 'description', 'url', 'license', 'creator', 'distribution', 'version', 'dateModified', 'variableMeasured', 'isBasedOn'],
  DefinedTermSet: ['name', 'url', 'hasDefinedTerm'],
};

test('each thing has what its type requires', () => {
  const lacking = graphs.flatMap(({ path, things }) =>
    things.flatMap((thing) =>
      (REQUIRED[thing['@type']] ?? ['a type that is expected'])
        .filter((name) => !thing[name])
        .map((name) => `${path} ${thing['@type']}: ${name}`),
    ),
  );
  expect(lacking).toEqual([]);
});

test.each(data.chapters.map((chapter) => [chapter.id, chapter] as const))(
  '/%s/ is an article, dated by its content, with its trail',
  (id, chapter) => {
    const [article] = thingsOf(`/${id}/`, 'Article');
    expect(article).toMatchObject({ headline: chapter.title, dateModified: chapter.updated, url: `https://site.example/${id}/` });
    const [trail] = thingsOf(`/${id}/`, 'BreadcrumbList');
    expect(trail?.['itemListElement']).toMatchObject([
      { '@type': 'ListItem', position: 1, item: 'https://site.example/' },
      { '@type': 'ListItem', position: 2, item: `https://site.example/${id}/`, name: chapter.title },
    ]);
  },
);

test('every page is based on the report, and never has its publisher for author, creator or publisher', () => {
  for (const { path, things } of graphs) {
    for (const thing of things) {
      if (!['Article', 'WebPage', 'WebSite', 'Dataset'].includes(thing['@type'])) continue;
      expect(thing['isBasedOn'], path).toMatchObject({
        '@type': 'Report',
        datePublished: DATE,
        publisher: { name: expect.stringContaining(PUBLISHER) as string },
      });
      const own = { ...thing, isBasedOn: undefined };
      const claimed = ['author', 'creator', 'publisher', 'copyrightHolder'].flatMap((name) => valuesOf(own, name));
      expect(JSON.stringify(claimed)).not.toContain(PUBLISHER);
    }
    expect(JSON.stringify(valuesOf(things, 'author'))).not.toContain(PUBLISHER);
  }
});

describe('data sets', () => {
  const datasets = thingsOf('/data/', 'Dataset');

  test('each set of the page is described, with files that exist', () => {
    const $ = builtPage(dir, '/data/').$;
    expect(datasets.map((dataset) => `ui-set-${String(dataset['identifier'])}`)).toEqual(
      $('[id^="ui-set-"]')
        .map((_, entry) => entry.attribs['id'])
        .get(),
    );
    for (const dataset of datasets) {
      expect(dataset['distribution']).toMatchObject([
        {
          '@type': 'DataDownload',
          encodingFormat: 'text/csv',
          contentUrl: `https://site.example/data/${String(dataset['identifier'])}.csv`,
        },
        {
          '@type': 'DataDownload',
          encodingFormat: 'application/json',
          contentUrl: `https://site.example/data/${String(dataset['identifier'])}.json`,
        },
      ]);
    }
  });

  test('each description has the 50 to 5000 characters that data set search asks for', () => {
    expect(
      datasets
        .filter(({ description }) => String(description).length < 50 || String(description).length > 5000)
        .map(({ identifier }) => identifier),
    ).toEqual([]);
  });
});

test('the glossary is a set of defined terms, each with name, definition and address', () => {
  const [set] = thingsOf('/glossary/', 'DefinedTermSet');
  expect(set?.['hasDefinedTerm']).toHaveLength(data.terms.length);
  for (const term of set?.['hasDefinedTerm'] as Thing[]) {
    expect(term).toMatchObject({ '@type': 'DefinedTerm', inDefinedTermSet: 'https://site.example/glossary/' });
    expect(builtPage(dir, '/glossary/').$(`[id="${String(term['url']).replace(/^.*#/u, '')}"]`)).toHaveLength(1);
    expect([term['name'], term['description']].every(Boolean)).toBe(true);
  }
});

describe('citation metadata', () => {
  const pages = builtPages(dir).filter(({ $ }) => $('link[rel="canonical"]').length > 0);

  test('each page that may be cited has title, author, date, language and address in both vocabularies', () => {
    expect(pages.length).toBeGreaterThan(10);
    for (const { path, $ } of pages) {
      const meta = (name: string) => $(`meta[name="${name}"]`).attr('content');
      const url = `https://site.example${path}`;
      expect($('link[rel="canonical"]').attr('href')).toBe(url);
      expect([meta('citation_public_url'), meta('DC.identifier')]).toEqual([url, url]);
      expect(meta('citation_title')).toBe(meta('DC.title'));
      expect(meta('citation_publication_date')).toMatch(/^\d{4}\/\d{2}\/\d{2}$/u);
      expect(meta('citation_publication_date')?.replaceAll('/', '-')).toBe(meta('DC.date'));
      expect([meta('citation_language'), meta('DC.language')]).toEqual(['zh-CN', 'zh-CN']);
      expect(meta('citation_author')).toBe(meta('DC.creator'));
      expect(meta('citation_author')).not.toContain(PUBLISHER);
      expect(meta('DC.source')).toContain(PUBLISHER);
    }
  });
});
