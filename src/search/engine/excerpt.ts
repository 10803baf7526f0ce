import { CELL_SEPARATOR, isPage } from '../record.ts';
import { occurrences, tablesStart, textStart, type FoldedText, type PreparedRecord } from './prepared.ts';

/** A piece of text, marked where it is what was looked for. */
export interface MarkedPiece {
  text: string;
  marked: boolean;
  /** Whether a line may begin with it. */
  breaks?: boolean | undefined;
}

type Span = readonly [start: number, end: number];

const BEFORE = 28;
const LENGTH = 110;
/** Between two lines of a record, and between the cells of a row: it ends a line and never begins one. */
const LINE_SEPARATOR = '\u00a0· ';
const ELLIPSIS: MarkedPiece = { text: '…', marked: false };

/** Spans of the original text that the needles name, in order and without overlap. */
export function markedSpans(text: FoldedText, needles: readonly string[]): Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of needles.flatMap((needle) => spansOf(text, needle)).sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Spans of the original text that one needle names, without dropped characters after the last one. */
export function spansOf(text: FoldedText, needle: string): Span[] {
  const { starts } = text.folded;
  return occurrences(text, needle).map((at) => {
    const last = at + needle.length - 1;
    return [starts[at] ?? 0, Math.min(starts[last + 1] ?? Infinity, (starts[last] ?? 0) + 1)];
  });
}

/** The title in pieces, also between the words where its lines break. */
export function titlePieces(record: PreparedRecord, needles: readonly string[]): MarkedPiece[] {
  const { body, title, breaks = [] } = record;
  const words = [0, ...breaks].map((at, index) => pieces(body, [at, breaks[index] ?? title.length], markedSpans(record, needles)));
  return words.flatMap(([first, ...rest]) => (first ? [{ ...first, breaks: true }, ...rest] : []));
}

/** What a hit says below its title, in pieces: the passage that says most of what was asked for; before a label or a source, how its text begins. */
export function excerpt(record: PreparedRecord, needles: readonly string[], length = LENGTH): MarkedPiece[] {
  const found = passage(record, needles, length);
  const said = `${record.body}\n`.slice(found[0], found[1] + 1);
  const isLabel = !said.includes(CELL_SEPARATOR) && (found[0] >= tablesStart(record) || /^[^。！？；：]+\n$/u.test(said));
  const [start, end] = passage(record, [], length / 2);
  if (!isText(record) || !isLabel || (found[0] >= start && found[0] < end)) return shown(record, found, needles);
  const parts = [...shown(record, [start, end], needles), ELLIPSIS, ...shown(record, passage(record, needles, length / 2), needles)];
  return parts.filter((piece, index) => piece !== ELLIPSIS || parts[index - 1] !== ELLIPSIS);
}

/** A passage in pieces, with what says that there is more of it. */
function shown(record: PreparedRecord, [start, end]: Span, needles: readonly string[]): MarkedPiece[] {
  const { body } = record;
  const before = start > textStart(record) && !/[。！？\n][”’）」』]*$/u.test(body.slice(0, start));
  const after = end < body.length && !/[。！？…][”’）」』]*$/u.test(body.slice(start, end)) && body.charAt(end) !== '\n';
  // It stands in the place of what would go on.
  const cut = after ? start + body.slice(start, end).replace(/[；，、：\s]+$/u, '').length : end;
  return [...(before ? [ELLIPSIS] : []), ...pieces(body, [start, cut], markedSpans(record, needles)), ...(after ? [ELLIPSIS] : [])];
}

/** Where below its title a record says most of the distinct, rare words; from there as many whole sentences as `length` holds. */
export function passage(record: PreparedRecord, needles: readonly string[], length = LENGTH): Span {
  const { body } = record;
  const tablesAt = tablesStart(record);
  const units = unitsOf(record);
  const isSentence = ([start, end]: Span) => /.{4}[。！？；：][”’）」』]*$/u.test(body.slice(start, end));
  // Headings are neither the beginning nor the end of what a text says.
  const [from] = units.find((unit) => isText(record) && isSentence(unit)) ?? [textStart(record)];
  const wholeUnits = (start: number): Span => {
    // What tables and pictures show is no part of a sentence before them, and the lines of a figure or a table none of each other.
    const lineEnd = () => `${body}\n`.indexOf('\n', start);
    const limit = Math.min(start < tablesAt && record.kind !== 'figure' ? tablesAt : lineEnd(), start + length);
    const whole = units.filter(([, end]) => end > start && end <= limit);
    const heading = whole.findIndex((unit, index) => index > 0 && isText(record) && !isSentence(unit));
    const last = whole.slice(0, heading < 0 ? undefined : heading).at(-1);
    return [start, last ? last[1] : cutAfter(body, Math.min(body.length, start + length))];
  };
  const found = weighed(record, needles);
  const all = found.flatMap(({ spans }) => spans);
  // Of an entry for what was asked, what it says first.
  if (all.length === 0 || isNamed(record, needles)) return wholeUnits(from);
  const candidates = units.flatMap(([start, end]) => {
    const within = all.filter(([at]) => at >= start && at < end);
    if (within.length === 0) return [];
    const late = end - start > length ? within.filter(([at]) => at - start > BEFORE) : [];
    return [start, ...late.map(([at]) => cutBefore(body, at - BEFORE, at))].map(wholeUnits);
  });
  // What is short is shown whole.
  if (body.length - from <= length) candidates.unshift(wholeUnits(from));
  const scores = candidates.map(([start, end]) =>
    found.filter(({ spans }) => spans.some((span) => span[0] >= start && span[1] <= end)).reduce((sum, { weight }) => sum + weight, 0),
  );
  return candidates[scores.indexOf(Math.max(...scores))] ?? wholeUnits(from);
}

