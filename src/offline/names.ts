/** Names that the page, the worker and the build have in common. Paths lie below the base path and begin without a slash. */
export const WORKER = 'sw.js';
export const LOOKUP = 's/lookup.json';
export const NOT_FOUND = '404.html';

/** Caches of the site begin so, and end with its scope: other sites may share the origin. */
export const CACHE_PREFIX = 'offline';

/** Tells a worker that waits to take over. */
export const TAKE_OVER = 'take over';
