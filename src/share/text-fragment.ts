/** Quotes longer than this are named by their beginning and their end. Unit: characters. */
const WHOLE = 40;
/** Enough of a beginning or an end to be found only once. */
const PART = 12;

/** Encodes a part of a text directive; its own hyphen and what separates its parts must not be read as such. */
function encodePart(text: string): string {
  return encodeURIComponent(text.trim()).replaceAll('-', '%2D');
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
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The borders of the word at an index of a text; undefined outside of it. */
export function wordAt(text: string, at: number): { start: number; end: number } | undefined {
  const word = segmenter.segment(text).containing(at);
  return word && { start: word.index, end: word.index + word.segment.length };
}
