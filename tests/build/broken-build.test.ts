import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { copyProject } from '../../src/build/copy-project.ts';
import { writeRelease } from '../../src/build/release.ts';
import { FIXTURE } from '../support/build-site.ts';

let root: string;

beforeAll(() => {
  root = copyProject(FIXTURE);
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** The last good site, which every build here leaves as it is. */
const LAST = 'the last good site';

beforeEach(() => {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist/index.html'), LAST);
  writeRelease(join(root, 'dist'));
});

function build(...options: string[]): { status: number; output: string } {
  try {
    return { status: 0, output: execFileSync('node', ['src/build/build.ts', ...options], { cwd: root, encoding: 'utf8', stdio: 'pipe' }) };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { status, output: stderr };
  }
}

/** Fails unless the last good site stands, and nothing of a build is left. */
function expectNothingPublished(): void {
  expect(readdirSync(join(root, 'dist'))).toEqual(['index.html', 'release.json']);
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe(LAST);
  expect(readdirSync(join(root, '.cache'))).toEqual(['cards']);
}

/** Puts a text in the place of another one while a function runs. */
function withEdit(file: string, edit: (before: string) => string, run: () => void): void {
  const path = join(root, file);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  writeFileSync(path, edit(before ?? ''));
  try {
    run();
  } finally {
    if (before === undefined) rmSync(path);
    else writeFileSync(path, before);
  }
}

/** A whole build, on a machine that does other things as well. */
const BUILD_TIMEOUT = 180_000;

test.each<[string, string, (before: string) => string, string | RegExp]>([
  [
    'an id that is renamed without an alias',
    'content/data/glossary.yaml',
    (yaml) => yaml.replace('id: wake\n', 'id: wake-renamed\n'),
    /"term-wake-renamed" is new; run `npm run permalinks`.*content\/permalinks\.yaml:\d+: "term-wake" \(term on \/glossary\/\) has disappeared/su,
  ],
  [
    'an address in .env that is none',
    '.env',
    () => 'SITE_URL=reports.example.org/x\n',
    'SITE_URL is "reports.example.org/x"; expects an origin',
  ],
  [
    'a page that refers to a file which is not there',
    'public/page.html',
    () => '<a href="/">首页</a><img src="/images/foo.png" alt="">',
    'page.html: "/images/foo.png" is no file of the site; correct the address, or put public/images/foo.png there',
  ],
])('%s stops the build, which says why and leaves the site that stood there', { timeout: BUILD_TIMEOUT }, (_, file, edit, reason) => {
  withEdit(file, edit, () => {
    const { status, output } = build();
    expect(status).toBe(1);
    expect(output).toMatch(reason);
    expect(output).not.toMatch(/^\s+at /mu);
    expectNothingPublished();
  });
});

test('a folder that no build wrote is refused before any work', () => {
  mkdirSync(join(root, 'www'), { recursive: true });
  writeFileSync(join(root, 'www/CNAME'), 'reports.example.org');
  const { status, output } = build('--out-dir', 'www');
  expect(status).toBe(1);
  expect(output).toContain('www is not empty, and no build wrote it');
  expect(readFileSync(join(root, 'www/CNAME'), 'utf8')).toBe('reports.example.org');
  expectNothingPublished();
});

test(
  'a build that is stopped says so and takes its files away; what a killed one leaves goes with the next',
  async () => {
    expect(await stopWith('SIGTERM')).toEqual({
      status: 143,
      output: expect.stringContaining('was stopped; nothing was published') as string,
    });
    expectNothingPublished();
    await stopWith('SIGKILL');
    expect(readdirSync(join(root, '.cache')).length).toBeGreaterThan(1);
    withEdit('content/report.yaml', () => 'nothing', build);
    expectNothingPublished();
  },
  BUILD_TIMEOUT,
);

/** Sends a signal to a build once it works on its copy. */
async function stopWith(signal: NodeJS.Signals): Promise<{ status: number | null; output: string }> {
  const child = spawn('node', ['src/build/build.ts'], { cwd: root });
  let output = '';
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  await expect.poll(() => readdirSync(join(root, '.cache')).length, { timeout: BUILD_TIMEOUT }).toBeGreaterThan(1);
  child.kill(signal);
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, output };
}
