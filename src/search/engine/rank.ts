import type { RecordKind } from '../record.ts';
import type { TermMatch } from './match.ts';
import type { PreparedRecord } from './prepared.ts';

/** Points of a hit, by what it is and where it says the query: [its name is exactly that, its title says it, its text says it]. */
const POINTS: Record<RecordKind, readonly [name: number, title: number, text: number]> = {
  section: [110, 100, 60],
  chapter: [108, 90, 40],
  model: [98, 57, 51],
  org: [97, 56, 45],
  term: [96, 56, 44],
  stock: [95, 57, 53],
  page: [94, 89, 20],
  event: [80, 58, 53],
  row: [79, 58, 52],
  figure: [78, 55, 48],
  note: [70, 54, 46],
  source: [60, 42, 38],
};

/** What ranking must know of the whole result. */
export interface RankContext {
  /** The whole query, folded. */
  whole: string;
  /** Number of sections whose title says the query. */
  sectionTitles: number;
  /** Whether the query is the whole name of something. */
  isAnyNamed: boolean;
  /** Ids of the records that explain the query. */
  owners: ReadonlySet<string>;
  /** Ids of the things that are named in the query. */
  things: ReadonlySet<string>;
}

/** A record and how it says a query. */
interface Saying extends RankContext {
  record: PreparedRecord;
  /** Texts that stand in it, one a term. */
  needles: readonly string[];
  /** The only one of them, or the whole query. */
  needle: string;
  /** How often it says them, from 0 to 1. */
  mentions: number;
  /** Whether it says them all in titles or sentences, and not in tables and pictures alone. */
  inProse: boolean;
}

/** What speaks for a hit, or against it: points, and whether it is so or how far. */
type Feature = readonly [points: number, isSo: (saying: Saying) => boolean | number];

/** Beside POINTS, by where a hit says the query. */
const FEATURES: readonly [name: readonly Feature[], title: readonly Feature[], text: readonly Feature[]] = [
  [
    // Who types a code wants the row of the listed company.
    [5, ({ record, needle }) => record.kind === 'stock' && /^\d/u.test(needle)],
  ],
  [
    [5, ({ record, needles }) => needles.join('').length / record.title_.length],
    // A title that says several words is about them all.
    [15, ({ needles }) => needles.length > 1],
    // A name of which the query is the beginning: Tran of Transistor.
    [30, ({ record, needle, isAnyNamed }) => !isAnyNamed && NAMES.has(record.kind) && record.title_.startsWith(needle)],
    // A word of several titles is a theme, and its own entry comes first.
    [-20, ({ record, needle, sectionTitles }) => record.kind === 'section' && sectionTitles > 1 && !headsTitle(record, needle)],
  ],
  [
    // A section is the better the more it says.
    [20, ({ record, needles, inProse, mentions }) => record.kind === 'section' && inProse && saysTogether(record, needles) && mentions],
    // What its tables and pictures show has entries of its own.
    [-10, ({ record, inProse }) => record.kind === 'section' && !inProse],
    [-10, ({ record, needles }) => !saysTogether(record, needles)],
    [5, ({ record, needle }) => isLine(record, needle)],
    // A figure is asked for to learn whose it is.
    [30, ({ record, needles }) => needles.some((needle) => AMOUNT.test(needle)) && needles.every((needle) => isLine(record, needle))],
    // What is about a thing that the query names is about the query.
    [20, ({ record, things }) => things.has(record.thing ?? '')],
  ],
];
const NAMES = new Set<RecordKind>(['term', 'model', 'org']);
const AMOUNT = /^\d[\d.]*(?:[万亿]|[bmt]$)/u;
/** Mentions are counted up to here: a tenth says little. */
const MANY = 6;

/** The score of one hit; higher is better. */
export function score(record: PreparedRecord, matches: readonly TermMatch[], context: RankContext): number {
  const needles = matches.map((match) => match.needle);
  const needle = needles.length > 1 ? context.whole : (needles[0] ?? '');
  const mentions = matches.reduce((sum, { count }) => sum + Math.min(count, MANY), 0) / (matches.length * MANY);
  const saying = { ...context, record, needles, needle, mentions, inProse: matches.every((match) => match.inProse) };
  const isNamed = record.names_.includes(needle) || context.owners.has(record.id);
  const place = isNamed ? 0 : matches.every((match) => match.inTitle) ? 1 : 2;
  // What is indexed under a word need not say it: no feature speaks for it.
  const features = needle === '' ? [] : FEATURES[place];
  return features.reduce((sum, [points, isSo]) => sum + points * Number(isSo(saying)), POINTS[record.kind][place] + mentions);
}

/** A title that is the needle and more, apart: 月球：地形与水. */
function headsTitle({ title_ }: PreparedRecord, needle: string): boolean {
  return title_.startsWith(needle) && /^[\p{P}\s]/u.test(title_.slice(needle.length));
}

/** Whether a cell or line is nothing but the needle, whoever says it (报告：5400亿). */
function isLine({ folded }: PreparedRecord, needle: string): boolean {
  return folded.text
    .split('\n')
    .some((line) => line.endsWith(needle) && /^(?:\p{Script=Han}{2,4}:)?$/u.test(line.slice(0, -needle.length)));
}

const SHORT_KINDS = new Set<RecordKind>(['row', 'stock', 'model', 'event']);

/** Whether a record is one row or entry, all of whose words belong together. */
export function isOneEntry({ kind }: PreparedRecord): boolean {
  return SHORT_KINDS.has(kind);
}

/** Whether a record says some needles in one sentence or cell, or is one row or entry. */
export function saysTogether(record: PreparedRecord, needles: readonly string[]): boolean {
  return isOneEntry(record) || partsOf(record.folded.text).some((part) => needles.every((needle) => part.includes(needle)));
}

/** Whether a record says some needles in one sentence, in this order and with little between: 光模块的需求. */
export function saysClosely({ folded }: PreparedRecord, needles: readonly string[]): boolean {
  const letters = needles.join('').length;
  return partsOf(folded.text).some((part) => {
    const start = part.indexOf(needles[0] ?? '');
    let end = start;
    for (const needle of needles) {
      const at = part.indexOf(needle, end);
      if (at < 0) return false;
      end = at + needle.length;
    }
    return start >= 0 && end - start <= 2 * letters;
  });
}

function partsOf(text: string): string[] {
  return text.split(/[\n。;]/u);
}
