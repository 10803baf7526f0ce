import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { engines, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;

test('the README names the oldest Node that npm lets in, and the one that the project brings', () => {
  const [, oldest = '', brought = ''] = /Any Node from (\d+\.\d+) .* brings its own Node (\d+)/u.exec(readme) ?? [];
  expect(engines?.['node']).toMatch(new RegExp(String.raw`^>=${oldest}\.\d+$`, 'u'));
  expect(devDependencies?.['node']).toMatch(new RegExp(String.raw`^${brought}\.`, 'u'));
});
