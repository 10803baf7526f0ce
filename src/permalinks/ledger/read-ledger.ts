import { existsSync } from 'node:fs';
import { isMap, isSeq } from 'yaml';
import { ContentError, type Problem } from '../../content/problems.ts';
import { checkDocument, pathIn, readYaml, type OpenedYaml } from '../../content/read-yaml.ts';
import { LEDGER_FILE, ledgerSchema, type Ledger } from '../../content/schemas/ledger.ts';

/** A ledger and where its entries stand. */
export interface OpenLedger extends Ledger {
  /** Line of a link's entry, by its id. */
  lines: ReadonlyMap<string, number | undefined>;
}

/** Reads the ledger of a content folder. Throws a ContentError where it is missing or not as its schema has it. */
export function readLedger(folder = 'content'): OpenLedger {
  const problems: Problem[] = [];
  if (!existsSync(pathIn(folder, LEDGER_FILE)))
    throw new ContentError([{ file: LEDGER_FILE, message: 'is missing; run `npm run permalinks`, which makes it' }]);
  const ledger = readYaml(folder, LEDGER_FILE, problems, openLedger);
  if (!ledger) throw new ContentError(problems);
  return ledger;
}

function openLedger(opened: OpenedYaml, problems: Problem[]): OpenLedger | undefined {
  const [ledger] = checkDocument(opened, { file: LEDGER_FILE }, ledgerSchema, problems);
  const nodes = opened.document.get('links');
  const lines = (isSeq(nodes) ? nodes.items : []).map((node) => [isMap(node) ? String(node.get('id')) : '', opened.lineOf(node)] as const);
  return ledger && { ...ledger, lines: new Map(lines) };
}
