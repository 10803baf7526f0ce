import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A second is too short for a page on a machine that does other things as well.
    expect: { poll: { timeout: 10_000 } },
    // Browser tests share two cores with the browser itself.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/{site,browser}/**/*.test.ts'],
          // Only for these: a unit test alone begins at once.
          globalSetup: ['tests/support/global-setup.ts'],
        },
      },
    ],
  },
});
