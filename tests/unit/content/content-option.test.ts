import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { assertReport, nameFolder } from '../../../src/content/content-option.ts';
import { FIXTURE } from '../../support/build-site.ts';

test.each(['other/report', 'other/report/'])('a message names the folder that %s names, and no other content/', (folder) => {
  const message = 'content/data/models.yaml: wrong\n  content/pages/home.mdx: src/content/x; run `fonts --content content/`';
  expect(nameFolder(message, folder)).toBe(
    'other/report/data/models.yaml: wrong\n  other/report/pages/home.mdx: src/content/x; run `fonts --content other/report/`',
  );
});

test('a folder without a report is refused by name', () => {
  expect(() => {
    assertReport(FIXTURE);
  }).not.toThrow();
  expect(() => {
    assertReport('src');
  }).toThrow('src/ holds no report.yaml; --content names the folder of a report');
});

test.each([
  ['src/build/check-content.ts', '--contents', "Unknown option '--contents'; the options are --content."],
  ['src/build/check-content.ts', 'content', "Unexpected argument 'content'; the options are --content."],
  ['src/content/write-json-schemas.ts', '--content', "Unknown option '--content'; this command has none."],
])('%s refuses %s in a line', (command, option, line) => {
  expect(spawnSync(process.execPath, [command, option], { encoding: 'utf8' })).toMatchObject({ stderr: `${line}\n`, status: 1 });
});
