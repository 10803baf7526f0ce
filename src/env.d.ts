/** What report.yaml says of the site and of the report that it restates, for scripts of the browser; see src/report/integration.ts. */
declare module 'virtual:identity' {
  export const { site, original }: import('./content/schemas/identity.ts').Identity;
}

declare namespace App {
  interface Locals {
    /** Put before each id on pages that copy content whose permalinks live elsewhere; 'p-' on /print/. */
    idPrefix?: 'p-';
  }
}
