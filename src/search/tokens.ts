import { startsPart } from './engine/prepared.ts';
import { fold, type SimplifiedForms } from './normalise.ts';

/**
 * The words by which texts are indexed and asked. No dictionary cuts them, neither that of the index nor that of the browser: Chinese is
 * written as overlapping pairs of characters, by their codes, so that a phrase of pairs is the text itself; letters and digits as whole words
 * (wpalm_). A word ends in _ so that none is the beginning of another, and its beginning asks for all that begin so. What may stand in the middle
 * of a word is a word of its own (mformer_): from so many letters on, and digits. All are written in letters, since an index takes words apart
 * where letters and digits meet.
 */
const SHORTEST_INSIDE = 4;

const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
const HAN = /^\p{Script=Han}/u;
const DIGITS = /^\d+$/u;
/** A number with its unit: 5G is not 5GB. */
const WITH_UNIT = /^\d+\p{L}{1,2}$/u;
/** The words of a text, as the content of an index. */
export function tokensOf(body: string, forms: SimplifiedForms): string {
  const folded = fold(body, forms);
  const inside = new Set<string>();
  const tokens = runsOf(folded.text).flatMap(({ run, at }) => {
    if (HAN.test(run)) return pairs(run);
    for (let from = 1; from < run.length; from++) {
      const rest = run.slice(from);
      if (startsPart({ body, folded }, at + from)) inside.add(word(rest));
      else if (rest.length >= SHORTEST_INSIDE || DIGITS.test(run)) inside.add(middle(rest));
    }
    return [word(run)];
  });
  return [...tokens, ...inside].join(' ');
}

/** The word by which an index has what is called so or indexed under it, folded, as a whole. */
export function wholeToken(name: string): string {
  return `k${runsOf(name)
    .map(({ run }) => (HAN.test(run) ? code(run) : inLetters(run)))
    .join('')}_`;
}

/** What to ask an index for: a text has to have one of each list. Phrases stand in quotes; other words are the beginning of one. */
export type IndexQuery = readonly string[];

/** The questions to an index for what a folded needle may stand in; none where it has neither letters nor digits. */
export function queriesFor(needle: string): IndexQuery[] {
  const runs = runsOf(needle);
  const isEnd = ({ run, at }: Run) => at === 0 && run.length < SHORTEST_INSIDE && !DIGITS.test(run);
  // Beside others: a single character, such as a unit, stands nearly everywhere; a few letters may be the end of a word.
  const telling = runs.filter((each) => (HAN.test(each.run) ? each.run.length > 1 : !isEnd(each)));
  const queries = (telling.length > 0 ? telling : runs).map(({ run, at }) => {
    if (HAN.test(run)) return run.length === 1 ? [`h${code(run)}`] : [`"${pairs(run).slice(0, -1).join(' ')}"`];
    const isWhole = at + run.length < needle.length || WITH_UNIT.test(needle) || needle.length === 1;
    const mayBeInside = at === 0 && (run.length >= SHORTEST_INSIDE || DIGITS.test(run));
    return [word, ...(mayBeInside ? [middle] : [])].map((token) => (isWhole ? `"${token(run)}"` : token(run).slice(0, -1)));
  });
  return [...new Map(queries.map((query) => [query.join(' '), query])).values()];
}

/** The words of a folded needle that a text can be scored by, each the beginning of one. */
export function wordsIn(needle: string): string {
  const words = runsOf(needle).flatMap(({ run }) => (HAN.test(run) ? pairs(run).slice(0, Math.max(1, run.length - 1)) : [word(run)]));
  return [...new Set(words)].map((token) => token.replace(/_$/u, '')).join(' ');
}

/** Chinese, or letters and digits, in a row. */
interface Run {
  run: string;
  at: number;
}

function runsOf(text: string): Run[] {
  return Array.from(text.matchAll(RUN), ({ 0: run, index: at }) => ({ run, at }));
}

function pairs(run: string): string[] {
  return Array.from({ length: run.length }, (_, at) => `h${code(run.slice(at, at + 2))}${at + 1 < run.length ? '' : '_'}`);
}

/** The codes of characters in the letters a to p, four each. */
function code(characters: string): string {
  const nibble = (value: number) => String.fromCharCode(0x61 + (value & 15));
  return Array.from({ length: characters.length }, (_, at) => {
    const unit = characters.charCodeAt(at);
    return nibble(unit >> 12) + nibble(unit >> 8) + nibble(unit >> 4) + nibble(unit);
  }).join('');
}

/** Letters in the place of digits: none with a sign above it, which Pagefind takes away, so that й would be и. */
const DIGIT_LETTERS = 'абвгдежзик';

function inLetters(run: string): string {
  return run.replace(/\d/gu, (digit) => DIGIT_LETTERS.charAt(Number(digit)));
}

function word(run: string): string {
  return `w${inLetters(run)}_`;
}

function middle(run: string): string {
  return `m${inLetters(run)}_`;
}
