import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nginxSite } from '../../../src/hosting/nginx.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const COMMAND = resolve('src/hosting/print-recipe.ts');
const folder = temporaryFolder(afterAll);

function print(args: string[], env: Record<string, string> = {}): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [COMMAND, ...args], { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], ...env } });
}

test.each<[string[], string]>([
  [[], 'Say what to print, one of: nginx, caddy, s3-upload, cloudfront-headers, cloudfront-function.'],
  [['apache'], 'Say what to print, one of: nginx, '],
  [['toString'], 'Say what to print, one of: nginx, '],
  [['nginx', 'caddy'], 'Say what to print, one of: nginx, '],
  [['nginx', '--rot', 'x'], "Unknown option '--rot'; the options are --root, --port."],
  [['nginx', '--root', ''], "Option '--root' is empty; the options are --root, --port."],
  [['nginx', '--port', '80a'], '--port is "80a"; expects a number from 1 to 65535, such as 8080'],
  [['nginx', '--root', '/srv/a"b'], String.raw`The folder of the site is "/srv/a\"b"; name one with --root`],
])('%j is refused in one line, and nothing is printed', (args, line) => {
  const { status, stdout, stderr } = print(args);
  expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, stdout: '', lines: 1 });
  expect(stderr).toContain(line);
});

test('the address is that of the build, from .env as well, and where nobody sets it that is said', () => {
  expect(print(['nginx']).stderr).toMatch(/^SITE_URL is not set: .*\n$/u);
  writeFileSync(join(folder, '.env'), 'SITE_URL=https://reports.example.org\nBASE_PATH=/aigc/\n');
  const { stdout, stderr } = print(['nginx', '--root', '/srv/report']);
  expect(stderr).toBe('');
  expect(stdout).toBe(nginxSite({ base: '/aigc/', root: '/srv/report', site: 'https://reports.example.org' }));
});
