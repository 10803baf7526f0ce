import { parseForms } from '../normalise.ts';
import type { Lexicon, Pinyin } from '../record.ts';
import type { Filter, SearchResult } from './hit.ts';
import { isQuoted, parseQuery } from './query.ts';
import { remember } from './remember.ts';
import { inWordsOfText, makeRegional } from './regional.ts';
import type { Site } from './site.ts';
import type { RecordSource } from './source.ts';
import { makeSynonyms } from './synonyms.ts';
import { findSaid } from './whole.ts';
import { withAnswer } from './with-answer.ts';

/** Answers what was typed. */
export type Engine = (input: string, filter?: Filter) => Promise<SearchResult>;

const MAX_REMEMBERED = 2000;
const NUMBER_AND_POINT = /(\d)\.\s*$/u;

const noPinyin = (): Promise<Pinyin> => Promise.resolve({ order: '', others: '', names: [] });

/** Makes the engine over an index. `loadPinyin` is called once there is need of it. */
export function createEngine(source: RecordSource, lexicon: Lexicon, loadPinyin = noPinyin): Engine {
  const forms = parseForms(lexicon.simplified);
  const synonyms = makeSynonyms(lexicon.synonyms, forms);
  const site: Site = {
    size: source.size,
    find: remember(source.find, MAX_REMEMBERED),
    read: source.read,
    lexicon,
    forms,
    synonyms,
    regional: makeRegional(lexicon.regional ?? []),
    speller: remember(async () => {
      const [pinyin, { makeSpeller }] = await Promise.all([loadPinyin(), import('./pinyin.ts')]);
      return makeSpeller(pinyin, synonyms.names, forms);
    }),
  };

  return async (input, filter) => {
    const result = await answer(input, filter);
    // A point after a number is a decimal point, as in 2.5; where none is found it was the end of a sentence.
    return result.state === 'empty' && NUMBER_AND_POINT.test(input) ? answer(input.replace(NUMBER_AND_POINT, '$1'), filter) : result;
  };

  async function answer(input: string, filter?: Filter): Promise<SearchResult> {
    const typed = parseQuery(input, forms);
    if (typed.terms.length === 0) return { state: 'idle' };
    const narrowed = { ...site, filter };
    const local = inWordsOfText(typed, site.regional);
    const said = await findSaid(typed, narrowed);
    const result = said?.isOnPages ? undefined : said?.found;
    // Most queries are said whole somewhere: what the others need is not loaded before.
    const part = result || isQuoted(typed) ? undefined : (await import('./fallback.ts')).findPart(local, narrowed);
    const found = result ?? (await part) ?? said?.found;
    const answered = isQuoted(typed) ? found : await withAnswer(found, local, narrowed);
    return answered ?? { state: 'empty', suggestions: (await import('./suggest.ts')).nearest(typed.whole, synonyms.names) };
  }
}
