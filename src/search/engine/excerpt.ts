import { occurrences, type PreparedRecord } from './prepared.ts';

/** A piece of text, marked where it is what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

const BEFORE = 28;
const LENGTH = 110;
/** Between two lines of a record, such as cells of a row. */
const LINE_SEPARATOR = ' · ';

/** Spans of the original text that the needles name, in order and without overlap. */
export function markedSpans(record: PreparedRecord, needles: readonly string[]): [start: number, end: number][] {
  const { starts } = record.folded;
  // Without dropped characters after the last one.
  const span = (from: number, last: number) =>
    [starts[from] ?? 0, Math.min(starts[last + 1] ?? Infinity, (starts[last] ?? 0) + 1)] as const;
  const spans = needles
    .flatMap((needle) => occurrences(record, needle).map((at) => span(at, at + needle.length - 1)))
    .sort(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** The title in pieces. */
export function titlePieces(record: PreparedRecord, needles: readonly string[]): Piece[] {
  return pieces(record.body, 0, record.title.length, markedSpans(record, needles));
}

const ELLIPSIS = { text: '…', marked: false };

/** Some text around the first match below the title, in pieces; the beginning where only the title matches. */
export function excerpt(record: PreparedRecord, needles: readonly string[]): Piece[] {
  const from = record.title.length + 1;
  const spans = markedSpans(record, needles);
  const first = spans.find(([start]) => start >= from)?.[0] ?? from;
  const start = first - from <= BEFORE ? from : cutBefore(record.body, first - BEFORE, first);
  const end = Math.min(record.body.length, start + LENGTH);
  const shown = pieces(record.body, start, end, spans);
  return [...(start > from ? [ELLIPSIS] : []), ...shown, ...(end < record.body.length ? [ELLIPSIS] : [])];
}

/** A place to begin near `at`: after a line or a sentence if one ends there, and never inside a character. */
function cutBefore(text: string, at: number, limit: number): number {
  const border = text.slice(at, limit).search(/[\n。；！？]/u);
  // No excerpt begins with what separates lines.
  if (border >= 0) return at + border + 1 + (text.charAt(at + border + 1) === '\n' ? 1 : 0);
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;
}

function pieces(text: string, start: number, end: number, spans: readonly (readonly [number, number])[]): Piece[] {
  const piece = (from: number, to: number, marked: boolean): Piece => {
    // A sentence is set apart by its full stop.
    const lines = text.slice(from, to).replace(/(?<=[。！？；])\n/gu, '');
    return { text: lines.replaceAll('\n', LINE_SEPARATOR), marked };
  };
  const shown = spans.map(([from, to]) => [Math.max(from, start), Math.min(to, end)] as const).filter(([from, to]) => from < to);
  let at = start;
  const result = shown.flatMap(([from, to]) => {
    const before = piece(at, from, false);
    at = to;
    return [before, piece(from, to, true)];
  });
  return [...result, piece(at, end, false)].filter((each) => each.text !== '');
}
