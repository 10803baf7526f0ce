import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readLedger } from '../../src/permalinks/ledger/read-ledger.ts';
import { builtPages, type BuiltPage } from '../support/built-site.ts';

const { dir, content } = inject('site');
const ledger = readLedger(content);
const { links } = ledger;
const aliases = ledger.aliases.map(({ from }) => from);
const pages = builtPages(dir);
const isShortLink = ({ path }: BuiltPage) => path.startsWith('/s/');

test('the ids of the built pages are those of the ledger, each on the page that the ledger names', () => {
  const built = pages
    .filter((page) => !isShortLink(page))
    .flatMap(({ path, $ }) =>
      $('[id]')
        .map((_, element) => $(element).attr('id') ?? '')
        .get()
        .filter((id) => id !== 'main' && !/^(?:ui|p)-/u.test(id))
        .map((id) => `${path}#${id}`),
    );
  const entered = links.filter(({ id }) => !aliases.includes(id)).map(({ id, page }) => `${page}#${id}`);
  expect(built.toSorted()).toEqual(entered.toSorted());
});

test('a control and the short link that it copies have the same title', () => {
  const titles = new Map(pages.filter(isShortLink).map(({ path, $ }) => [path, $('meta[property="og:title"]').attr('content')]));
  const copied = pages.flatMap(({ $ }) =>
    $('a[data-share]')
      .map((_, element) => ({
        id: $(element).attr('data-share') ?? '',
        title: $(element)
          .attr('aria-label')
          ?.replace(`${$(element).text().trim()}：`, ''),
      }))
      .get(),
  );
  expect(copied.filter(({ id, title }) => title !== titles.get(`/s/${id}/`))).toEqual([]);
});

test('every permalink has a control that shares it, on its own page', () => {
  const shared = new Set(
    pages.flatMap(({ path, $ }) =>
      $('a[data-share]')
        .map((_, element) => `${path} ${$(element).attr('data-share') ?? ''}`)
        .get(),
    ),
  );
  expect(links.filter(({ id, page }) => !aliases.includes(id) && !shared.has(`${page} ${id}`))).toEqual([]);
});

describe.each(inject('sites'))('short links below $base', (site) => {
  const { base } = site;
  const { aliases: old, links: own } = readLedger(site.content);
  const shortLinks = builtPages(site.dir).filter((page) => isShortLink(page) && !old.some(({ from }) => page.path === `/s/${from}/`));

  test('there is one for every permalink, and it leads there without script', () => {
    const led = shortLinks.map(({ path, $ }) => `${path} ${$('meta[http-equiv="refresh"]').attr('content') ?? ''}`);
    const standing = own.filter(({ id }) => !old.some(({ from }) => from === id));
    const expected = standing.map(({ id, kind, page }) => `/s/${id}/ 0; url=${base}${page.slice(1)}${kind === 'chapter' ? '' : `#${id}`}`);
    expect(led.toSorted()).toEqual(expected.toSorted());
  });

  test('that of an id which went away leads on, too', () => {
    const ids = old.map(({ from }) => from).filter((from) => !from.includes('/'));
    const paths = new Set(builtPages(site.dir).map(({ path }) => path));
    expect(ids.filter((id) => !paths.has(`/s/${id}/`))).toEqual([]);
  });

  test('previewers, which run no script and some of which follow every refresh, stay on it: its refresh is in a noscript', () => {
    expect(shortLinks.filter(({ $ }) => $('meta[http-equiv="refresh"]').parent('head > noscript').length !== 1)).toEqual([]);
  });

  test('script and link lead to the same place', () => {
    for (const { path, $ } of shortLinks) {
      const to = ($('meta[http-equiv="refresh"]').attr('content') ?? '').replace('0; url=', '');
      expect([path, $('script[data-to]').attr('data-to'), $('main h1 a').attr('href')]).toEqual([path, to, to]);
    }
  });

  test('each describes itself, and not its chapter, within the first 8 KB', () => {
    for (const { path, html, $ } of shortLinks) {
      const meta = (property: string) => $(`meta[property="${property}"], meta[name="${property}"]`).attr('content') ?? '';
      const own = new URL(`${base}${path.slice(1)}`, 'https://site.example').href;
      expect(meta('og:url')).toBe(own);
      expect($('link[rel="canonical"]').length).toBe(0);
      expect(meta('robots')).toBe('noindex');
      expect(meta('og:title').length, path).toBeGreaterThan(1);
      expect(meta('og:description').length, path).toBeGreaterThan(5);
      expect(meta('twitter:card')).toBe('summary_large_image');
      expect(Buffer.byteLength(html.slice(0, html.indexOf('twitter:card')))).toBeLessThan(8192);
    }
  });

  test('titles are their own', () => {
    const titles = shortLinks.map(({ $ }) => $('meta[property="og:title"]').attr('content') ?? '');
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});

test('no short link stands in the sitemap', () => {
  expect(readFileSync(join(dir, 'sitemap-0.xml'), 'utf8')).not.toContain('/s/');
});

test('addresses to share are plain ASCII and short', () => {
  const host = 'a'.repeat(26) + '.com';
  const addresses = links.flatMap(({ id, kind, page }) => [
    `https://${host}/s/${id}/`,
    ...(kind === 'section' ? [`https://${host}${page}#${id}`] : []),
  ]);
  expect(addresses.filter((address) => !/^[!-~]+$/u.test(address) || address.includes('%'))).toEqual([]);
  const sections = links
    .filter(({ kind }) => kind === 'section')
    .flatMap(({ id, page }) => [`https://${host}/s/${id}/`, `https://${host}${page}#${id}`]);
  expect(sections.filter((address) => address.length > 80)).toEqual([]);
});

describe('preview cards', () => {
  const cards = pages.flatMap(({ path, $ }) => {
    const image = $('meta[property="og:image"]').attr('content');
    return image === undefined ? [] : [{ path, file: join(dir, new URL(image).pathname) }];
  });

  test('every page names one, but for embeds and what only leads to another page', () => {
    const forwards = ledger.aliases.filter(({ to }) => to.startsWith('/')).map(({ from }) => (from.startsWith('/') ? from : `/s/${from}/`));
    const named = new Set([...cards.map(({ path }) => path), ...forwards]);
    expect(pages.filter(({ path }) => !named.has(path) && !path.startsWith('/charts/')).map(({ path }) => path)).toEqual([]);
  });

  test('each is 1200 by 630 pixels and at most 120 KB', () => {
    const wrong = cards.filter(({ file }) => {
      const header = readFileSync(file).subarray(0, 24);
      return (
        statSync(file).size > 120_000 ||
        header.toString('latin1', 1, 4) !== 'PNG' ||
        header.readUInt32BE(16) !== 1200 ||
        header.readUInt32BE(20) !== 630
      );
    });
    expect(wrong).toEqual([]);
  });

  test('every permalink has one of its own', () => {
    const own = cards.filter(({ path }) => path.startsWith('/s/')).map(({ file }) => file);
    expect(new Set(own).size).toBe(links.filter(({ id }) => !aliases.includes(id)).length);
  });
});
