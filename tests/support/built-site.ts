import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';

export interface BuiltPage {
  /** Address without the base path: /technology/. */
  path: string;
  /** File below the site's folder. */
  file: string;
  html: string;
  $: CheerioAPI;
}

const read = new Map<string, BuiltPage[]>();

/** Every HTML page of a built site, parsed once a test file. */
export function builtPages(dir: string): BuiltPage[] {
  const known = read.get(dir);
  if (known) return known;
  const pages = globSync('**/*.html', { cwd: dir })
    .toSorted()
    .map((file) => {
      const html = readFileSync(join(dir, file), 'utf8');
      // As a reader without scripts has it: what noscript holds is markup.
      return { path: pathOf(file), file, html, $: load(html, { scriptingEnabled: false }) };
    });
  read.set(dir, pages);
  return pages;
}

/** The page at an address. Throws where the site has none. */
export function builtPage(dir: string, path: string): BuiltPage {
  const page = builtPages(dir).find((candidate) => candidate.path === path);
  if (!page) throw new Error(`The built site has no page ${path}`);
  return page;
}

/** Pages for people to read: short links and old addresses, which only forward, and embedded charts are left out. */
export function isReadingPage({ path, $ }: Pick<BuiltPage, 'path' | '$'>): boolean {
  return !path.startsWith('/charts/') && $('meta[http-equiv="refresh"]').length === 0;
}

/** Addresses of every page that has something to look at: the short links, which only forward, are left out. */
export function pagePaths(dir: string): string[] {
  return globSync('**/*.html', { cwd: dir })
    .filter((file) => !file.startsWith('s/'))
    .toSorted()
    .map(pathOf);
}

function pathOf(file: string): string {
  return `/${file.replace(/index\.html$/u, '')}`;
}
