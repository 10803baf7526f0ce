import { editDistance, likeness } from '../../text/edit-distance.ts';
import type { Alternative } from './synonyms.ts';
import { segment } from './words.ts';

const MAX_SUGGESTIONS = 5;
const MIN_LIKENESS = 0.4;
const MAX_LENGTH = 30;

/** The names most like what was typed: by letters shared in order (a misprint) or by characters in common (another wording). */
export function nearest(typed: string, candidates: readonly Alternative[]): string[] {
  if (typed === '' || typed.length > MAX_LENGTH) return [];
  const scored = candidates
    .map(({ text, name }) => ({ name, score: Math.max(likeness(typed, text), shared(typed, text)) }))
    .filter(({ score }) => score >= MIN_LIKENESS)
    .sort((a, b) => b.score - a.score);
  return [...new Set(scored.map(({ name }) => name))].slice(0, MAX_SUGGESTIONS);
}

/** Share of neighbouring character pairs that two Chinese words have in common; 0 for Latin ones. */
function shared(a: string, b: string): number {
  if (!HAN.test(a)) return 0;
  const pairs = (text: string) => new Set(Array.from(text.slice(1), (_, index) => text.slice(index, index + 2)));
  const [first, second] = [pairs(a), pairs(b)];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return (2 * common) / Math.max(1, first.size + second.size);
}

const HAN = /\p{Script=Han}/u;
const LATIN = /^[a-z]+(?: [a-z]+)*$/u;

/** How a folded text is read, a space between syllables; undefined where that is not known. */
export type Read = (text: string) => string | undefined;

/**
 * The name so near to what was typed, folded, that it may be searched in its place: misprinted by a letter or two, or by characters that are read
 * alike. Undefined where what was typed may be another name: a code, a short word, one that begins otherwise.
 */
export function closest(typed: string, candidates: readonly Alternative[], read?: Read): Alternative | undefined {
  if (typed.length > MAX_LENGTH) return undefined;
  const distance = HAN.test(typed) ? chineseDistance(typed, read) : LATIN.test(typed) ? latinDistance(typed) : undefined;
  if (!distance) return undefined;
  const [best] = candidates
    .flatMap(withWords)
    .map((name) => ({ name, away: distance(name.text) }))
    .filter(({ away }) => away > 0 && away < Infinity)
    .sort((a, b) => a.away - b.away);
  return best?.name;
}

/** A Latin name and its longer words: optical module, optical. */
function withWords(name: Alternative): Alternative[] {
  if (!LATIN.test(name.text) || !name.text.includes(' ')) return [name];
  const words = name.name.split(/\s+/u).filter((word) => word.length >= MIN_WORD);
  return [name, ...words.map((word) => ({ name: word, text: word.toLowerCase() }))];
}

const MIN_WORD = 5;
const MIN_LATIN = 4;
/** From so many letters two may be wrong. */
const LONG_LATIN = 8;

function latinDistance(typed: string): ((text: string) => number) | undefined {
  if (typed.length < MIN_LATIN) return undefined;
  const allowed = typed.length >= LONG_LATIN ? 2 : 1;
  return (text) => {
    // The first letter is rarely wrong; another one begins another word.
    if (!text.startsWith(typed.charAt(0)) || Math.abs(text.length - typed.length) > allowed || !LATIN.test(text)) return Infinity;
    const distance = editDistance(typed, text);
    return distance <= allowed ? distance : Infinity;
  };
}

/** From so many characters one may be wrong, missing or one too many, whatever it is read like; from so many two. */
const [LONG_CHINESE, LONGER_CHINESE] = [3, 5];

function chineseDistance(typed: string, read?: Read): ((text: string) => number) | undefined {
  if (typed.length < 2 || /\d/u.test(typed)) return undefined;
  const sound = read?.(typed);
  const words = segment(typed).filter((word) => word.length > 1);
  // Words one and all: 语音模型 is no misprint of 语言模型.
  const isOther = typed.length < LONG_CHINESE || words.join('') === typed;
  const allowed = isOther ? 0 : typed.length < LONGER_CHINESE ? 1 : 2;
  return (text) => {
    const difference = Math.abs(text.length - typed.length);
    if (!HAN.test(text) || difference > 1) return Infinity;
    const distance = editDistance(typed, text);
    // Characters that are read alike are half a mistake, however many there are.
    if (difference === 0 && distance < typed.length && soundsAlike(sound, read?.(text))) return distance / 2;
    // The first character is rarely wrong; a longer name is one of something else, or of a kind.
    if (distance > allowed || !text.startsWith(typed.charAt(0)) || text.length < LONG_CHINESE) return Infinity;
    // A word of which nothing is right is another word.
    const isMisspelt = words.every((word) => Array.from(word).some((character) => text.includes(character)));
    return text.includes(typed) || typed.includes(text) || !isMisspelt ? Infinity : distance;
  };
}

/** Whether two readings differ at most in what many speakers do not tell apart: zh and z, n and l, in and ing. */
function soundsAlike(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && blurred(a) === blurred(b);
}

function blurred(syllables: string): string {
  return syllables
    .replace(/\b([zcs])h/gu, '$1')
    .replace(/\bn(?=[aeiouv])/gu, 'l')
    .replace(/(?<=[aei])ng\b/gu, 'n');
}
