declare namespace App {
  interface Locals {
    /** Put before each id on pages that copy content whose permalinks live elsewhere; 'p-' on /print/. */
    idPrefix?: 'p-';
  }
}

/** Made by src/build/report-for-browsers.ts. */
declare module 'virtual:report' {
  /** Title of the whole site. */
  export const siteTitle: string;
  /** The report that the site restates; its date as YYYY-MM-DD. */
  export const original: { title: string; publisher: string; date: string };
  /** Name of the exchange whose codes companies have. */
  export const exchange: string | null;
  /** Queries that search fields show as examples. */
  export const queries: string;
}
