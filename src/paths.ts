/** Puts the base path in front of a root-absolute address: /models/ becomes /aigc/models/. */
export function href(path: string): string {
  return path.startsWith('/') ? `${import.meta.env.BASE_URL}${path.slice(1)}` : path;
}

/** Takes the base path, in capitals or not, off a root-absolute address: /aigc/models/ becomes /models/. Others stay as they are. */
export function withoutBase(path: string, base: string = import.meta.env.BASE_URL): string {
  return path.toLowerCase().startsWith(base.toLowerCase()) ? path.slice(base.length - 1) : path;
}

/** Address of the page that holds what an address names: /technology/#rlhf stands on /technology/. */
export function pageOf({ url }: { url: string }): string {
  return url.replace(/#.*$/u, '');
}

/** The absolute address of a root-absolute one, for canonical links, cards and feeds. */
export function absoluteUrl(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
