import { pageOf } from '../../paths.ts';
import type { Ledger, LedgerLink } from '../../content/schemas/ledger.ts';
import type { Permalink } from '../../report/permalinks.ts';

/**
 * Enters new ids and new places; an id that went away keeps its entry, for the check to find. `changed` are entries whose page or kind is another
 * than before.
 */
export function updateLedger(permalinks: readonly Permalink[], ledger: Ledger) {
  const current = new Map(permalinks.map((link) => [link.id, link]));
  const known = new Map(ledger.links.map((link) => [link.id, link]));
  const entryOf = (link: Permalink): LedgerLink => ({ id: link.id, kind: link.kind, page: pageOf(link) });
  const kept = ledger.links.map((link) => {
    const now = current.get(link.id);
    return now ? entryOf(now) : link;
  });
  const added = permalinks.filter(({ id }) => !known.has(id)).map(entryOf);
  const changed = kept.filter((link) => link.kind !== known.get(link.id)?.kind || link.page !== known.get(link.id)?.page);
  return { ledger: { links: [...kept, ...added], aliases: ledger.aliases }, added, changed };
}

const HEADER = `# Every permalink ever published: its id, its kind and the page that holds it. Entries are never taken out.
# \`npm run permalinks\` enters new ids and keeps this form. Aliases are written by hand:
#   - { from: old-id, to: new-id }                 an id that went away: #old-id and /s/old-id/ lead on
#   - { from: /old/, to: /new/ }                   a page that went away; what follows # is kept
#   - { from: "/chapter/#some-id", to: some-id }  a place that moved to another page
`;

/** The ledger as its file has it: one entry a line, so that a change shows as one. */
export function formatLedger({ links, aliases }: Ledger): string {
  const entries = links.map(({ id, kind, page }) => `  - { id: ${id}, kind: ${kind}, page: ${page} }`);
  const lines = aliases.map(({ from, to, reason }) => {
    const rest = reason === undefined ? '' : `, reason: ${JSON.stringify(reason)}`;
    return `  - { from: ${from.includes('#') ? JSON.stringify(from) : from}, to: ${to}${rest} }`;
  });
  return `${HEADER}${list('aliases', lines)}${list('links', entries)}`;
}

function list(name: string, lines: readonly string[]): string {
  return lines.length === 0 ? `${name}: []\n` : `${name}:\n${lines.join('\n')}\n`;
}
