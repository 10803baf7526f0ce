declare namespace App {
  interface Locals {
    /** Put before each id on pages that copy content whose permalinks live elsewhere; 'p-' on /print/. */
    idPrefix?: 'p-';
    /** The page is made for paper: what paper has no use for is left out. */
    paper?: boolean;
  }
}

/** What src/build/constants.ts says. */
declare const IS_BUILT: boolean;
declare const KEEPS_OFFLINE: boolean;

/** What src/build/report-for-browsers.ts puts together. */
declare module 'virtual:report' {
  const values: {
    siteTitle: string;
    original: Record<'title' | 'publisher' | 'date', string>;
    exchange?: string;
    languages?: Record<string, string[]>;
  };
  export default values;
}
