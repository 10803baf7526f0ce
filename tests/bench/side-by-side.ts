import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { LEFT_BEHIND } from './support/scratch-project.ts';

/**
 * Runs the tests that build, two at a time: what they share is no concern of theirs. One of the two is always in this checkout, the other in
 * turn there as well and in a copy that shares its packages. Ten runs have to pass; `--runs` says another number.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '10' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs is "${values.runs}"; expects a number of runs such as 10`);
const TESTS = ['vitest', 'run', '--project', 'fixture', 'tests/build'];

const project = process.cwd();
const copy = mkdtempSync(join(tmpdir(), 'side-by-side-'));
cpSync(project, copy, { recursive: true, filter: (path) => dirname(path) !== project || !LEFT_BEHIND.has(basename(path)) });
symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction');

/** Runs the tests in a folder. What they printed, where they failed. */
function run(cwd: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn('npx', TESTS, { cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (status) => {
      resolve(status === 0 ? undefined : Buffer.concat(chunks).toString());
    });
  });
}

const numbers = Array.from({ length: runs }, (_, index) => index).values();
const lane = async (folders: readonly string[]) => {
  let turn = 0;
  for (const number of numbers) {
    const folder = folders[turn++ % folders.length] ?? project;
    const failure = await run(folder);
    console.log(`${failure === undefined ? 'pass' : 'FAIL'}  run ${number + 1} in ${folder === copy ? 'a copy' : 'this checkout'}`);
    if (failure === undefined) continue;
    console.error(failure);
    process.exitCode = 1;
  }
};
try {
  await Promise.all([lane([project]), lane([project, copy])]);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
