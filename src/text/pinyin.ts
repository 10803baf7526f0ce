import { groups, sort } from 'd3';
import { pinyin } from 'pinyin-pro';

/** Sort key of a Chinese or Latin name: its pinyin without tones, lower case, punctuation left out. */
export function pinyinKey(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array' })
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\d ]/gu, '')
    .trim();
}

/** Heading of the index under which a name stands: A to Z, or # for a name that begins with a digit. */
function indexLetter(name: string): string {
  const first = pinyinKey(name).at(0)?.toUpperCase() ?? '#';
  return /[A-Z]/u.test(first) ? first : '#';
}

/** Groups entries by index letter, letters and entries in the order of their pinyin; # comes last. */
export function groupByLetter<T>(entries: readonly T[], nameOf: (entry: T) => string): [letter: string, entries: T[]][] {
  const byLetter = groups(sortByPinyin(entries, nameOf), (entry) => indexLetter(nameOf(entry)));
  return sort(byLetter, ([letter]) => Number(letter === '#'));
}

/** Sorts entries by the pinyin of their names; equal names keep their order. */
export function sortByPinyin<T>(entries: readonly T[], nameOf: (entry: T) => string): T[] {
  return sort(entries, (entry) => pinyinKey(nameOf(entry)));
}
