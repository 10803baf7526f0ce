import { pinyin } from 'pinyin-pro';
import { commonCharacters, readSyllables } from '../engine/syllables.ts';
import { fold, parseForms } from '../normalise.ts';
import type { Lexicon, Pinyin, RecordKind, SearchRecord } from '../record.ts';
import { byFrequency } from './by-frequency.ts';

/** What is known by its name, which may be misspelt. */
const EXPLAINED = new Set<RecordKind>(['term', 'org', 'model']);
/** Longer titles are sentences, which nobody spells. */
const LONGEST_NAME = 14;
/** Names and words of a very large site that are kept. */
const MAX_NAMES = 3000;
/** A word that the text says as often may be looked for. */
const FREQUENT = 3;

/** Makes what finds the names and frequent words of a site by their pinyin. */
export function makePinyin({ synonyms, simplified }: Lexicon, records: readonly SearchRecord[]): Pinyin {
  const forms = parseForms(simplified);
  const known = new Set(synonyms.flatMap(({ names }) => names));
  // A source has a citation, and no name.
  const titles = records
    .filter(({ kind, title }) => kind !== 'source' && HAN.test(title) && title.length <= LONGEST_NAME)
    .map(({ title }) => title);
  const named = new Set([...known, ...titles]);
  const names = [...new Set([...titles, ...frequentWords(records, named)])].filter((name) => !known.has(name)).slice(0, MAX_NAMES);
  const alone = records.filter(({ kind, title }) => EXPLAINED.has(kind) && !known.has(title)).map(({ title }) => title);
  const characters = new Set([...known, ...names].flatMap((name) => Array.from(fold(name, forms).text).filter((each) => HAN.test(each))));
  const order = syllablesInOrder();
  const read = readSyllables({ order, others: '', names: [] });
  const others = [...characters]
    .map((character) => [readingIn(character, [...known, ...names]), character] as const)
    .filter(([syllable, character]) => read(character) !== syllable);
  return { order, others: others.flat().join(''), names, alone: [...new Set(alone)] };
}

const HAN = /\p{Script=Han}/u;
const OPTIONS = { toneType: 'none', type: 'array', v: true } as const;

/** How a character is read in the names that have it: 行 is hang in 行业. */
function readingIn(character: string, names: readonly string[]): string {
  const name = names.find((each) => each.includes(character)) ?? character;
  const [run = character] = name.match(/\p{Script=Han}+/gu)?.filter((each) => each.includes(character)) ?? [];
  return pinyin(run, OPTIONS)[Array.from(run).indexOf(character)] ?? '';
}

/** A Chinese word that is no count and no pointer: not 一个, 不是, 这种. */
const WORD = /^(?![一两三四五六七八九十不这那其每各某几])\p{Script=Han}{2,4}$/u;

/** Chinese words that the text says often, those left out that begin a name. */
function frequentWords(records: readonly SearchRecord[], named: ReadonlySet<string>): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = records.flatMap(({ title, text }) =>
    Array.from(segmenter.segment(`${title}\n${text}`), ({ segment }) => segment).filter((segment) => WORD.test(segment)),
  );
  const beginnings = new Set([...named].flatMap((name) => Array.from(name, (_, index) => name.slice(0, index + 1))));
  return byFrequency(words)
    .filter(([word, count]) => count >= FREQUENT && !beginnings.has(word))
    .map(([word]) => word);
}

/** The syllables of the common characters, which GB 2312 has in the order of pinyin. */
function syllablesInOrder(): string {
  let order = '';
  let last = '';
  for (const character of commonCharacters()) {
    const readings = pinyin(character, { ...OPTIONS, multiple: true }).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    if (readings.includes(last)) continue;
    // A character that is no longer read as it was sorted keeps its place.
    const next = readings.find((reading) => sortKey(reading) > sortKey(last) && isNear(reading, last));
    if (next === undefined) continue;
    order += next + character;
    last = next;
  }
  return order;
}

/** ü follows u, and üe stands before un. */
function sortKey(syllable: string): string {
  return syllable.replace(/v$/u, 'u ').replace('v', 'u');
}

/** Letters with which syllables begin. */
const INITIALS = 'abcdefghjklmnopqrstwxyz';

/** Whether a syllable begins like another or with the letter after. */
function isNear(syllable: string, last: string): boolean {
  return INITIALS.indexOf(syllable.charAt(0)) - Math.max(0, INITIALS.indexOf(last.charAt(0))) <= 1;
}
