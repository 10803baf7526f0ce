import { MAX_ID_LENGTH } from '../../content/permalink-kinds.ts';
import type { Problem } from '../../content/problems.ts';
import { LEDGER_FILE, type Alias, type LedgerLink } from '../../content/schemas/ledger.ts';
import { pageOf } from '../../paths.ts';
import type { Permalink } from '../../report/permalinks.ts';
import type { OpenLedger } from './read-ledger.ts';
import { updateLedger } from './update-ledger.ts';

const RESERVED = /^(?:ui|p)-/u;
/** Prefixes that tell the kind of a permalink; chapters and sections have none. */
const KIND_PREFIX = /^(?:model|event|term|org|note|source|stock|fig|row)-/u;

/** Finds all that stops a build: links that would die, and ids that the ledger does not know as they are. */
export function checkLedger(permalinks: readonly Permalink[], ledger: OpenLedger): Problem[] {
  return [...findDeadLinks(permalinks, ledger), ...findUnentered(permalinks, ledger)];
}

/** Finds every id that went away or moved without an alias, ids that may not be, and aliases that lead nowhere. */
export function findDeadLinks(permalinks: readonly Permalink[], ledger: OpenLedger): Problem[] {
  const current = new Map(permalinks.map((link) => [link.id, link]));
  const pages = new Set(['/', ...permalinks.map(pageOf)]);
  const leads = new Map(ledger.aliases.map((alias) => [alias.from, alias.to]));
  const at = placeIn(ledger);
  const maybeAt = (id: string, message: string | undefined) => (message === undefined ? [] : [at(id, message)]);
  return [
    ...repeated(permalinks.map((link) => link.id)).map((id) => at(id, 'names two things of the site; give one of them an id of its own')),
    ...repeated(ledger.links.map((link) => link.id)).map((id) => at(id, 'stands twice among the links; delete one entry')),
    ...repeated(ledger.aliases.map((alias) => alias.from)).map((from) => at(from, 'has two aliases; keep one')),
    ...permalinks.flatMap((link) => misnamed(link).map((message) => ({ ...homeOf(link), message }))),
    ...ledger.links.flatMap((link) => {
      const now = current.get(link.id);
      return maybeAt(link.id, now ? moved(link, now, leads) : gone(link, leads));
    }),
    ...ledger.aliases.flatMap((alias) => misleading(alias, current, pages).map((message) => at(alias.from, message))),
  ];
}

/** Finds what `npm run permalinks` would enter: new ids, and ids whose page or kind is another than before. */
function findUnentered(permalinks: readonly Permalink[], ledger: OpenLedger): Problem[] {
  const { added, changed } = updateLedger(permalinks, ledger);
  const at = placeIn(ledger);
  const unentered = (id: string, what: string) => at(id, `${what}; run \`npm run permalinks\` to enter it in the ledger`);
  return [
    ...added.map(({ id }) => unentered(id, 'is new')),
    ...changed.map(({ id, kind, page }) => unentered(id, `is a ${kind} on ${page} now`)),
  ];
}

function placeIn(ledger: OpenLedger): (entry: string, message: string) => Problem {
  return (entry, message) => ({ file: LEDGER_FILE, line: ledger.lines.get(entry), entry, message });
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}

/** Where the id of a chapter or a section was chosen; other ids are made of those of entries. */
function homeOf({ id, kind, url }: Permalink): Omit<Problem, 'message'> {
  const isPlain = kind === 'section' || kind === 'chapter';
  return { file: isPlain ? `content/report${url.replace(/\/(?:#.*)?$/u, '')}.mdx` : LEDGER_FILE, entry: id };
}

/** Why an id cannot be one of its kind. */
export function misnamed({ id, kind }: Pick<Permalink, 'id' | 'kind'>): string[] {
  if (RESERVED.test(id)) return ['begins like an id of the interface or of a copy; permalinks do not begin with ui- or p-'];
  if (id.length > MAX_ID_LENGTH)
    return [`is longer than ${MAX_ID_LENGTH} characters, more than a broken address is searched for; choose a shorter one`];
  const isPlain = kind === 'section' || kind === 'chapter';
  return isPlain && KIND_PREFIX.test(id) ? [`is the id of a ${kind} but begins like one of another kind; choose another`] : [];
}

function gone({ id, kind, page }: LedgerLink, leads: ReadonlyMap<string, string>): string | undefined {
  if (!leads.has(id))
    return `(${kind} on ${page}) has disappeared: links to it would die. Bring it back, or add below \`aliases:\` the line \`- { from: ${id}, to: the id that takes its place }\``;
  if (kind === 'chapter' && !leads.has(page))
    return `has an alias, but its page has not: add below \`aliases:\` the line \`- { from: ${page}, to: the page that takes its place }\``;
  return undefined;
}

function moved(before: LedgerLink, now: Permalink, leads: ReadonlyMap<string, string>): string | undefined {
  const page = pageOf(now);
  const place = `${before.page}#${before.id}`;
  if (page === before.page || leads.get(before.page) === page || leads.get(place) === before.id) return undefined;
  return `has moved from ${before.page} to ${page}: links to the old place would die. Move it back, or add below \`aliases:\` the line \`- { from: "${place}", to: ${before.id} }\``;
}

function misleading({ from, to }: Alias, current: ReadonlyMap<string, Permalink>, pages: ReadonlySet<string>): string[] {
  const messages: string[] = [];
  if (to.startsWith('/') ? !pages.has(to) : !current.has(to)) {
    messages.push(`is an alias of "${to}", which does not stand on the site; name the id or page that stands now`);
  }
  const [page = '', id = ''] = from.split('#');
  const place = current.get(id);
  if (current.has(from) || pages.has(from) || (place && pageOf(place) === page))
    messages.push('is an alias but stands on the site itself; delete the alias');
  return messages;
}
