import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { CONTACT_URL, SITE_URL } from '../support/build-site.ts';
import { builtPages, isReadingPage } from '../support/built-site.ts';

/** Addresses in text, without the punctuation that may follow one. */
const ADDRESS = /https?:\/\/[^\s"'<>()（）、，。；`\\]+/gu;

describe.each(inject('sites'))('below $base', ({ dir, base }) => {
  const files = globSync('**/*.{html,xml,txt,md,json,csv,js,css,svg}', { cwd: dir });
  const texts = files.map((file) => [file, readFileSync(join(dir, file), 'utf8')] as const);

  test('every absolute address of the site obeys SITE_URL and BASE_PATH', () => {
    const wrong = texts.flatMap(([file, text]) =>
      [...text.matchAll(ADDRESS)]
        .map(([address]) => address)
        .filter((address) =>
          address.startsWith(SITE_URL) ? !`${address}/`.startsWith(`${SITE_URL}${base}`) : /localhost|127\.0\.0\.1/u.test(address),
        )
        .map((address) => `${file}: ${address}`),
    );
    expect([...new Set(wrong)]).toEqual([]);
    expect(texts.filter(([, text]) => text.includes(SITE_URL)).length).toBeGreaterThan(20);
  });

  test('no page, script or style loads anything from another host', () => {
    const loads = texts.flatMap(([file, text]) => {
      const patterns = file.endsWith('.html')
        ? [
            /<(?:script|img|iframe|source|video|audio|embed)\b[^>]*?\bsrc(?:set)?="(https?:)?\/\/[^"]*"/gu,
            /<link\b[^>]*rel="(?:stylesheet|preload|modulepreload|icon|prefetch|preconnect|dns-prefetch)"[^>]*href="(?:https?:)?\/\/[^"]*"/gu,
          ]
        : file.endsWith('.css')
          ? [/url\(["']?(?:https?:)?\/\/[^)]*\)|@import\s+["'](?:https?:)?\/\/[^"']*/gu]
          : file.endsWith('.js')
            ? [/\b(?:fetch|import|open|WebSocket|EventSource)\(\s*["'`](?:https?:|wss?:)?\/\/[^"'`]*/gu]
            : [];
      return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([match]) => `${file}: ${match.slice(0, 120)}`));
    });
    expect(loads).toEqual([]);
  });

  test('no markup carries a style attribute or an event handler, drawings that stand alone included', () => {
    const offenders = texts
      .filter(([file]) => /\.(?:html|svg)$/u.test(file))
      .flatMap(([file, text]) =>
        [...text.matchAll(/<[a-z][^>]*\s(?:style|on[a-z]+)="[^"]*"/gu)].map(([match]) => `${file}: ${match.slice(0, 120)}`),
      );
    expect(offenders).toEqual([]);
  });
});

test.each(inject('sites').filter(({ base }) => base !== '/'))(
  'the address for corrections is a link on every page where one is set',
  ({ dir }) => {
    const without = builtPages(dir).filter((page) => isReadingPage(page) && page.$(`a[href="${CONTACT_URL}"]`).length === 0);
    expect(without.map(({ path }) => path)).toEqual([]);
  },
);
