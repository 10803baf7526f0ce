/**
 * The oldest browsers that style sheets and scripts are made for: for those without light-dark(), say, each colour gets its two values written out.
 * Syntax is adapted to them, missing functions are not: tests/site/oldest-browsers.test.ts finds the ones that they lack.
 */
export const OLDEST_BROWSERS = ['chrome107', 'edge107', 'firefox115', 'safari16.4'];
