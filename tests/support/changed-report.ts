import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '../../src/permalinks/ledger/read-ledger.ts';
import { formatLedger } from '../../src/permalinks/ledger/update-ledger.ts';
import { FIXTURE } from './build-site.ts';
import { TAKEN, takeParts } from './fewer-parts.ts';

/** What the changed report says in the place of its first definition. */
export const CHANGED_DEFINITION = '另一份内容里的释义。';

/**
 * Writes the fixture report as it may be on a later day into a folder: a page, a section and a row have taken other names, a definition reads otherwise,
 * and leads and a chart are gone.
 */
export function writeChangedReport(folder: string): void {
  cpSync(FIXTURE, folder, { recursive: true });
  takeParts(folder, TAKEN.at(-1));
  const ledger = readLedger(folder);
  const aliases = [
    ...ledger.aliases,
    { from: '/ships/', to: '/fleet/' },
    { from: '/forecasting/', to: 'forecast-models' },
    { from: 'flow-models', to: 'forecast-models' },
    { from: '/resource/#model-tern-2', to: 'model-tern-2' },
  ];
  writeFileSync(join(folder, 'permalinks.yaml'), formatLedger({ ...ledger, aliases }));
  const glossary = join(folder, 'data/glossary.yaml');
  writeFileSync(glossary, readFileSync(glossary, 'utf8').replace(/^ {2}definition: .*/mu, `  definition: ${CHANGED_DEFINITION}`));
}
