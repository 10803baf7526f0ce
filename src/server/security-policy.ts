/** What pages of the site may load and do: everything from the site itself, nothing inline. `wasm-unsafe-eval` lets Pagefind run. */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** Content-Security-Policy of the file at a path without the base path: pages of other sites may frame what lies below /charts/, and nothing else. */
export function contentSecurityPolicy(path: string): string {
  return [...DIRECTIVES, `frame-ancestors ${path.startsWith('/charts/') ? '*' : "'none'"}`].join('; ');
}
