import { parseForms } from '../normalise.ts';
import type { Lexicon } from '../record.ts';
import { remember } from './candidates.ts';
import { findPart } from './fallback.ts';
import type { Filter, SearchResult } from './hit.ts';
import { makeSpeller } from './pinyin.ts';
import { isQuoted, parseQuery } from './query.ts';
import { inWordsOfText, makeRegional } from './regional.ts';
import type { Site } from './site.ts';
import type { RecordSource } from './source.ts';
import { nearest } from './suggest.ts';
import { makeSynonyms } from './synonyms.ts';
import { findSaid } from './whole.ts';
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
    regional: makeRegional(lexicon.regional ?? []),
    speller: lexicon.pinyin && makeSpeller(lexicon.pinyin, synonyms.names, forms),
  };

  return async (input, filter) => {
    const result = await answer(input, filter);
    // A point after a number is a decimal point, as in 2.5; where none is found it was the end of a sentence.
    return result.state === 'empty' && NUMBER_AND_POINT.test(input) ? answer(input.replace(NUMBER_AND_POINT, '$1'), filter) : result;
  };

  async function answer(input: string, filter?: Filter): Promise<SearchResult> {
    const typed = parseQuery(input, forms);
    if (typed.terms.length === 0) return { state: 'idle' };
    const said = await findSaid(typed, site, filter);
    const result = said?.isOnPages ? undefined : said?.found;
    const found =
      result ?? (isQuoted(typed) ? undefined : await findPart(inWordsOfText(typed, site.regional), site, filter)) ?? said?.found;
    const answered = isQuoted(typed) ? found : await withAnswer(found, inWordsOfText(typed, site.regional), site, filter);
    return answered ?? { state: 'empty', suggestions: nearest(typed.whole, site.names) };
  }
}
