import { once } from '../../once.ts';
import { fold, type SimplifiedForms } from '../normalise.ts';
import type { Pinyin } from '../record.ts';
import { readSyllables } from './syllables.ts';
import type { Alternative } from './synonyms.ts';

const MAX_WORDS = 4;
/** Initials fit many names: fewer of them spell one only whole. */
const MIN_INITIALS = 3;
/** From so many letters the last syllable may be unfinished. */
const MIN_UNFINISHED = 4;

/** A name or word with Chinese in it, as its pinyin is typed. */
interface SpelledName {
  /** Chinese characters and Latin runs, folded. */
  pieces: string[];
  /** How each is spelled; a Latin run as itself. */
  syllables: string[];
  /** Whether a record explains it. */
  isEntry: boolean;
}

/** Reads and finds names by their pinyin. */
export type Speller = ReturnType<typeof makeSpeller>;

/** The names and words that pinyin can spell: those that records explain, and those that only `pinyin` has. */
export function makeSpeller(pinyin: Pinyin, entries: readonly Alternative[], forms: SimplifiedForms) {
  const read = readSyllables(pinyin);
  const spelled = once(() => [
    ...entries.map(({ text }) => spell(text, true)),
    ...pinyin.names.map((name) => spell(fold(name, forms).text, false)),
  ]);
  const spell = (text: string, isEntry: boolean): SpelledName => {
    const pieces = HAN.test(text) ? (text.match(/\p{Script=Han}|[a-z0-9]+/gu) ?? []) : [];
    return { pieces, syllables: pieces.map((piece) => typedAs(read(piece) ?? piece)), isEntry };
  };
  const spellings = once(() => new Map(spelled(pinyin).map(({ pieces, syllables }) => [syllables.join(''), pieces.join('')])));
  return {
    /** Words whose pinyin was typed, best first: of all of it or, where that spells none, of its words together. */
    wordsFor: (typed: string): Alternative[] => {
      const whole = wordsForPinyin(typed, spelled(pinyin), forms);
      const parts = typed.trim().split(/\s+/u);
      if (whole.length > 0) return whole;
      if (parts.length === 1) return twoWords(typedAs(typed.toLowerCase()), spellings(pinyin));
      const words = parts.map((part) => wordsForPinyin(part, spelled(pinyin), forms)[0]?.text ?? '');
      const text = words.join('');
      return words.includes('') ? [] : [{ name: text, text }];
    },
    /** Names that have no other, and so are no synonyms. */
    alone: (pinyin.alone ?? []).map((name): Alternative => ({ name, text: fold(name, forms).text })),
    /** Syllables of a folded text with a space between; undefined where a character has none. */
    read: (text: string): string | undefined => {
      const syllables = Array.from(text, (character) => (HAN.test(character) ? read(character) : character));
      return syllables.includes(undefined) ? undefined : syllables.join(' ');
    },
  };
}

/** Two words whose pinyin was written together: zhongguoyidong. */
function twoWords(typed: string, spellings: ReadonlyMap<string, string>): Alternative[] {
  for (let end = 2; end < typed.length - 1; end++) {
    const [first, second] = [spellings.get(typed.slice(0, end)), spellings.get(typed.slice(end))];
    if (first && second) return [{ name: first + second, text: first + second }];
  }
  return [];
}

const HAN = /\p{Script=Han}/u;

/** Without tones; ü is typed u or v. */
function typedAs(syllable: string): string {
  return syllable.replaceAll('v', 'u');
}

/** Words spelled in full (guangmokuai), by initials (gmk), or in part as Chinese (guang模块), best first. */
function wordsForPinyin(typed: string, names: readonly SpelledName[], forms: SimplifiedForms): Alternative[] {
  const plain = fold(typed, forms).text.normalize('NFD');
  const letters = typedAs(plain.replace(/[\s'\p{M}]/gu, ''));
  if (!/^(?=.*[a-z])[a-z0-9\p{Script=Han}]{2,40}$/u.test(letters)) return [];
  // AMD in capitals is an abbreviation of its own.
  const mayBeInitials = /^[a-z0-9]+$/u.test(letters) && typed !== typed.toUpperCase();
  const found = new Map<string, number>();
  for (const name of names) {
    const { pieces, isEntry } = name;
    const spelled = pieces.map((_, start) => ({ start, end: spelledEnd(letters, name, start), least: 2 }));
    if (mayBeInitials && isEntry) spelled.push({ start: 0, end: initialsEnd(letters, name), least: MIN_INITIALS });
    for (const { start, end, least } of spelled) {
      const word = pieces.slice(start, end).join('');
      const isWhole = end - start === pieces.length;
      const quality = (isWhole ? WHOLE : 0) + (isEntry ? 2 : 0) + (start === 0 ? 1 : 0);
      if (HAN.test(word) && (isWhole || end - start >= least)) found.set(word, Math.max(quality, found.get(word) ?? 0));
    }
  }
  const ranked = [...found].sort(([, a], [, b]) => b - a);
  const whole = ranked.filter(([, quality]) => quality >= WHOLE);
  return (whole.length > 0 ? whole : ranked).slice(0, MAX_WORDS).map(([word]) => ({ name: word, text: word }));
}

const WHOLE = 4;

/** End of the run of pieces from the first whose initials some letters are; 0 where they are none. */
function initialsEnd(letters: string, { pieces, syllables }: SpelledName): number {
  const initials = pieces.map((piece, index) => (HAN.test(piece) ? (syllables[index] ?? '').charAt(0) : piece));
  return [pieces.length, letters.length].find((end) => initials.slice(0, end).join('') === letters) ?? 0;
}

/** End of the run of pieces from `start` that the letters spell, at least one of them by its letters; `start` where they spell none. */
function spelledEnd(letters: string, { pieces, syllables }: SpelledName, start: number): number {
  let rest = letters;
  for (let index = start; index < pieces.length; index++) {
    const [piece = '', syllable = ''] = [pieces[index], syllables[index]];
    const typed = [piece, syllable].find((each) => rest.startsWith(each));
    const isUnfinished = letters.length >= MIN_UNFINISHED && index > start && HAN.test(piece) && syllable.startsWith(rest);
    if (typed === rest || (typed === undefined && isUnfinished)) return index + 1;
    if (typed === undefined) break;
    rest = rest.slice(typed.length);
  }
  return start;
}
