import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startStaticServer } from '../../../src/server/static-server.ts';

/** The policy that the README tells hosts to send. */
const PUBLISHED = /^Content-Security-Policy: (?<policy>.*)$/mu.exec(readFileSync('README.md', 'utf8'))?.groups?.['policy'] ?? '';
const FRAMED = PUBLISHED.replace("frame-ancestors 'none'", 'frame-ancestors *');

test.each([
  ['', 200, PUBLISHED],
  ['style.css', 200, PUBLISHED],
  ['no-such-page/', 404, PUBLISHED],
  ['../elsewhere/', 404, PUBLISHED],
  ['charts/', 404, FRAMED],
  ['charts/parameters/', 200, FRAMED],
  ['charts-of-others/', 200, PUBLISHED],
])('%j is served with the policy of the README', async (path, status, policy) => {
  const dir = mkdtempSync(join(tmpdir(), 'served-'));
  for (const file of ['404.html', 'index.html', 'style.css', 'charts/parameters/index.html', 'charts-of-others/index.html']) {
    mkdirSync(join(dir, file, '..'), { recursive: true });
    writeFileSync(join(dir, file), '');
  }
  const { server, url } = await startStaticServer({ dir, base: '/aigc/' });
  onTestFinished(() => {
    server.close();
    rmSync(dir, { recursive: true });
  });
  const answer = await fetch(new URL(path, url));
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-security-policy')).toBe(policy);
});
