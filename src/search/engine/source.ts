import type { RecordKind } from '../record.ts';
import type { PreparedRecord } from './prepared.ts';

/** A record that says a needle or is indexed under it, before its text is at hand. */
export interface Candidate {
  key: string;
  kind: RecordKind;
  /** Title of its chapter or page. */
  place: string;
  /** Higher is likelier to be wanted. */
  score: number;
}

/** What the engine asks of an index. */
export interface RecordSource {
  /** Number of records. */
  size: number;
  /**
   * The records that say a folded needle or are indexed under it, likeliest first: what is called so, or indexed so, before what mentions it;
   * for a needle that mixes Chinese with letters or digits perhaps more, of which the text decides. Letters and digits begin a word or its part; four of them and more may
   * stand within one.
   */
  find: (needle: string) => Promise<readonly Candidate[]>;
  /** Records by key, folded, in the order of the keys. */
  read: (keys: readonly string[]) => Promise<readonly PreparedRecord[]>;
}
