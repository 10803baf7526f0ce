import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../../src/build/copy-project.ts';
import { FIXTURE } from '../support/build-site.ts';

let root: string;

beforeAll(() => {
  root = copyProject(FIXTURE);
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

function build(): { status: number; output: string } {
  try {
    return { status: 0, output: execFileSync('node', ['src/build/build.ts'], { cwd: root, encoding: 'utf8', stdio: 'pipe' }) };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { status, output: stderr };
  }
}

/** A whole build, on a machine that does other things as well. */
const BUILD_TIMEOUT = 180_000;

test('a build that fails says why, exits with 1 and leaves the site that stood there', { timeout: BUILD_TIMEOUT }, () => {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist/index.html'), 'the last good site');
  const file = join(root, 'content/report/resource.mdx');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n### 没有锚点的标题\n`);
  const { status, output } = build();
  expect(status).toBe(1);
  expect(output).toContain('The heading "没有锚点的标题" has no id');
  expect(output).toContain('resource.mdx');
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the last good site');
  expect(existsSync(join(root, 'dist/fleet'))).toBe(false);
});

test('an id that is renamed without an alias stops the build by its old name', { timeout: BUILD_TIMEOUT }, () => {
  const file = join(root, 'content/data/glossary.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('id: wake\n', 'id: wake-renamed\n'));
  const { status, output } = build();
  expect(status).toBe(1);
  expect(output).toMatch(/content\/permalinks\.yaml:\d+: "term-wake" \(term on \/glossary\/\) has disappeared: links to it would die/u);
  expect(output).toContain('"term-wake-renamed" is new; run `npm run permalinks`');
});
