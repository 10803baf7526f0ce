import { fold, type SimplifiedForms } from '../normalise.ts';
import type { Lexicon } from '../record.ts';
import type { Alternative } from './synonyms.ts';

const MAX_WORDS = 4;

/**
 * Chinese words of glossary terms, organisations and section titles whose pinyin was typed, in full (guangmokuai) or by initials (gmk), best first.
 * u stands for ü as well, which keyboards lack.
 */
export function wordsForPinyin(typed: string, titles: Lexicon['pinyin'], forms: SimplifiedForms): Alternative[] {
  const letters = typed
    .toLowerCase()
    .replace(/[\s'’]/gu, '')
    .replace(/[vü]/gu, 'u');
  if (!/^[a-z0-9]{2,40}$/u.test(letters)) return [];
  const found = new Map<string, number>();
  for (const [id, words, spelled] of titles) {
    const isEntry = id.startsWith('term-') || id.startsWith('org-');
    const syllables = spelled.map((syllable) => syllable.replaceAll('v', 'u'));
    // A Latin word counts whole.
    const initials = syllables.map((syllable, index) => (/^[a-z0-9]/iu.test(words[index] ?? '') ? syllable : syllable.charAt(0)));
    for (let start = 0; start < words.length; start++) {
      const end = spelledEnd(letters, syllables, start, true) ?? spelledEnd(letters, initials, start);
      if (end === undefined) continue;
      const whole = start === 0 && end === words.length;
      const isShort = letters.length < syllables.slice(start, end).join('').length;
      // Initials fit many words: three of them, and only from the beginning of a name, unless they spell it whole.
      if (!whole && (end - start < 2 || (isShort && (letters.length < 3 || start > 0)))) continue;
      const word = words.slice(start, end).join('');
      if (!/\p{Script=Han}/u.test(word)) continue;
      const quality = (whole ? 4 : 0) + (isEntry ? 2 : 0) + (start === 0 ? 1 : 0);
      found.set(word, Math.max(quality, found.get(word) ?? 0));
    }
  }
  const ranked = [...found].sort(([, a], [, b]) => b - a);
  const spelledWhole = ranked.filter(([, quality]) => quality >= 4);
  return (spelledWhole.length > 0 ? spelledWhole : ranked).slice(0, MAX_WORDS).map(([name]) => ({ name, text: fold(name, forms).text }));
}

/** End of the run of words from `start` that the letters spell; the last one may be `unfinished` after four letters. */
function spelledEnd(letters: string, spellings: readonly string[], start: number, unfinished = false): number | undefined {
  let rest = letters;
  for (const [index, spelling] of spellings.slice(start).entries()) {
    const end = start + index + 1;
    if (!rest.startsWith(spelling)) return unfinished && letters.length >= 4 && index > 0 && spelling.startsWith(rest) ? end : undefined;
    rest = rest.slice(spelling.length);
    if (rest === '') return end;
  }
  return undefined;
}
