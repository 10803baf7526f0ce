import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compareSites } from './support/compare-sites.ts';

/** `npm run compare -- BEFORE AFTER`: names each file in which two builds differ, what of it, and where first. Status 1 if there is one. */
const [before, after] = process.argv.slice(2);
const folders = [before, after].filter((folder) => folder !== undefined && existsSync(join(folder, 'index.html')));
if (before === undefined || after === undefined || folders.length < 2) {
  console.error('Expects the folders of two built sites: npm run compare -- BEFORE AFTER');
  process.exit(2);
}
const differences = compareSites(before, after);
for (const { file, what, parts } of differences) {
  console.log(`${what.join(', ')}: ${file}`);
  if (parts) console.log(`  before  ${JSON.stringify(parts.before)}\n  after   ${JSON.stringify(parts.after)}`);
}
console.log(differences.length === 0 ? 'The two builds are the same.' : `${String(differences.length)} files differ.`);
if (differences.length > 0) process.exitCode = 1;
