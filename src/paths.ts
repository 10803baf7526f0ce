const base = import.meta.env.BASE_URL.replace(/\/$/u, '');

/** Puts the base path in front of a root-absolute address: /models/ becomes /aigc/models/. */
export function href(path: string): string {
  return path.startsWith('/') ? `${base}${path}` : path;
}

/** The absolute address of a root-absolute one, for canonical links, cards and feeds. */
export function absoluteUrl(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
