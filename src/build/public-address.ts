/** Where the site is published as long as nobody says. */
export const DEFAULT_SITE_URL = 'http://localhost:4321';

/**
 * Origin of the published site, without a slash at its end: SITE_URL, or the default where it is not set.
 * Throws on anything but an origin: absolute addresses are built on it.
 */
export function siteUrl(value: string | undefined = process.env['SITE_URL']): string {
  if (value === undefined || value === '') return DEFAULT_SITE_URL;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/u.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new Error(`SITE_URL is "${value}"; expects an origin such as https://reports.example.org, with a folder in BASE_PATH instead`);
}

/**
 * Path below which the site lies, with slashes at both ends: BASE_PATH, or / where it is not set.
 * Throws on anything that would not stand in an address as it is.
 */
export function basePath(value: string | undefined = process.env['BASE_PATH']): string {
  const path = (value ?? '').replace(/^\/+|\/+$/gu, '');
  if (path === '') return '/';
  if (path.split('/').every((segment) => /^[\w~-][\w.~-]*$/u.test(segment))) return `/${path}/`;
  throw new Error(`BASE_PATH is "${value ?? ''}"; expects a folder such as /aigc/, in letters, digits and . _ ~ -`);
}
