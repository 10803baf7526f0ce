import { existsSync, writeFileSync } from 'node:fs';
import { ContentError } from '../../content/problems.ts';
import { findDeadLinks } from './check-ledger.ts';
import { LEDGER_FILE } from '../../content/schemas/ledger.ts';
import { listPermalinks } from '../../report/permalinks.ts';
import { readChecked } from '../../report/report.ts';
import { readLedger } from './read-ledger.ts';
import { formatLedger, updateLedger } from './update-ledger.ts';

/** `npm run permalinks`: enters new ids in the ledger, says which, and names every id that needs an alias. */
try {
  const permalinks = listPermalinks(readChecked('.'));
  const before = existsSync(LEDGER_FILE) ? readLedger('.') : { links: [], aliases: [], lines: new Map<string, undefined>() };
  // A move without an alias must not be entered as if it had one.
  const problems = findDeadLinks(permalinks, before);
  if (problems.length > 0) throw new ContentError(problems);
  const { ledger, added, changed } = updateLedger(permalinks, before);
  writeFileSync(LEDGER_FILE, formatLedger(ledger));
  for (const id of added) console.log(`added    ${id}`);
  for (const id of changed) console.log(`changed  ${id}`);
  console.log(
    `${LEDGER_FILE}: ${String(ledger.links.length)} permalinks, ${String(added.length)} added, ${String(changed.length)} changed.`,
  );
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  console.error('The ledger stays as it was.');
  process.exitCode = 1;
}
