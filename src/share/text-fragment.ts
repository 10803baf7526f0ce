/** Quotes longer than this are named by their beginning and their end. Unit: characters. */
const WHOLE = 40;
/** Enough of a beginning or an end to be found only once. */
const PART = 12;

/**
 * Encodes a part of a text directive: its own hyphen must not be read as what separates parts, and programs that make links of addresses
 * end them before a bracket or an asterisk.
 */
function encodePart(text: string): string {
  return encodeURIComponent(text.trim()).replace(/[-()!'*~]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The directive `:~:text=…` that marks a quote; blocks are the pieces of the quote that stand in paragraphs of their own. */
export function textDirective(blocks: readonly string[]): string {
  const [first = '', last = ''] = [blocks[0]?.trim(), blocks.at(-1)?.trim()];
  if (blocks.length === 1 && first.length <= WHOLE) return `:~:text=${encodePart(first)}`;
  // Whole words, PART characters or a little more.
  const beginning = first.slice(0, wordAt(first, PART - 1)?.end);
  const ending = last.slice(wordAt(last, last.length - PART)?.start);
  return `:~:text=${encodePart(beginning)},${encodePart(ending)}`;
}

/** Browsers match at the boundaries of words only. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;
/** What is a word where nobody knows words: a run of Latin letters and digits, else one character. */
const WORD = /[\p{Script=Latin}\p{N}]+|[^]/gu;

/** The borders of the word at an index of a text; undefined outside of it. */
export function wordAt(text: string, at: number): { start: number; end: number } | undefined {
  const word = segmenter?.segment(text).containing(at);
  if (segmenter) return word && { start: word.index, end: word.index + word.segment.length };
  return Array.from(text.matchAll(WORD), ({ 0: found, index }) => ({ start: index, end: index + found.length })).find(
    ({ start, end }) => start <= at && at < end,
  );
}
