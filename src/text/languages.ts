import { escapePattern } from './escape-pattern.ts';

/** Phrases that are not what they look like, by the BCP 47 tag of their language; `none`: in no language, such as words of code. */
export type LanguagePhrases = Readonly<Record<string, readonly string[]>>;

/** A piece of a text; without `lang` it is in the language of the text around it. */
export interface LanguagePart {
  text: string;
  lang?: string;
}

const LATIN = String.raw`\p{Script=Latin}\p{M}`;
/** A word, or a number among words: AI-generated, Théâtre, D’opéra, Q&A, 3.0, 530B; no address. */
const WORD = String.raw`(?!https?:)(?:[${LATIN}\p{N}$][${LATIN}\p{N}.'’&/+‐-–-]*[${LATIN}\p{N}+]|[${LATIN}\p{N}])`;
/** What may stand between two words of a passage: one space, with the punctuation of Latin script. */
const BETWEEN = String.raw`[,;:.!?)\]”’"]*\s(?:[&+–—-]\s)?[(\["“‘]?`;
/** Words that follow each other, with the bracket or full stop that ends the last. */
const PASSAGE = new RegExp(String.raw`(?<![${LATIN}\p{N}])${WORD}(?:${BETWEEN}${WORD})+(?:\.(?!\p{N}))?`, 'gu');
const LETTERS = new RegExp(`[${LATIN}]`, 'u');

/** Makes the function that takes a Chinese text apart: two Latin words or more in a row are English, unless `phrases` know better. */
export function languageSplitter(phrases: LanguagePhrases = {}): (text: string) => LanguagePart[] {
  const tags = new Map(Object.entries(phrases).flatMap(([lang, known]) => known.map((phrase) => [phrase, lang] as const)));
  // A text split at a pattern in parentheses has the matches at every other place.
  const patterns = [...tags.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const known = tags.size > 0 && new RegExp(`(${patterns.join('|')})`, 'u');
  return (text) => {
    if (!LETTERS.test(text)) return [{ text }];
    const pieces = known ? text.split(known) : [text];
    const parts = pieces.flatMap((piece, index): LanguagePart[] => {
      if (index % 2 === 0) return englishPassages(piece);
      const lang = tags.get(piece);
      return [lang === undefined || lang === 'none' ? { text: piece } : { text: piece, lang }];
    });
    return parts.filter((part) => part.text !== '');
  };
}

function englishPassages(text: string): LanguagePart[] {
  const parts: LanguagePart[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(PASSAGE)) {
    if (match.split(/\s/u).filter((word) => LETTERS.test(word)).length < 2) continue;
    const passage = match + (opensMore(match) ? (/^[)\]]/u.exec(text.slice(index + match.length))?.[0] ?? '') : '');
    parts.push({ text: text.slice(end, index) }, { text: passage, lang: 'en' });
    end = index + passage.length;
  }
  return [...parts, { text: text.slice(end) }];
}

/** A bracket that opens in a passage closes in it. */
function opensMore(passage: string): boolean {
  return passage.split(/[([]/u).length > passage.split(/[)\]]/u).length;
}
