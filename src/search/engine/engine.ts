import type { SimplifiedForms } from '../normalise.ts';
import { fold } from '../normalise.ts';
import type { Lexicon, SearchRecord } from '../record.ts';
import type { Hit, MatchKind, SearchResult } from './hit.ts';
import { matchRecord, type ExpandedTerm, type TermMatch } from './match.ts';
import { order } from './order.ts';
import { partialHits } from './partial.ts';
import { wordsForPinyin } from './pinyin.ts';
import { occurrences, parseForms, prepare, type PreparedRecord } from './prepared.ts';
import { needsWord, parseQuery, type Query, type QueryTerm } from './query.ts';
import { score } from './rank.ts';
import { nearest } from './suggest.ts';
import { joinNames, makeSynonyms, sameAmounts, type Alternative } from './synonyms.ts';
import { mayFallBack, wordsOf } from './words.ts';

/** Where records come from: all of them in memory, or the ones that an index proposes for some folded needles. */
export type Propose = (needles: readonly string[]) => PreparedRecord[] | Promise<PreparedRecord[]>;

export interface Engine {
  search: (input: string) => Promise<SearchResult>;
}

/** Records that are the report's text: where one of them says the query, the text uses that word. */
const TEXT_KINDS = new Set(['section', 'row', 'stock', 'figure', 'chapter']);
/** With so many literal hits in the text, other names of the query would only add noise. */
const ENOUGH_LITERAL = 4;

/** Makes the engine over records that are all at hand. */
export function createEngine(records: readonly SearchRecord[], lexicon: Lexicon): Engine {
  const forms = parseForms(lexicon.simplified);
  const prepared = records.map((record) => prepare(record, forms));
  return createEngineOver(() => prepared, lexicon, forms, prepared);
}

/** Makes the engine over records that are proposed query by query; `named` are those whose names can be suggested. */
export function createEngineOver(propose: Propose, lexicon: Lexicon, forms: SimplifiedForms, named: readonly PreparedRecord[]): Engine {
  const synonyms = makeSynonyms(lexicon.synonyms, forms);
  const candidates = [
    ...named
      .filter((record) => record.kind !== 'source' && record.kind !== 'row')
      .map(({ title, title_ }) => ({ name: title, text: title_ })),
    ...lexicon.synonyms.flatMap(({ names }) => names.map((name) => ({ name, text: fold(name, forms).text }))),
  ];

  const expand = (term: QueryTerm, pinyin: readonly Alternative[]): ExpandedTerm => ({
    ...term,
    alternatives: [...synonyms.of(term.text), ...sameAmounts(term.text), ...pinyin],
  });

  return {
    search: async (input) => {
      const result = await answer(input);
      // A point after a number is a decimal point, as in 2.5; where none is found it was the end of a sentence.
      return result.state === 'empty' && NUMBER_AND_POINT.test(input) ? answer(input.replace(NUMBER_AND_POINT, '$1')) : result;
    },
  };

  async function answer(input: string): Promise<SearchResult> {
    const query = joinNames(parseQuery(input, forms), synonyms, forms);
    if (query.terms.length === 0) return { state: 'idle' };
    const pinyin = query.terms.length === 1 || /^[a-z ]+$/iu.test(query.raw) ? wordsForPinyin(query.raw, lexicon.pinyin, forms) : [];
    const terms = query.terms.map((term) => expand(term, query.terms.length === 1 ? pinyin : []));
    const whole = await findAll(terms, query);
    if (whole.hits.length > 0) return { state: 'ready', ...whole, missing: [] };
    // Syllables typed apart: guang mo kuai.
    if (pinyin.length > 0 && query.terms.length > 1) {
      const joined = { words: query.raw, text: query.whole };
      const spelled = await findAll([{ ...joined, alternatives: pinyin }], { ...query, terms: [joined] });
      if (spelled.hits.length > 0) return { state: 'ready', ...spelled, missing: [] };
    }
    const words = wordsOf(query, synonyms, forms);
    if (mayFallBack(query, words)) {
      const expanded = words.map((word) => expand(word, []));
      const records = await propose(needlesOf(expanded));
      const { hits, missing } = partialHits(records, rowsIn(records), expanded, synonyms.has);
      if (hits.length > 0) return { state: 'ready', match: 'partial', hits, missing };
    }
    return { state: 'empty', suggestions: nearest(query.whole, candidates) };
  }

  async function findAll(terms: readonly ExpandedTerm[], query: Query): Promise<{ match: MatchKind; hits: Hit[] }> {
    const records = await propose(needlesOf(terms));
    const rowsOf = rowsIn(records);
    const found = records.flatMap((record) => {
      const matches = matchRecord(record, rowsOf(record), terms);
      return matches ? [{ record, matches }] : [];
    });
    const literal = found.filter(({ matches }) => matches.every((match) => !match.alternative));
    const inText = literal.filter(({ record, matches }) => TEXT_KINDS.has(record.kind) && matches.every((match) => match.atWordStart));
    const only = query.terms.length === 1 ? query.terms[0] : undefined;
    const names = only ? new Set([only.text, ...(terms[0]?.alternatives ?? []).map(({ text }) => text)]) : new Set<string>();
    const owners = new Set([...names].flatMap((name) => [...synonyms.owners(name)]));
    const ownersTyped = only ? synonyms.owners(only.text) : new Set<string>();
    const shown =
      inText.length >= ENOUGH_LITERAL ? found.filter(({ record, matches }) => isLiteral(matches) || ownersTyped.has(record.id)) : found;
    const sectionTitles = shown.filter(
      ({ record, matches }) => record.kind === 'section' && matches.every((match) => match.inTitle),
    ).length;
    const context = {
      query,
      sectionTitles,
      isNamed: (record: PreparedRecord) => (inText.length > 0 ? ownersTyped : owners).has(record.id),
    };
    const hits = shown.map(({ record, matches }): Hit => {
      const penalty = inText.length > 0 && !isLiteral(matches) && !ownersTyped.has(record.id) ? ALIAS_PENALTY : 0;
      return { ...toHit(record, matches, terms, rowsOf), score: score(record, matches, context) - penalty };
    });
    const ordered = order(hits);
    const main = ordered.find((hit) => hit.record.kind === 'section') ?? ordered[0];
    return { match: main?.alias ? 'alias' : 'exact', hits: ordered };
  }
}

