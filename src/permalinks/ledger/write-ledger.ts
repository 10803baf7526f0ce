import { existsSync, writeFileSync } from 'node:fs';
import { CONTENT_OPTION, nameFolder, readOptions } from '../../content/content-option.ts';
import { ContentError } from '../../content/problems.ts';
import { findDeadLinks } from './check-ledger.ts';
import { pathIn } from '../../content/read-yaml.ts';
import { LEDGER_FILE } from '../../content/schemas/ledger.ts';
import { listPermalinks } from '../../report/permalinks.ts';
import { readChecked } from '../../report/report.ts';
import { readLedger } from './read-ledger.ts';
import { formatLedger, updateLedger } from './update-ledger.ts';

/** `npm run permalinks`: enters new ids in the ledger, says which, and names every id that needs an alias; --content names another report's folder. */
const { content } = readOptions({ options: CONTENT_OPTION }).values;
try {
  const file = pathIn(content, LEDGER_FILE);
  const permalinks = listPermalinks(readChecked(content).data);
  const before = existsSync(file) ? readLedger(content) : { links: [], aliases: [], lines: new Map<string, undefined>() };
  // A move without an alias must not be entered as if it had one.
  const problems = findDeadLinks(permalinks, before);
  if (problems.length > 0) throw new ContentError(problems);
  const { ledger, added, changed } = updateLedger(permalinks, before);
  writeFileSync(file, formatLedger(ledger));
  for (const { id } of added) console.log(`added    ${id}`);
  for (const { id } of changed) console.log(`changed  ${id}`);
  console.log(`${file}: ${ledger.links.length} permalinks, ${added.length} added, ${changed.length} changed.`);
} catch (error) {
  console.error(error instanceof ContentError ? nameFolder(error.message, content) : error);
  console.error('The ledger stays as it was.');
  process.exitCode = 1;
}
