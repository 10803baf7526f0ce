import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_FILE } from '../../src/content/schemas/ledger.ts';
import { readLedger } from '../../src/permalinks/ledger/read-ledger.ts';
import { formatLedger } from '../../src/permalinks/ledger/update-ledger.ts';

/** What the changed site says in the place of its first definition. */
export const CHANGED_DEFINITION = '另一份内容里的释义。';

/** Makes a copy of the project that of a later day: a page, a section and a row have taken other names, and a definition reads otherwise. */
export function changeContent(root: string): void {
  const ledger = readLedger(root);
  const aliases = [
    ...ledger.aliases,
    { from: '/techniques/', to: '/technology/' },
    { from: '/feedback/', to: 'rlhf' },
    { from: 'human-feedback', to: 'rlhf' },
    { from: '/applications/#model-palm', to: 'model-palm' },
  ];
  writeFileSync(join(root, LEDGER_FILE), formatLedger({ ...ledger, aliases }));
  const glossary = join(root, 'content/data/glossary.yaml');
  writeFileSync(glossary, readFileSync(glossary, 'utf8').replace(/^ {2}definition: .*/mu, `  definition: ${CHANGED_DEFINITION}`));
}
