import type { SimplifiedForms } from '../normalise.ts';
import { parseForms } from '../simplified-forms.ts';
import { isPage, type Lexicon, type SearchRecord } from '../record.ts';
import { splitCompound } from './compound.ts';
import { findAll, type Found } from './find.ts';
import type { FoundResult, SearchResult } from './hit.ts';
import type { ExpandedQuery, ExpandedTerm } from './match.ts';
import { partialHits } from './partial.ts';
import { wordsForPinyin } from './pinyin.ts';
import { prepare, type PreparedRecord } from './prepared.ts';
import { isQuoted, parseQuery, type Query, type QueryTerm } from './query.ts';
import { saysTogether } from './rank.ts';
import { sameValues } from './same-values.ts';
import { nearest } from './suggest.ts';
import { isOneLatinName, joinNames, makeSynonyms } from './synonyms.ts';
import { mayFallBack, segment, wordsOf } from './words.ts';

/** Where records come from: all of them in memory, or the ones that an index proposes for some folded needles. */
export type Propose = (needles: readonly string[]) => PreparedRecord[] | Promise<PreparedRecord[]>;

/** Answers what was typed. */
export type Engine = (input: string) => Promise<SearchResult>;

const NUMBER_AND_POINT = /(\d)\.\s*$/u;

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
    ...synonyms.names,
  ];
  let titleWords: ReadonlySet<string> | undefined;

  return async (input) => {
    const result = await answer(input);
    // A point after a number is a decimal point, as in 2.5; where none is found it was the end of a sentence.
    return result.state === 'empty' && NUMBER_AND_POINT.test(input) ? answer(input.replace(NUMBER_AND_POINT, '$1')) : result;
  };

  async function answer(input: string): Promise<SearchResult> {
    const typed = parseQuery(input, forms);
    if (typed.terms.length === 0) return { state: 'idle' };
    const joined = joinNames(typed, synonyms, forms);
    // optical module is one name before it is two words; 北京 大学 is what was asked for, both words, before it is one name.
    const readings = joined.terms.length === typed.terms.length ? [typed] : isOneLatinName(joined) ? [joined, typed] : [typed, joined];
    for (const query of readings) {
      const found = await findWhole(query);
      if (found.hits.length > 0) return found;
    }
    return (await findPart(typed)) ?? { state: 'empty', suggestions: nearest(typed.whole, candidates) };
  }

  /** The records that say the whole query, in letters or else in pinyin. */
  async function findWhole(query: Query): Promise<Found> {
    const terms = query.terms.map(expand);
    const found = await find({ ...query, terms });
    // Letters that stand there as a word are not meant as pinyin.
    if (found.isLiteralWord || !(terms.length === 1 || /^[a-z ]+$/iu.test(query.raw))) return found;
    const pinyin = wordsForPinyin(query.raw, lexicon.pinyin, forms);
    if (pinyin.length === 0) return found;
    const [only] = terms;
    if (only && terms.length === 1) return find({ ...query, terms: [{ ...only, alternatives: [...only.alternatives, ...pinyin] }] });
    // Syllables typed apart: guang mo kuai.
    const spelled = { words: query.raw, text: query.whole, alternatives: pinyin };
    return found.hits.length > 0 ? found : find({ ...query, terms: [spelled] });
  }

  /** The best answer to a question, to several words or to words written together; undefined where even that would be beside the point. */
  async function findPart(query: Query): Promise<FoundResult | undefined> {
    const known = wordsOf(query, synonyms, forms);
    if (mayFallBack(query, known)) {
      const expanded = known.map(expand);
      // Two words are meant together; of more, some may be beside the point.
      const all = known.length <= 2 ? await findTogether(expanded, query) : undefined;
      if (all) return all;
      const records = await propose(needlesOf(expanded));
      const part = partialHits(records, expanded, synonyms.has);
      if (part) return part;
    }
    const [only] = query.terms;
    if (!only || query.terms.length > 1 || isQuoted(query)) return undefined;
    const parts = splitCompound(only.text, isKnownWord) ?? [];
    // A name and what is asked of it: 北京大学校史. Other words written together are one word, which the site lacks.
    if (parts.length < 2 || !synonyms.has(parts[0] ?? '')) return undefined;
    // Other names of a part, or a part from elsewhere, would make another word of the whole.
    const words = parts.map((text) => ({ words: text, text, alternatives: [] }));
    const found = await findTogether(words, query);
    const hits = found?.hits.filter(({ record }) => saysTogether(record, parts)) ?? [];
    return found && hits.length > 0 ? { ...found, hits } : undefined;
  }

  /** The records that say all of some words, as a partial answer. */
  async function findTogether(words: readonly ExpandedTerm[], { raw }: Query): Promise<FoundResult | undefined> {
    if (words.length === 0) return undefined;
    const found = await find({ raw, whole: words.map(({ text }) => text).join(' '), terms: words });
    // A whole page says many words that have nothing to do with each other.
    return found.hits.every(({ record }) => isPage(record.kind)) ? undefined : { ...found, match: 'partial' };
  }

  async function find(query: ExpandedQuery): Promise<Found> {
    return findAll(await propose(needlesOf(query.terms)), query, synonyms);
  }

  function expand(term: QueryTerm): ExpandedTerm {
    return { ...term, alternatives: [...sameValues(term, forms), ...synonyms.of(term.text)] };
  }

  /** Whether a folded text is a name that the site knows, or a word of a title. */
  function isKnownWord(text: string): boolean {
    titleWords ??= new Set(named.flatMap(({ title_ }) => segment(title_)));
    return synonyms.has(text) || titleWords.has(text);
  }
}

function needlesOf(terms: readonly ExpandedTerm[]): string[] {
  return terms.flatMap((term) => [term.text, ...term.alternatives.map(({ text }) => text)]);
}
