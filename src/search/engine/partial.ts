import type { Decided } from './collect.ts';
import { toHit } from './find.ts';
import type { Hit } from './hit.ts';
import { matchTerm, type ExpandedTerm, type TermMatch } from './match.ts';
import { lettersOf } from './pieces.ts';
import type { PreparedRecord } from './prepared.ts';
import { isOneEntry } from './rank.ts';

const MAX_HITS = 20;
/** A hit says at least this share of what the best one says. */
const MIN_SHARE = 0.55;
const TITLE_FACTOR = 1.6;
const TABLE_FACTOR = 0.8;
/** For a word through another name of it. */
const OTHER_NAME_FACTOR = 0.9;
/** For the words that stand in one paragraph or row. */
const TOGETHER_FACTOR = 0.5;
const KIND_FACTOR: Partial<Record<PreparedRecord['kind'], number>> = { term: 0.9, org: 0.9, page: 0.5, source: 0.6, chapter: 0.5 };
/** For a section that says the words in its text, a note on what is claimed, a page of that name. */
const ANSWER_FACTOR = 1.3;

/** A word of the query, rarer ones counting more. */
export interface WeighedWord extends ExpandedTerm {
  rarity: number;
}

/** How much of the words a record must say. */
export interface Demand {
  /** Number of words. */
  words: number;
  /** Letters of them. */
  letters?: number;
  /** Whether two of them must stand in one paragraph or row. */
  isTogether?: boolean;
  /** Whether it is asked if something is so, which notes answer as well as sections. */
  isClaim?: boolean;
}

/** A word and how a record says it. */
interface Said {
  word: WeighedWord;
  match: TermMatch;
}

/** The records, of those at hand, that say most of some words, best first. */
export function partialHits(records: readonly PreparedRecord[], words: readonly WeighedWord[], demand: Demand): Decided {
  const hits = records.flatMap((record): Hit[] => {
    const said = words.flatMap((word): Said[] => {
      const match = matchTerm(record, word);
      return match?.atWordStart ? [{ word, match }] : [];
    });
    if (said.length < demand.words || lettersOf(said.map(({ word }) => word)) < (demand.letters ?? 0)) return [];
    const together = linesOf(record, said).filter((line) => line.length > 1);
    return demand.isTogether && together.length === 0 ? [] : [hitOf(record, said, together, demand)];
  });
  const sorted = hits.sort((a, b) => b.score - a.score);
  const enough = MIN_SHARE * (sorted[0]?.score ?? 0);
  return { match: 'partial', hits: sorted.filter(({ score }) => score >= enough).slice(0, MAX_HITS) };
}

function hitOf(record: PreparedRecord, said: readonly Said[], together: readonly (readonly Said[])[], { isClaim }: Demand): Hit {
  const rarest = Math.max(0, ...together.map((line) => sum(line.map(({ word }) => word.rarity))));
  const isAnswer =
    (record.kind === 'section' && said.every(({ match }) => match.inProse)) ||
    (isClaim === true && record.kind === 'note') ||
    // A page of that name is about it, whatever else it says.
    (record.kind === 'page' && said.some(({ match }) => match.needle === record.title_));
  const score = (sum(said.map(weight)) + TOGETHER_FACTOR * rarest) * (isAnswer ? ANSWER_FACTOR : (KIND_FACTOR[record.kind] ?? 1));
  const [matches, words] = [said.map(({ match }) => match), said.map(({ word }) => word)];
  return { ...toHit({ record, matches }, words), score };
}

function weight({ word, match: { inTitle, inProse, alternative } }: Said): number {
  const isOther = alternative !== undefined && !alternative.same;
  return word.rarity * (inTitle ? TITLE_FACTOR : inProse ? 1 : TABLE_FACTOR) * (isOther ? OTHER_NAME_FACTOR : 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** What each line of a record says. */
function linesOf(record: PreparedRecord, said: readonly Said[]): (readonly Said[])[] {
  if (isOneEntry(record)) return [said];
  return record.folded.text.split('\n').map((line) => said.filter(({ match }) => line.includes(match.needle)));
}
