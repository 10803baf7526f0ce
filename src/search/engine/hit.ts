import type { RecordKind } from '../record.ts';
import type { PreparedRecord } from './prepared.ts';

/** One line of the results. */
export interface Hit {
  record: PreparedRecord;
  score: number;
  /** Folded texts that stand in the record, one a term; empty for a term that it is indexed under and does not say. */
  needles: string[];
  /** What was typed and the site's name for it, where the record does not say what was typed. */
  alias?: { typed: string; name: string };
  /** What was typed, where the record is indexed under it and does not say it. */
  keyword?: string;
  /** Other hits about the same thing, shown beneath it: its row, event, note. */
  beneath: Hit[];
}

/** What the data say where a query names a thing and one of its figures. */
export interface Answer {
  /** Name of the thing. */
  thing: string;
  /** What was asked of it, as the site calls it: 参数量. */
  asked: string;
  figures: { value: string; speaker: string; url: string }[];
  /** Address of the note where the report and its source differ. */
  note?: string;
}

/** Hits, best first; `missing` are the words of the query that none of them says, where they answer it in part. */
export interface FoundResult {
  state: 'ready';
  /** How they answer the query: literally, by another name of it, or only in part. */
  match: 'exact' | 'alias' | 'partial';
  hits: Hit[];
  missing: string[];
  /** Number of records that answer, with those not read yet and those beneath others. */
  total: number;
  /** How many there are of each kind, and in each chapter or on each page, before the filter of that sort. */
  kinds: ReadonlyMap<RecordKind, number>;
  places: ReadonlyMap<string, number>;
  /** All hits so far and the next; undefined at the end. */
  more?: () => Promise<FoundResult>;
  /** What was searched in place of what was typed, where nothing says that. */
  corrected?: { typed: string; to: string };
  answer?: Answer;
}

export type SearchResult = { state: 'idle' } | FoundResult | { state: 'empty'; suggestions: string[] };

/** What the reader has narrowed the hits to. */
export interface Filter {
  kind?: RecordKind;
  place?: string;
}
