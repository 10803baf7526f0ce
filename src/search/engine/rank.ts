import type { RecordKind } from '../record.ts';
import type { TermMatch } from './match.ts';
import type { PreparedRecord } from './prepared.ts';
import type { Query } from './query.ts';

/**
 * Points of a hit, by what it is and where it says the query: [the title is exactly that, the title says it, the text says it].
 * A section earns more by how much it says (up to TEXT_BONUS), a title by how much of it the query is (up to COVERAGE_BONUS).
 */
const POINTS: Record<RecordKind, readonly [exact: number, title: number, text: number]> = {
  section: [110, 100, 60],
  chapter: [108, 90, 40],
  model: [98, 57, 51],
  org: [97, 56, 45],
  term: [96, 56, 44],
  stock: [95, 57, 53],
  page: [94, 89, 20],
  event: [80, 58, 50],
  row: [79, 58, 52],
  figure: [78, 55, 48],
  note: [70, 54, 46],
  source: [60, 42, 38],
};
const TEXT_BONUS = 20;
const COVERAGE_BONUS = 5;
/** Counted at most so often: a tenth mention says little. */
const MANY = 6;
/** In so many section titles or fewer, the title decides; a word of more titles is a theme, and its own entry comes first. */
const FEW_TITLES = 2;
const THEME_PENALTY = 12;
/** All words of a query in one paragraph or cell belong together, and so they do in a row or an entry. */
const TOGETHER_BONUS = 10;
/** Words that a section says in different places, each of another matter. */
const APART_PENALTY = 4;
/** More so where each is a cell of its own: the row of a name and 5400亿. */
const CELLS_BONUS = 30;
/** A title that says several words is about them all, and a record about a thing that the query names is about it. */
const TITLE_OF_ALL_BONUS = 25;
const THING_BONUS = 18;
/** Whose figure exactly this is: a figure is asked for to learn whose it is. */
const FIGURE_BONUS = 30;
const AMOUNT = /^\d[\d.]*(?:[万亿]|[bmt]$)/u;
const FIGURE_KINDS = new Set<RecordKind>(['row', 'model']);
/** A day is asked for to learn what happened then. */
const DATE = /^\d{4}年\d/u;
const DATE_BONUS = 4;
const SHORT_KINDS = new Set<RecordKind>(['row', 'stock', 'model', 'event']);
/** A section whose tables and pictures alone say it: what these show has entries of its own. */
const IN_TABLE = 50;
/** A Latin name of which the query is the beginning: Tran of Transistor. */
const PREFIX = 84;
const PREFIX_LENGTH = 4;
const NAMES = new Set<RecordKind>(['term', 'model', 'org']);
const MID_WORD_PENALTY = 25;
/** Who types a code wants the row of the listed company. */
const CODE_BONUS = 5;
const LEAD_LENGTH = 80;

/** What ranking must know of the whole result. */
export interface RankContext {
  query: Query;
  /** Number of sections whose title says the query. */
  sectionTitles: number;
  /** Whether the query is the whole name of something. */
  isAnyNamed: boolean;
  /** Whether the query is a name of exactly this record. */
  isNamed: (record: PreparedRecord) => boolean;
  /** Ids of the things that are named in the query. */
  things: ReadonlySet<string>;
}

/** The score of one hit; higher is better. */
export function score(
  record: PreparedRecord,
  matches: readonly TermMatch[],
  { query, sectionTitles, isAnyNamed, isNamed, things }: RankContext,
): number {
  const [exact, title, text] = POINTS[record.kind];
  const needles = matches.map((match) => match.needle);
  const several = needles.length > 1;
  const needle = several ? query.whole : (needles[0] ?? query.whole);
  const inTitle = matches.every((match) => match.inTitle);
  const midWord = matches.some((match) => !match.atWordStart) ? MID_WORD_PENALTY : 0;
  const phrase = several && record.folded.text.includes(query.whole) ? COVERAGE_BONUS : 0;
  const together = several && saysTogether(record, needles) ? TOGETHER_BONUS : 0;
  const figure = !several && FIGURE_KINDS.has(record.kind) && AMOUNT.test(needle) && isLine(record, needle) ? FIGURE_BONUS : 0;
  const cells = several && needles.every((each) => isLine(record, each)) ? CELLS_BONUS : 0;
  const about = several && record.kind !== 'org' && record.thing !== undefined && things.has(record.thing) ? THING_BONUS : 0;
  const dated = record.kind === 'event' && DATE.test(needle) ? DATE_BONUS : 0;
  const mentions = matches.reduce((sum, match) => sum + Math.min(match.count, MANY), 0) / (matches.length * MANY);
  if (record.names_.includes(needle) || record.names_.includes(query.whole) || isNamed(record)) {
    return exact + mentions + (record.kind === 'stock' && /^\d/u.test(needle) ? CODE_BONUS : 0);
  }
  if (!isAnyNamed && NAMES.has(record.kind) && isLatin(needle) && record.title_.startsWith(needle)) return PREFIX + mentions;
  if (inTitle) {
    const coverage = needles.join('').length / Math.max(1, record.title_.length);
    const theme = record.kind === 'section' && sectionTitles > FEW_TITLES && !headsTitle(record, needle) ? THEME_PENALTY : 0;
    return (
      title -
      theme +
      coverage * COVERAGE_BONUS +
      mentions -
      midWord +
      about +
      (several && record.kind !== 'section' ? TITLE_OF_ALL_BONUS : 0)
    );
  }
  if (record.kind !== 'section')
    return text + mentions + (isLine(record, needle) ? COVERAGE_BONUS : 0) + phrase + together + about + cells + figure + dated - midWord;
  if (matches.some((match) => !match.inProse) || (several && isTogetherInTable(record, needles))) return IN_TABLE + mentions;
  if (several && !together) return text - APART_PENALTY + TEXT_BONUS * mentions + phrase - midWord;
  const lead = record.folded.text.slice(record.title_.length, record.title_.length + LEAD_LENGTH);
  const early = needles.every((each) => lead.includes(each)) ? 2 : 0;
  return text + TEXT_BONUS * mentions + early + phrase + together - midWord;
}

function isLatin(needle: string): boolean {
  return needle.length >= PREFIX_LENGTH && /^[a-z][a-z ]*$/u.test(needle);
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

/** Whether some needles stand together in a row of a table and in no sentence. */
function isTogetherInTable({ folded: { text }, proseEnd }: PreparedRecord, needles: readonly string[]): boolean {
  const areIn = (part: string) => needles.every((needle) => part.includes(needle));
  return !partsOf(text.slice(0, proseEnd)).some(areIn) && partsOf(text.slice(proseEnd)).some(areIn);
}

function partsOf(text: string): string[] {
  return text.split(/[\n。;]/u);
}
