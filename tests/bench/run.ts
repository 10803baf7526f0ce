import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** `npm run bench`: runs every benchmark of this folder in a process of its own and fails if one does. `npm run bench cards` runs one. */
const folder = import.meta.dirname;
const wanted = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== basename(import.meta.filename))
  .map((file) => basename(file, '.ts'))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
const failed = names.filter((name) => {
  console.log(`\n# ${name}`);
  return spawnSync('node', [join(folder, `${name}.ts`)], { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0 || names.length === 0) {
  console.error(names.length === 0 ? `There is no benchmark named ${wanted.join(', ')}.` : `Out of bounds: ${failed.join(', ')}.`);
  process.exitCode = 1;
}
