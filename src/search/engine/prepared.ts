import { fold, wordClass, type Folded, type SimplifiedForms } from '../normalise.ts';
import type { SearchRecord } from '../record.ts';

/** A record folded for comparison: its title, a line break, its text. */
export interface PreparedRecord extends SearchRecord {
  /** `title` and `text` as `folded` has them. */
  body: string;
  folded: Folded;
  /** Where in `folded.text` tables and pictures begin. */
  proseEnd: number;
  title_: string;
  names_: string[];
  keywords_: string[];
}

/** A text, as it stands and folded. */
export type FoldedText = Pick<PreparedRecord, 'body' | 'folded'>;

/** Folds a record once, so that no query has to. */
export function prepare(record: SearchRecord, forms: SimplifiedForms): PreparedRecord {
  const body = `${record.title}\n${record.text}`;
  const folded = fold(body, forms);
  const tablesAt = tablesStart(record);
  const proseEnd = folded.starts.findIndex((start) => start >= tablesAt);
  return {
    ...record,
    body,
    folded,
    proseEnd: proseEnd < 0 ? folded.text.length : proseEnd,
    title_: fold(record.title, forms).text,
    keywords_: (record.keywords ?? []).map((word) => fold(word, forms).text),
    names_: [record.title, ...(record.names ?? [])].map((name) => fold(name, forms).text),
  };
}

/** Where below the title of a record, in its `body`, its text begins. */
export function textStart({ title }: SearchRecord): number {
  return title.length + 1;
}

/** Where in the `body` of a record tables and pictures begin. */
export function tablesStart(record: SearchRecord): number {
  return textStart(record) + (record.proseLength ?? record.text.length);
}

/** Letters and digits that a needle begins with. */
const LEADING_RUN = /^(?:\d|(?!\p{Script=Han})\p{L})+/u;
/** So few of them stand in the middle of many words. */
const SHORT_RUN = 3;
/** A number with letters: 5G is not 5GB. */
const NUMBER_AND_LETTERS = /^\d[\d.]*(?:(?!\p{Script=Han})\p{L})+$/u;

/**
 * Where a folded needle stands in a record, as indices into `folded.text`. A short run of letters and digits begins a word or a part of one; only at
 * borders of words where `whole`, as a single letter must.
 */
export function occurrences(record: FoldedText, needle: string, whole = needle.length === 1 && wordClass(needle) !== undefined): number[] {
  const { text } = record.folded;
  const run = LEADING_RUN.exec(needle)?.[0].length ?? 0;
  const begins = run > 0 && run <= SHORT_RUN;
  const ends = whole || NUMBER_AND_LETTERS.test(needle);
  const found: number[] = [];
  if (needle === '') return found;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    if (whole && !startsWord(record, at)) continue;
    if (begins && !startsPart(record, at)) continue;
    if (ends && !endsWord(record, at + needle.length)) continue;
    found.push(at);
  }
  return found;
}

/** Whether a word begins here, or a part of one: after a hyphen, at a capital within (Script in JavaScript), never after the point of a number. */
export function startsPart(record: FoldedText, at: number): boolean {
  const { body, folded } = record;
  const start = folded.starts[at] ?? 0;
  const before = body.slice(Math.max(0, start - 2), start);
  if (wordClass(body[start]) === 'digit') return !/\d[.,]?$/u.test(before);
  return startsWord(record, at) || (/\p{Ll}$/u.test(before) && /\p{Lu}/u.test(body.charAt(start)));
}

/** Whether no letter precedes a letter, no digit a digit, in the original text. */
export function startsWord({ folded: { starts }, body }: FoldedText, at: number): boolean {
  const start = starts[at] ?? 0;
  const own = wordClass(body[start]);
  return own === undefined || wordClass(body[start - 1]) !== own;
}

const NUMBER_GOES_ON = /^(?:[百千万][万亿]|\d\.\d)/u;

/** Whether no letter follows a letter, no digit a digit. */
function endsWord({ folded: { text, starts }, body }: FoldedText, end: number): boolean {
  // 1万 is no part of 1万亿, nor 51 of 51.4.
  if (NUMBER_GOES_ON.test(text.slice(end - 1, end + 2))) return false;
  const own = wordClass(text[end - 1]);
  const next = starts[end] ?? body.length;
  // A hyphen or a space that folding dropped also ends a word.
  return own === undefined || wordClass(text[end]) !== own || wordClass(body[next - 1]) === undefined;
}
