import manifest from '../../package.json' with { type: 'json' };

/** The names that the bundler has for browsers, by those of browserslist. */
const BUNDLER_NAMES: Readonly<Record<string, string>> = { ios_saf: 'ios' };

/**
 * The oldest browsers that the site works in, as `browserslist` in package.json has them: `chrome107`. Style sheets and scripts are written for
 * them: for those without light-dark(), say, each colour gets its two values. Syntax is adapted, what is missing in them is not:
 * tests/build/oldest-browsers.test.ts finds it.
 */
export const OLDEST_BROWSERS = manifest.browserslist.map((browser) =>
  browser.replace(/^(?<name>\S+) /u, (_, name: string) => BUNDLER_NAMES[name] ?? name),
);
