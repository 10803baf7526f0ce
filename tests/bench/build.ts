import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { holdTo, median } from './support/figures.ts';
import { measureBuild, type BuildCost } from './support/measure-build.ts';
import { copyOfPeer, copyOfThisSite } from './support/scratch-project.ts';
import { syntheticChapters, type SyntheticChapter } from './support/synthetic-chapters.ts';

/**
 * Builds of this site with synthetic chapters: user time and peak memory, in total and a chapter, and how the time grows.
 * `--large` adds 1,000 chapters. `--peer DIR --peer-content FOLDER` measures the `build` script of another generator's project in the same run,
 * with the same chapters as Markdown in that folder of it.
 *
 * Every build works on a scratch copy of its project, without what earlier builds kept. In that of this site a stand-in takes the place of the
 * renderer of cards: cards are laid out, written and read as ever, but not drawn, which is done once in a card's life (`npm run bench cards`).
 */
const SIZES = [20, 100, 400];
const LARGE = 1000;
/** Where growth is measured, and the limit of a chapter holds from the first on: the fewer chapters, the more the machine's moods weigh. */
const [FROM, TO] = [100, 400];
const LIMITS = { milliseconds: 60, exponent: 1.1, megabytes: 2048 };
/** A median of three builds, or of as many as begin within a minute. */
const RUNS = { most: 3, seconds: 60 };

const ms = (value: number) => `${value.toFixed(0)} ms`;
const mb = (value: number) => `${value.toFixed(0)} MB`;
const kb = (value: number) => `${(value * 1024).toFixed(0)} KB`;
const power = (value: number) => `time ~ number ^ ${value.toFixed(2)}`;

interface Generator {
  name: string;
  /** Makes a project with these chapters; returns its folder. */
  copy: (chapters: readonly SyntheticChapter[]) => string;
  /** Cost of a build by number of synthetic chapters. */
  costs: Map<number, BuildCost>;
}

const { values: options } = parseArgs({
  options: { large: { type: 'boolean', default: false }, peer: { type: 'string' }, 'peer-content': { type: 'string', default: '.' } },
});
const ours: Generator = { name: 'this site', copy: copyOfThisSite, costs: new Map() };
const generators = [ours];
if (options.peer !== undefined) {
  const [project, content] = [resolve(options.peer), options['peer-content']];
  generators.push({ name: options.peer, copy: (chapters) => copyOfPeer(project, content, chapters), costs: new Map() });
}

for (const size of [0, ...SIZES, ...(options.large ? [LARGE] : [])]) {
  const chapters = syntheticChapters(size);
  for (const generator of generators) {
    const { seconds, megabytes } = measure(generator, chapters);
    generator.costs.set(size, { seconds, megabytes });
    const share =
      size === 0 ? '' : `; a chapter ${ms(millisecondsAChapter(generator, size))}, ${kb(chaptersCost(generator, size).megabytes / size)}`;
    console.log(`${generator.name}, ${String(size)} chapters: ${seconds.toFixed(1)} s of user time, ${mb(megabytes)}${share}`);
  }
}
for (const generator of generators) console.log(`${generator.name}: chapters take ${power(growthExponent(generator))}`);

for (const size of ours.costs.keys())
  if (size >= FROM) holdTo(LIMITS.milliseconds, `a chapter of ${String(size)}`, millisecondsAChapter(ours, size), ms);
holdTo(LIMITS.exponent, 'growth', growthExponent(ours), power);
holdTo(LIMITS.megabytes, 'memory', Math.max(...[...ours.costs.values()].map(({ megabytes }) => megabytes)), mb);

/** Median cost of a build with these chapters. */
function measure({ copy }: Generator, chapters: readonly SyntheticChapter[]): BuildCost {
  const runs: BuildCost[] = [];
  const end = performance.now() + RUNS.seconds * 1000;
  while (runs.length === 0 || (runs.length < RUNS.most && performance.now() < end)) {
    const project = copy(chapters);
    try {
      runs.push(measureBuild(project));
    } finally {
      rmSync(project, { recursive: true });
    }
  }
  return { seconds: median(runs.map(({ seconds }) => seconds)), megabytes: median(runs.map(({ megabytes }) => megabytes)) };
}

/** What the chapters cost together, over a build without them. */
function chaptersCost({ costs }: Generator, size: number): BuildCost {
  const [without, all] = [costs.get(0), costs.get(size)];
  if (!without || !all) throw new Error(`No build with ${String(size)} chapters was measured`);
  return { seconds: all.seconds - without.seconds, megabytes: all.megabytes - without.megabytes };
}

function millisecondsAChapter(generator: Generator, size: number): number {
  return (chaptersCost(generator, size).seconds / size) * 1000;
}

/** The power of their number with which the time of the chapters grows: 1 is linear. */
function growthExponent(generator: Generator): number {
  return Math.log(chaptersCost(generator, TO).seconds / chaptersCost(generator, FROM).seconds) / Math.log(TO / FROM);
}