/** Whether it is made of sentences; entries of lists are made of lines. */
const isText = ({ kind }: PreparedRecord): boolean => isPage(kind) || kind === 'section';

/** Whether the title is little more than what was asked for; of a figure, whose title is a sentence, whether it says that. */
function isNamed({ kind, title_ }: PreparedRecord, needles: readonly string[]): boolean {
  return needles.every((needle) => title_.includes(needle)) && (kind === 'figure' || 2 * needles.join('').length >= title_.length);
}

/** A word of the title says little about where in the text to look, while the text says another. */
const OF_TITLE = 0.01;

/** The needles that the text below the title says, the heavier the fewer of its sentences say them. */
function weighed(record: PreparedRecord, needles: readonly string[]): { weight: number; spans: Span[] }[] {
  const from = textStart(record);
  const units = unitsOf(record);
  const found = [...new Set(needles)].map((needle) => {
    const spans = spansOf(record, needle);
    const below = spans.filter(([start]) => start >= from);
    const saying = units.filter(([start, end]) => below.some(([at]) => at >= start && at < end)).length;
    // Of two equally rare words the longer one says more.
    return { inTitle: below.length < spans.length, weight: Math.log2(1 + units.length / saying) + needle.length / 100, spans: below };
  });
  const said = found.filter(({ spans }) => spans.length > 0);
  const others = said.some(({ inTitle }) => !inTitle);
  return said.map(({ inTitle, weight, spans }) => ({ weight: inTitle && others ? weight * OF_TITLE : weight, spans }));
}

/** Sentences, parts of sentences up to a semicolon, and lines; of tables and pictures lines, which are rows of them. */
function unitsOf(record: PreparedRecord): Span[] {
  const { body } = record;
  const [from, tablesAt] = [textStart(record), tablesStart(record)];
  const find = (start: number, end: number, unit: RegExp): Span[] =>
    Array.from(body.slice(start, end).matchAll(unit), ({ 0: text, index }) => [start + index, start + index + text.length]);
  return [...find(from, tablesAt, /[^\n。！？；]+(?:[。！？；]+[”’）」』]*)?|[。！？；]+/gu), ...find(tablesAt, body.length, /[^\n]+/gu)];
}

/** What no cut parts: the units of a character, a Latin word, a number with what it counts. */
const JOINED =
  /^(?:[\u{10000}-\u{10ffff}]|.\p{M}|[\p{N}\p{Script=Latin}.,'’×-][\p{N}\p{Script=Latin}.,'’×%％-]|[\p{N}万亿][万亿千百年月日个倍颗台元])/u;
/** No number or word is longer; an address is. */
const LONGEST = 24;

/** A place to begin near `at`, and before `limit`: after a pause if there is one, and never inside a word, a number or a character. */
function cutBefore(text: string, at: number, limit: number): number {
  const pause = text.slice(at, limit).search(/[，、：]/u);
  if (pause >= 0) return at + pause + 1;
  let start = at;
  while (start < limit && start - at < LONGEST && isJoined(text, start)) start++;
  return start;
}

/** A place to end before `at`, never inside a word, a number or a character. */
function cutAfter(text: string, at: number): number {
  let end = at;
  while (at - end < LONGEST && isJoined(text, end)) end--;
  return isJoined(text, end) ? at : end;
}

function isJoined(text: string, at: number): boolean {
  return at > 0 && at < text.length && JOINED.test(text.slice(at - 1, at + 1));
}

function pieces(text: string, [start, end]: Span, spans: readonly Span[]): MarkedPiece[] {
  const piece = (from: number, to: number, marked: boolean): MarkedPiece => {
    // A sentence is set apart by its full stop, a list by its colon.
    const lines = text.slice(from, to).replace(/(?<=[。！？；：])\n/gu, '');
    return { text: lines.replaceAll('\n', CELL_SEPARATOR).replaceAll(CELL_SEPARATOR, LINE_SEPARATOR), marked };
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