const ALIAS_PENALTY = 45;
const NUMBER_AND_POINT = /(\d)\.\s*$/u;

function isLiteral(matches: readonly TermMatch[]): boolean {
  return matches.every((match) => !match.alternative);
}

function toHit(
  record: PreparedRecord,
  matches: readonly TermMatch[],
  terms: readonly ExpandedTerm[],
  rowsOf: (record: PreparedRecord) => readonly PreparedRecord[],
): Omit<Hit, 'score'> {
  const needles = matches.map((match) => match.needle);
  const through = matches.findIndex((match) => match.alternative);
  const alternative = matches[through]?.alternative;
  const inRow = matches.find((match) => match.inRow);
  const row =
    inRow && rowsOf(record).find((each) => occurrences(each, inRow.needle, needsWord({ text: inRow.needle, words: '' })).length > 0);
  return {
    record,
    needles,
    ...(row && { row }),
    ...(alternative && { alias: { typed: terms[through]?.words ?? '', name: alternative.name } }),
  };
}

function needlesOf(terms: readonly ExpandedTerm[]): string[] {
  return terms.flatMap((term) => [term.text, ...term.alternatives.map(({ text }) => text)]);
}

const NO_ROWS: readonly PreparedRecord[] = [];
const rowsByRecords = new WeakMap<readonly PreparedRecord[], (record: PreparedRecord) => readonly PreparedRecord[]>();

/** Rows that each section shows, among some records. */
function rowsIn(records: readonly PreparedRecord[]): (record: PreparedRecord) => readonly PreparedRecord[] {
  const known = rowsByRecords.get(records);
  if (known) return known;
  const rows = Map.groupBy(records, (record) => record.parent);
  const rowsOf = (record: PreparedRecord) => (record.kind === 'section' ? (rows.get(record.id) ?? NO_ROWS) : NO_ROWS);
  rowsByRecords.set(records, rowsOf);
  return rowsOf;
}
