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
  const sorted = sortByPinyin(entries, nameOf);
  return [...Map.groupBy(sorted, (entry) => indexLetter(nameOf(entry)))].toSorted(([a], [b]) =>
    a === '#' ? 1 : b === '#' ? -1 : a < b ? -1 : 1,
  );
}

/** Sorts entries by the pinyin of their names; equal names keep their order. */
export function sortByPinyin<T>(entries: readonly T[], nameOf: (entry: T) => string): T[] {
  const keys = new Map(entries.map((entry) => [entry, pinyinKey(nameOf(entry))]));
  return entries.toSorted((a, b) => {
    const [first, second] = [keys.get(a) ?? '', keys.get(b) ?? ''];
    return first < second ? -1 : Number(first > second);
  });
}
