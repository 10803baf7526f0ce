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

export interface Quote {
  /** Its text; a piece for each box that lays out a part of it. */
  pieces: readonly string[];
  /** What stands right before and after it. */
  before: string;
  after: string;
  /** All text of the page. */
  page: string;
}

/**
 * The directive `:~:text=…` that marks a quote. It begins and ends with a piece that the page has once: a few words less at the right place are
 * better than all at another. Where there is none, what is around the quote tells it from the others.
 */
export function textDirective({ pieces, before, after, page }: Quote): string {
  const isRepeated = (part = '') => page.split(part).length > 2;
  const from = pieces.findIndex((piece) => !isRepeated(beginning(piece.trim())));
  const to = pieces.findLastIndex((piece) => !isRepeated(ending(piece.trim())));
  const told = from >= 0 && from <= to ? pieces.slice(from, to + 1) : pieces;
  const [first = '', last = ''] = [told[0]?.trim(), told.at(-1)?.trim()];
  const parts = told.length === 1 && first.length <= WHOLE ? [first] : [beginning(first), ending(last)];
  const [prefix, suffix] = [ending(before.trim()), beginning(after.trim())];
  const encoded = parts.map(encodePart);
  if (prefix && isRepeated(parts[0])) encoded.unshift(`${encodePart(prefix)}-`);
  if (suffix && isRepeated(parts.at(-1))) encoded.push(`-${encodePart(suffix)}`);
  return `:~:text=${encoded.join(',')}`;
}

/** Whole words, PART characters or a little more. */
function beginning(text: string): string {
  return text.slice(0, wordAt(text, PART - 1)?.end);
}

function ending(text: string): string {
  return text.slice(wordAt(text, text.length - PART)?.start);
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
