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

/** The policy as a page states it of itself, for hosts that send no headers. Who may frame a page only a header can say. */
export const POLICY_IN_PAGE = DIRECTIVES.join('; ');

/** Content-Security-Policy as a header, for what pages of these sites may frame: 'none', or * for all. */
export function contentSecurityPolicy(frameAncestors: "'none'" | '*'): string {
  return `${POLICY_IN_PAGE}; frame-ancestors ${frameAncestors}`;
}
