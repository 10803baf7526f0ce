import type { PreparedRecord } from './prepared.ts';

/** One line of the results. */
export interface Hit {
  record: PreparedRecord;
  score: number;
  /** Folded texts that stand in the record, or in a row of the section. */
  needles: string[];
  /** Row whose text the excerpt shows, where only it says it. */
  row?: PreparedRecord;
  /** What was typed and the site's name for it, where the record does not say what was typed. */
  alias?: { typed: string; name: string };
}

/** Hits, best first; `missing` are the words of the query that none of them says, where they answer it in part. */
export interface FoundResult {
  state: 'ready';
  /** How they answer the query: literally, by another name of it, or only in part. */
  match: 'exact' | 'alias' | 'partial';
  hits: Hit[];
  missing: string[];
}

export type SearchResult = { state: 'idle' } | FoundResult | { state: 'empty'; suggestions: string[] };
