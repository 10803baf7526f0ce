export const DEFAULT_SITE_URL = 'http://localhost:4321';

/** Where the site is published: SITE_URL, its host, and BASE_PATH, the path below which it lies. */
export const PUBLIC_ADDRESS = {
  site: process.env['SITE_URL'] ?? DEFAULT_SITE_URL,
  base: process.env['BASE_PATH'] ?? '/',
};
