declare namespace App {
  interface Locals {
    /** Put before each id on pages that copy content whose permalinks live elsewhere; 'p-' on /print/. */
    idPrefix?: 'p-';
    /** Every permalink by its id, described once a page; see find-permalink.ts. */
    permalinks?: Promise<ReadonlyMap<string, import('./permalinks/describe/describe.ts').PermalinkDetails>>;
  }
}
