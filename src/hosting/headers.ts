import { contentSecurityPolicy } from './security-policy.ts';

/** Headers of every file below a folder. A segment that begins with a colon stands for any one name. */
export interface HeaderRule {
  /** Folder without the base path, with slashes at both ends. */
  folder: string;
  headers: Readonly<Record<string, string>>;
}

/** For files that have a hash of their content, or that of the whole index, in their address: they never change. */
const FOREVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** For files that other sites show or load: pictures and embedded charts in their pages. */
const SHOWN_ELSEWHERE = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** For files that scripts of other sites read: they are public and meant to be used further, and no cookie opens more. */
const READ_ELSEWHERE = { ...SHOWN_ELSEWHERE, 'Access-Control-Allow-Origin': '*' };

/**
 * What no page asks for, of all that readers would have to fear. Only features that every browser of the site knows: each other one is a warning in its
 * console. The list is short, as every file carries it.
 */
const UNUSED_FEATURES = ['camera', 'geolocation', 'microphone', 'payment', 'usb'];

/**
 * The headers of the site, for the server of the project, the files of hosts and their recipes. A rule holds below its folder and takes the place
 * of what a rule before it says of the same header.
 *
 * Strict-Transport-Security is not among them: it binds a whole host for a year, also what else stands there. The recipes say when to send it.
 */
export const HEADER_RULES: readonly [all: HeaderRule, ...HeaderRule[]] = [
  {
    folder: '/',
    headers: {
      'Content-Security-Policy': contentSecurityPolicy("'none'"),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      // Kept by browsers and asked for each time: a page and the service worker are never older than what the host has.
      'Cache-Control': 'no-cache',
    },
  },
  { folder: '/assets/', headers: FOREVER },
  { folder: '/pagefind/:index/', headers: FOREVER },
  { folder: '/charts/', headers: { 'Content-Security-Policy': contentSecurityPolicy('*'), ...READ_ELSEWHERE } },
  { folder: '/data/', headers: READ_ELSEWHERE },
  { folder: '/og/', headers: SHOWN_ELSEWHERE },
];

/** Headers of the file at a path without the base path: /charts/parameters/. */
export function headersOf(path: string): Record<string, string> {
  const matching = HEADER_RULES.filter(({ folder }) => new RegExp(folderPattern(folder), 'u').test(path));
  return Object.assign({}, ...matching.map(({ headers }) => headers)) as Record<string, string>;
}

/** What the paths below a rule's folder begin with, as a regular expression that nginx, Caddy and browsers read alike. */
export function folderPattern(folder: string, base = '/'): string {
  return `^${base.replaceAll('.', String.raw`\.`)}${folder.slice(1).replace(/:\w+/gu, '[^/]+')}`;
}
