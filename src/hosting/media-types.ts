/** Types of all that a build writes, by the end of the name. Text says that it is UTF-8: hosts and browsers guess another encoding otherwise. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  ico: 'image/x-icon',
  wasm: 'application/wasm',
};

/** Type of what nobody names: the parts of the search index. */
export const OTHER_TYPE = 'application/octet-stream';

/** Media type of the file at a path; a folder is its page. */
export function mediaType(path: string): string {
  return MEDIA_TYPES[path.endsWith('/') ? 'html' : (path.split('.').pop() ?? '')] ?? OTHER_TYPE;
}
