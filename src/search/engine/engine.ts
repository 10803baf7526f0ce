import { parseForms } from '../pack.ts';
import { isPage, type Lexicon } from '../record.ts';
import { remember } from './candidates.ts';
import { findPart } from './fallback.ts';
import type { Filter, FoundResult, SearchResult } from './hit.ts';
import { isQuoted, parseQuery } from './query.ts';
import type { Site } from './site.ts';
import type { RecordSource } from './source.ts';
import { nearest } from './suggest.ts';
import { isOneLatinName, joinNames, makeSynonyms } from './synonyms.ts';
import { findWhole } from './whole.ts';
import { withAnswer } from './with-answer.ts';

/** Answers what was typed. */
export type Engine = (input: string, filter?: Filter) => Promise<SearchResult>;

const NUMBER_AND_POINT = /(\d)\.\s*$/u;

/** Makes the engine over an index. */
export function createEngine(source: RecordSource, lexicon: Lexicon): Engine {
  const forms = parseForms(lexicon.simplified);
  const synonyms = makeSynonyms(lexicon.synonyms, forms);
  const site: Site = {
    size: source.size,
    find: remember(source.find),
    read: source.read,
    lexicon,
    forms,
    synonyms,
    names: synonyms.names,
  };

  return async (input, filter) => {
    const result = await answer(input, filter);
    // A point after a number is a decimal point, as in 2.5; where none is found it was the end of a sentence.
    return result.state === 'empty' && NUMBER_AND_POINT.test(input) ? answer(input.replace(NUMBER_AND_POINT, '$1'), filter) : result;
  };

  async function answer(input: string, filter?: Filter): Promise<SearchResult> {
    const typed = parseQuery(input, forms);
    if (typed.terms.length === 0) return { state: 'idle' };
    const joined = joinNames(typed, synonyms, forms);
    // optical module is one name before it is two words; 北京 大学 is what was asked for, both words, before it is one name.
    const readings = joined.terms.length === typed.terms.length ? [typed] : isOneLatinName(joined) ? [joined, typed] : [typed, joined];
    let result: FoundResult | undefined;
    let onPages: FoundResult | undefined;
    for (const query of readings) {
      const { decided, ...found } = await findWhole(query, site, filter);
      if (decided.hits.length === 0) continue;
      // A whole page says many words that have nothing to do with each other.
      if (query.terms.length === 1 || !decided.hits.every(({ record }) => isPage(record.kind))) result = found;
      onPages ??= found;
      break;
    }
    if (isQuoted(typed)) return result ?? onPages ?? { state: 'empty', suggestions: nearest(typed.whole, site.names) };
    result = await withAnswer(result ?? (await findPart(typed, site, filter)) ?? onPages, typed, site, filter);
    return result ?? { state: 'empty', suggestions: nearest(typed.whole, site.names) };
  }
}
