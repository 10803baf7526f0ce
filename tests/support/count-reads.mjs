import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Loaded before a build (node --import): notes how often each YAML file is read, one path a line, in the file that COUNT_READS names. */
const { readFileSync } = fs;
const log = process.env['COUNT_READS'] ?? '';
fs.readFileSync = (...input) => {
  if (String(input[0]).match(/content.*\.yaml$/u)) fs.appendFileSync(log, `${String(input[0])}\n`);
  return readFileSync(...input);
};
syncBuiltinESMExports();
