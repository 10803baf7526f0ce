import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests of a built site, and the setup that builds it: a unit test alone begins at once. */
const site = (name: string, include: string[]) => ({
  extends: true as const,
  test: { name, include, globalSetup: [`tests/support/${name}-setup.ts`] },
});

/** The files that take longest, which their sizes do not tell: begun last, one would run alone beside an idle worker. */
const LONG = /\/(?:every-page|table|print|random)\.test\.ts$/u;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byProject = Map.groupBy(await super.sort(files), ({ project }) => project);
    return [...byProject.values()].flatMap((own) => own.toSorted((a, b) => Number(LONG.test(b.moduleId)) - Number(LONG.test(a.moduleId))));
  }
}

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A second is too short for a page on a machine that does other things as well.
    expect: { poll: { timeout: 10_000 } },
    // One more than the cores that these numbers are of: a test of a browser waits for frames and other processes for a third of its time.
    maxWorkers: 3,
    // To import everything again for each file takes a fifth of the time. What a test that replaces a module has to do: CONTRIBUTING.md.
    isolate: false,
    sequence: { sequencer: LongFirst },
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      // How any site behaves, on an invented report; and, of the report that is published, what is on its pages.
      site('fixture', ['tests/{build,site,browser,browsers}/**/*.test.ts']),
      site('published', ['tests/{site,published}/**/*.test.ts']),
    ],
  },
});
