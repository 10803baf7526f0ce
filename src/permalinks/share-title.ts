import { PERMALINK_KIND_WORDS } from '../text/words.ts';
import type { PermalinkKind } from './permalinks.ts';

/** Kinds whose names say too little on their own: the word for the kind stands before them. */
const NAMED_KINDS: ReadonlySet<PermalinkKind> = new Set(['model', 'org', 'term', 'note', 'source']);

/** A permalink's title as it stands in a message, far from its page. `place` is the caption of the table that has the row. */
export function shareTitle(kind: PermalinkKind, title: string, place: string): string {
  if (kind === 'row' || kind === 'stock') return `${title}（${place}）`;
  return NAMED_KINDS.has(kind) ? `${PERMALINK_KIND_WORDS[kind]}：${title}` : title;
}
