import type { Decided } from './collect.ts';
import type { Hit } from './hit.ts';
import { matchTerm, type ExpandedTerm, type TermMatch } from './match.ts';
import type { PreparedRecord } from './prepared.ts';
import { isOneEntry } from './rank.ts';

const MAX_HITS = 20;
/** A hit says at least this share of what the best one says. */
const MIN_SHARE = 0.55;
const TITLE_FACTOR = 1.6;
const TABLE_FACTOR = 0.8;
/** For the words that stand in one paragraph or row. */
const TOGETHER_FACTOR = 0.5;
const STATEMENT_FACTOR = 2;
const KIND_FACTOR: Partial<Record<PreparedRecord['kind'], number>> = { section: 1.3, term: 0.9, org: 0.9, page: 0.5, source: 0.6, chapter: 0.5 };

const OTHER_NAME_FACTOR = 0.9;
const IN_TABLES_FACTOR = 1;
const isOther = ({ alternative }: TermMatch): boolean => alternative !== undefined && alternative.same !== true;

/** A word of the query, rarer ones counting more. */
export interface WeighedWord extends ExpandedTerm {
  rarity: number;
}

/** How much of the words a record must say. */
export interface Demand {
  /** Number of words. */
  words: number;
  /** Letters of them. */
  letters: number;
  /** Whether two of them must stand in one paragraph or row. */
  isTogether?: boolean;
  /** Whether it is asked if something is so, which notes answer as well as sections. */
  isClaim?: boolean;
}

/** What is about a thing that the query names; the entry and the row of an organisation are about all that it does. */
const THING_FACTOR = 1.4;
const OF_ORGS = new Set<PreparedRecord['kind']>(['org', 'stock']);

/** A word and how a record says it. */
interface Said {
  word: WeighedWord;
  match: TermMatch;
}

/** The records, of those at hand, that say most of some words, best first. */
export function partialHits(
  records: readonly PreparedRecord[],
  words: readonly WeighedWord[],
  demand: Demand,
  things: ReadonlySet<string>,
): Decided {
  const hits = records.flatMap((record): Hit[] => {
    const said = words.flatMap((word): Said[] => {
      const match = matchTerm(record, word);
      return match?.atWordStart ? [{ word, match }] : [];
    });
    const letters = said.reduce((sum, { word }) => sum + word.text.length, 0);
    if (demand.isTogether && !linesOf(record, said).some((line) => line.length > 1)) return [];
    return said.length > 0 && said.length >= demand.words && letters >= demand.letters ? [toHit(record, said, things, demand)] : [];
  });
  const sorted = hits.sort((a, b) => b.score - a.score);
  const enough = MIN_SHARE * (sorted[0]?.score ?? 0);
  return { match: 'partial', hits: sorted.filter(({ score }) => score >= enough).slice(0, MAX_HITS) };
}

function toHit(
  record: PreparedRecord,
  said: readonly Said[],
  things: ReadonlySet<string>,
  { isTogether = false, isClaim = false }: Demand,
): Hit {
  const weigh = ({ word, match }: Said) =>
    word.rarity * (match.inTitle ? TITLE_FACTOR : match.inProse ? 1 : TABLE_FACTOR) * (isOther(match) ? OTHER_NAME_FACTOR : 1);
  const sum = (some: readonly Said[], value: (each: Said) => number) => some.reduce((total, each) => total + value(each), 0);
  const lines = linesOf(record, said);
  const together = Math.max(0, ...lines.map((line) => (line.length > 1 ? sum(line, ({ word }) => word.rarity) : 0)));
  const through = said.find(({ match }) => match.alternative);
  const name = through?.match.alternative?.name;
  // A page of that name is about it, whatever else it says.
  const isNamedPage = record.kind === 'page' && said.some(({ match }) => match.needle === record.title_);
  const inTables = record.kind === 'section' && !said.every(({ match }) => match.inProse);
  const kindFactor = isNamedPage || (isClaim && record.kind === 'note') ? (KIND_FACTOR.section ?? 1) : inTables ? IN_TABLES_FACTOR : (KIND_FACTOR[record.kind] ?? 1);
  return {
    record,
    score:
      (sum(said, weigh) + (isTogether ? STATEMENT_FACTOR : TOGETHER_FACTOR) * together) *
      kindFactor *
      (!OF_ORGS.has(record.kind) && things.has(record.thing ?? '') && said.length > 1 ? THING_FACTOR : 1),
    needles: said.map(({ match }) => match.needle),
    ...(name !== undefined && { alias: { typed: through?.word.words ?? '', name } }),
    beneath: [],
  };
}

/** What each line of a record says. */
function linesOf(record: PreparedRecord, said: readonly Said[]): (readonly Said[])[] {
  if (isOneEntry(record)) return [said];
  return record.folded.text.split('\n').map((line) => said.filter(({ match }) => line.includes(match.needle)));
}
