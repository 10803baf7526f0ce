import { describe, expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { SITE_URL } from '../support/build-site.ts';
import { builtPage, builtPages } from '../support/built-site.ts';
import { plainMarkdown, siteFile, siteXml } from '../support/site-files.ts';

const { dir, content } = inject('site');
const pages = builtPages(dir);
const data = readReport(content);

describe('feed.xml, RSS 2.0', () => {
  const $ = siteXml(dir, '/feed.xml');

  test('the channel has title, link, description, language and its own address', () => {
    expect($('rss').attr('version')).toBe('2.0');
    for (const name of ['title', 'link', 'description', 'language']) expect($(`channel > ${name}`).text()).not.toBe('');
    expect($('channel > atom\\:link[rel="self"]').attr('href')).toBe(`${SITE_URL}/feed.xml`);
  });

  test('each version is an item with an id of its own, dated by the changelog, that leads to its anchor', () => {
    const items = $('item').toArray();
    expect(items).toHaveLength(data.changes.length);
    const guids = items.map((item) => $(item).find('guid').text());
    expect(guids).not.toContain('');
    expect(new Set(guids).size).toBe(items.length);
    for (const [index, change] of data.changes.entries()) {
      const item = $(items[index] ?? '');
      expect(item.find('title').text()).toContain(change.title);
      expect(item.find('description').text()).toBe(change.text);
      expect(new Date(item.find('pubDate').text()).toISOString().slice(0, 10)).toBe(change.date);
      const link = new URL(item.find('link').text());
      const page = pages.find(({ path }) => path === link.pathname);
      expect(page?.$(`[id="${link.hash.slice(1)}"]`)).toHaveLength(1);
    }
  });

  test('each page leads to it', () => {
    const listed = pages.filter(({ $: page }) => page('link[rel="canonical"]').length > 0);
    expect(listed.filter(({ $: page }) => page('link[type="application/rss+xml"]').attr('href') !== '/feed.xml')).toEqual([]);
  });
});

describe('sitemap', () => {
  const maps = siteXml(
    dir,
    '/sitemap-index.xml',
  )('sitemap > loc')
    .map((_, loc) => siteXml(dir, '/sitemap-index.xml')(loc).text().replace(SITE_URL, ''))
    .get();
  const entries = maps.flatMap((path) => {
    const $ = siteXml(dir, path);
    return $('url')
      .toArray()
      .map((url) => ({ path: $(url).find('loc').text().replace(SITE_URL, ''), lastmod: $(url).find('lastmod').text() }));
  });

  test('lists every page that search engines may list, each once, and no other', () => {
    const indexable = pages
      .filter(({ $ }) => !($('meta[name="robots"]').attr('content') ?? '').includes('noindex'))
      .map(({ path }) => path);
    expect(entries.map(({ path }) => path).toSorted()).toEqual(indexable.toSorted());
    expect(entries.filter(({ path }) => /^\/(?:s|charts|print|search)\//u.test(path))).toEqual([]);
  });

  test('dates a chapter by its own last change, every other page by the last of all', () => {
    const latest = [...data.chapters.map(({ updated }) => updated), ...data.changes.map(({ date }) => date)].toSorted().at(-1);
    const own = new Map(data.chapters.map(({ id, updated }) => [`/${id}/`, updated]));
    expect(entries.map(({ path, lastmod }) => [path, lastmod.slice(0, 10)])).toEqual(
      entries.map(({ path }) => [path, own.get(path) ?? latest]),
    );
  });

  test('robots.txt names it', () => {
    expect(siteFile(dir, '/robots.txt')).toContain(`Sitemap: ${SITE_URL}/sitemap-index.xml`);
  });
});

describe('opensearch.xml, OpenSearch 1.1', () => {
  const $ = siteXml(dir, '/opensearch.xml');

  test('has a short name of at most 16 characters, a description of at most 1024, and a template with {searchTerms}', () => {
    expect($('OpenSearchDescription').attr('xmlns')).toBe('http://a9.com/-/spec/opensearch/1.1/');
    const name = $('ShortName').text();
    expect(name.length).toBeGreaterThan(0);
    expect(name.length).toBeLessThanOrEqual(16);
    expect($('Description').text().length).toBeGreaterThan(0);
    expect($('Description').text().length).toBeLessThanOrEqual(1024);
    expect($('Url[type="text/html"]').attr('template')).toBe(`${SITE_URL}/search/?q={searchTerms}`);
    expect($('InputEncoding').text()).toBe('UTF-8');
  });

  test('each page leads to it', () => {
    const listed = pages.filter(({ $: page }) => page('link[rel="canonical"]').length > 0);
    expect(listed.filter(({ $: page }) => page('link[rel="search"]').attr('href') !== '/opensearch.xml')).toEqual([]);
  });

  test('its template leads to a page with a search field of that name', () => {
    const search = pages.find(({ path }) => path === '/search/');
    expect(search?.$('input[type="search"][name="q"]').length).toBeGreaterThan(0);
  });
});

describe('llms.txt', () => {
  const text = siteFile(dir, '/llms.txt');

  test('has one title, a summary, and lists of links with a word on each', () => {
    // The mark that makes it UTF-8 for browsers stands in a line of its own: what reads it as a character finds the title all the same.
    const [mark, ...lines] = text.split('\n');
    expect(mark).toBe('\uFEFF');
    expect(lines[0]).toMatch(/^# \S/u);
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
    expect(lines.find((line) => line !== '' && !line.startsWith('# '))).toMatch(/^> \S/u);
    const lists = text.split(/^## /mu).slice(1);
    expect(lists.length).toBeGreaterThan(2);
    for (const list of lists)
      expect(
        list
          .trim()
          .split('\n')
          .slice(1)
          .filter(Boolean)
          .filter((line) => !/^- \[[^\]]+\]\(https:\/\/[^)]+\): \S/u.test(line)),
      ).toEqual([]);
  });

  test('each link leads to a file of the site', () => {
    for (const [, path = ''] of text.matchAll(/\]\(https:\/\/site\.example([^)]+)\)/gu)) {
      expect(siteFile(dir, path.endsWith('/') ? `${path}index.html` : path).length).toBeGreaterThan(0);
    }
  });

  test('leads to each chapter', () => {
    for (const { id } of data.chapters) expect(text).toContain(`${SITE_URL}/${id}/index.md`);
  });
});

describe('Markdown copies', () => {
  test('the whole text in one file has every line of the chapters', () => {
    const full = plainMarkdown(siteFile(dir, '/llms-full.txt'));
    const lines = data.chapters.flatMap(({ id }) => siteFile(dir, `/${id}/index.md`).split(/^## /mu).slice(1).join('').split('\n'));
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => !full.includes(plainMarkdown(line)))).toEqual([]);
  });

  test.each(data.chapters.map(({ id }) => id))('/%s/index.md has no component, explains each of its notes, and leads back', (id) => {
    const markdown = siteFile(dir, `/${id}/index.md`);
    expect(markdown.replace(/```[\s\S]*?```|`[^`]*`/gu, '')).not.toMatch(/<\/?[A-Z]|\[#[a-z]|\{\[/u);
    const marks = [...markdown.matchAll(/\[\^(\d+)\](?!:)/gu)].map(([, number]) => number);
    const footnotes = [...markdown.matchAll(/^\[\^(\d+)\]: /gmu)].map(([, number]) => number);
    expect(new Set(marks)).toEqual(new Set(footnotes));
    // A footnote has the number of its note on the list of notes.
    for (const [, number = '', words = ''] of markdown.matchAll(/^\[\^(\d+)\]: (.*)/gmu))
      expect(plainMarkdown(words)).toContain(
        plainMarkdown(builtPage(dir, '/annotations/').$(`.ledger__entry[value="${number}"] .ledger__says`).text()),
      );
    expect(markdown).toContain(`<${SITE_URL}/${id}/>`);
    expect(markdown).toContain('不构成投资建议');
  });

  test('each page that has a copy names it, and the copy exists', () => {
    const named = pages.flatMap(({ path, $ }) =>
      $('link[type="text/markdown"]')
        .toArray()
        .map((link) => [path, link.attribs['href'] ?? ''] as const),
    );
    expect(named.map(([path]) => path)).toEqual(
      expect.arrayContaining(['/', '/about/', '/data/', '/models/', ...data.chapters.map(({ id }) => `/${id}/`)]),
    );
    for (const [path, copy] of named) {
      expect(copy).toBe(`${path}index.md`);
      expect(siteFile(dir, copy)).toMatch(/^\uFEFF\n# \S/u);
      expect(siteFile(dir, copy)).not.toMatch(/\]\((?!https?:)/u);
    }
  });
});
