import { describe, expect, test } from 'vitest';
import { headersFile } from '../../../src/hosting/headers-file.ts';
import { headersOf } from '../../../src/hosting/headers.ts';
import { mediaType } from '../../../src/hosting/media-types.ts';
import { POLICY_IN_PAGE } from '../../../src/hosting/security-policy.ts';

/** A policy by directive: { 'default-src': "'none'", … }. */
function directivesOf(policy: string): Record<string, string> {
  return Object.fromEntries(policy.split('; ').map((directive) => directive.split(/ (.*)/u, 2)) as [string, string][]);
}

describe('the security policy', () => {
  const policy = directivesOf(headersOf('/')['Content-Security-Policy'] ?? '');

  test.each([
    ['default-src', "'none'"],
    ['script-src', "'self' 'wasm-unsafe-eval'"],
    ['style-src', "'self'"],
    ['img-src', "'self' data:"],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['worker-src', "'self'"],
    ['manifest-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ['frame-ancestors', "'none'"],
  ])('%s %s', (directive, value) => {
    expect(policy[directive]).toBe(value);
  });

  test('allows nothing inline, no other host and no scheme but data: of pictures, also where a directive is added', () => {
    for (const [directive, value] of Object.entries(policy))
      for (const source of value.split(' '))
        expect([
          "'self'",
          "'none'",
          ...(directive === 'script-src' ? ["'wasm-unsafe-eval'"] : []),
          ...(directive === 'img-src' ? ['data:'] : []),
        ]).toContain(source);
  });

  test('is the same on a page, but for who may frame it: that only a header can say', () => {
    const { 'frame-ancestors': framed, ...rest } = policy;
    expect(framed).toBe("'none'");
    expect(directivesOf(POLICY_IN_PAGE)).toEqual(rest);
  });
});

test.each([
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
])('every file is sent with %s: %s', (name, value) => {
  for (const path of ['/', '/charts/x/', '/assets/x.js', '/404.html', '/sw.js']) expect(headersOf(path)[name]).toBe(value);
});

test('no page may ask for a camera, a place or a payment, and each may write to the clipboard', () => {
  const policy = headersOf('/')['Permissions-Policy'] ?? '';
  for (const feature of ['camera', 'microphone', 'geolocation', 'payment', 'usb']) expect(policy).toContain(`${feature}=()`);
  expect(policy).not.toContain('clipboard');
});

test('a host alone decides on HTTPS for good', () => {
  expect(Object.keys(headersOf('/'))).not.toContain('Strict-Transport-Security');
});

test.each([
  // Path, who frames it, which sites load it, which read it by script, how long it is kept.
  ['/', "'none'", 'same-origin', undefined, 'no-cache'],
  ['/technology/', "'none'", 'same-origin', undefined, 'no-cache'],
  ['/sw.js', "'none'", 'same-origin', undefined, 'no-cache'],
  ['/theme.js', "'none'", 'same-origin', undefined, 'no-cache'],
  ['/assets/shared.CptoSvS1.js', "'none'", 'same-origin', undefined, 'public, max-age=31536000, immutable'],
  ['/pagefind/0123abcd/pagefind.js', "'none'", 'same-origin', undefined, 'public, max-age=31536000, immutable'],
  ['/pagefind/0123abcd/fragment/zh.pf_fragment', "'none'", 'same-origin', undefined, 'public, max-age=31536000, immutable'],
  ['/pagefind/index.json', "'none'", 'same-origin', undefined, 'no-cache'],
  ['/charts/parameters/', '*', 'cross-origin', '*', 'no-cache'],
  ['/charts/parameters.svg', '*', 'cross-origin', '*', 'no-cache'],
  ['/charts-of-others/', "'none'", 'same-origin', undefined, 'no-cache'],
  ['/data/models.csv', "'none'", 'cross-origin', '*', 'no-cache'],
  ['/og/home.png', "'none'", 'cross-origin', undefined, 'no-cache'],
])('%s is framed by %s, loaded by %s, read by %s and kept as %s', (path, framed, loaded, read, kept) => {
  const headers = headersOf(path);
  expect(directivesOf(headers['Content-Security-Policy'] ?? '')['frame-ancestors']).toBe(framed);
  expect(headers['Cross-Origin-Resource-Policy']).toBe(loaded);
  expect(headers['Access-Control-Allow-Origin']).toBe(read);
  expect(headers['Cache-Control']).toBe(kept);
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/models/index.md', 'text/markdown; charset=utf-8'],
  ['/llms.txt', 'text/plain; charset=utf-8'],
  ['/data/models.csv', 'text/csv; charset=utf-8'],
  ['/data/models.metadata.json', 'application/json; charset=utf-8'],
  ['/feed.xml', 'application/xml; charset=utf-8'],
  ['/charts/parameters.svg', 'image/svg+xml; charset=utf-8'],
  ['/app.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['/sw.js', 'text/javascript; charset=utf-8'],
  ['/og/home.png', 'image/png'],
  ['/pagefind/0123abcd/x.pf_index', 'application/octet-stream'],
  ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
])('%s is %s', (path, type) => {
  expect(mediaType(path)).toBe(type);
});

/** Rules of a _headers file. */
function rulesOf(text: string): { path: string; lines: string[] }[] {
  return text
    .trim()
    .split('\n\n')
    .map((block) => block.split('\n'))
    .map(([path = '', ...lines]) => ({ path, lines: lines.map((line) => line.trim()) }));
}

/** What Cloudflare Pages sends: each rule takes off what it names by "!", and joins what it has to what is there. */
function sentByCloudflare(text: string, address: string): Record<string, string> {
  // It opens every file to scripts of other sites by itself.
  const sent: Record<string, string> = { 'Access-Control-Allow-Origin': '*' };
  for (const { lines } of rulesOf(text).filter(({ path }) => matches(path, address)))
    for (const line of lines) {
      const [name = '', value = ''] = line.split(/: (.*)/u);
      if (line.startsWith('! ')) Reflect.deleteProperty(sent, line.slice(2));
      else sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
    }
  return sent;
}

/** What Netlify sends: a later rule takes the place of an earlier one, and lines without a colon are skipped. */
function sentByNetlify(text: string, address: string): Record<string, string> {
  const lines = rulesOf(text)
    .filter(({ path }) => matches(path, address))
    .flatMap((rule) => rule.lines.filter((line) => line.includes(':')));
  return Object.fromEntries(lines.map((line) => line.split(/: (.*)/u, 2)) as [string, string][]);
}

function matches(path: string, address: string): boolean {
  const pattern = path
    .replaceAll('.', String.raw`\.`)
    .replace(/:\w+/gu, '[^/]+')
    .replace('*', '.*');
  return new RegExp(`^${pattern}$`, 'u').test(address);
}

describe.each(['/', '/aigc/'])('_headers below %s', (base) => {
  const text = headersFile(base);

  test.each([
    '/',
    '/models/',
    '/assets/shared.CptoSvS1.js',
    '/pagefind/0123abcd/pagefind.js',
    '/pagefind/index.json',
    '/charts/parameters/',
    '/og/home.png',
    '/no-such-page/',
  ])('says of %s on both hosts what the site says', (path) => {
    const address = `${base}${path.slice(1)}`;
    expect(sentByCloudflare(text, address)).toEqual(headersOf(path));
    expect(sentByNetlify(text, address)).toEqual(headersOf(path));
  });

  test.each(['/llms.txt', '/models/index.md', '/data/models.csv', '/feed.xml'])('names the type of %s', (path) => {
    const expected = { ...headersOf(path), 'Content-Type': mediaType(path) };
    expect(sentByCloudflare(text, `${base}${path.slice(1)}`)).toEqual(expected);
    expect(sentByNetlify(text, `${base}${path.slice(1)}`)).toEqual(expected);
  });

  test('keeps to what Cloudflare reads: 100 rules, lines of 2,000 characters, one asterisk a path', () => {
    expect(rulesOf(text).length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
    for (const { path } of rulesOf(text)) expect(path.split('*')).toHaveLength(2);
  });

  test('says nothing of what lies outside of the base path', () => {
    for (const { path } of rulesOf(text)) expect(path.startsWith(base)).toBe(true);
  });
});
