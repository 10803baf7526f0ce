import { defineConfig } from 'vitest/config';

/** Tests of a built site, and the setup that builds it: a unit test alone begins at once. */
const site = (name: string, include: string[]) => ({
  extends: true as const,
  test: { name, include, globalSetup: [`tests/support/${name}-setup.ts`] },
});

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A second is too short for a page on a machine that does other things as well.
    expect: { poll: { timeout: 10_000 } },
    // Browser tests share two cores with the browser itself.
    maxWorkers: 2,
    // To import everything again for each file takes a fifth of the time. What a test that replaces a module has to do: CONTRIBUTING.md.
    isolate: false,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      // How any site behaves, on an invented report; and, of the report that is published, what is on its pages.
      site('fixture', ['tests/{build,site,browser,browsers}/**/*.test.ts']),
      site('published', ['tests/{site,published}/**/*.test.ts']),
    ],
  },
});
