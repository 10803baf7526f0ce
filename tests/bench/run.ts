import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * `npm run bench`: runs every benchmark of this folder in a process of its own and fails if one does. `npm run bench cards` runs one;
 * what follows a name and begins with a dash goes to it: `npm run bench build -- --large`.
 */
const folder = import.meta.dirname;
const given = process.argv.slice(2);
const flags = given.findIndex((word) => word.startsWith('-'));
const [wanted, options] = flags === -1 ? [given, []] : [given.slice(0, flags), given.slice(flags)];
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== basename(import.meta.filename))
  .map((file) => basename(file, '.ts'))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
const failed = names.filter((name) => {
  console.log(`\n# ${name}`);
  return spawnSync('node', [join(folder, `${name}.ts`), ...options], { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0 || names.length === 0) {
  console.error(names.length === 0 ? `There is no benchmark named ${wanted.join(', ')}.` : `Out of bounds: ${failed.join(', ')}.`);
  process.exitCode = 1;
}
