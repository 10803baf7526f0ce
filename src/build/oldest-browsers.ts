/** The oldest browsers that style sheets and scripts are made for: for those without light-dark(), say, each colour gets its two values written out. */
export const OLDEST_BROWSERS = ['chrome107', 'edge107', 'firefox115', 'safari16.4'];
