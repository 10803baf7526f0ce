import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What the guard says in a folder to a Node of a version. */
function said(cwd: string, version: string): string {
  const asVersion = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
  const guard = `${asVersion} require(${JSON.stringify(resolve('src/require-node.cjs'))})`;
  const { stderr, status } = spawnSync(process.execPath, ['-e', guard], { cwd, encoding: 'utf8' });
  return `${String(status)} ${stderr}`;
}

test.each([
  ['the packages', tmpdir(), process.versions.node, /^1 The packages are not installed\. Run npm ci; .*\n$/u],
  [
    "the project's own Node",
    '.',
    '20.20.2',
    /^1 This is Node 20\.20\.2, and the project's own Node \d+ is not installed\. Run npm rebuild .*\n$/u,
  ],
  ['nothing', '.', process.versions.node, /^0 $/u],
])('where %s is missing, a command says so in a line', (_, folder, version, words) => {
  expect(said(folder, version)).toMatch(words);
});
