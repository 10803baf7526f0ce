import { permalinkWord } from '../../content/words.ts';
import type { PermalinkKind } from '../../content/permalink-kinds.ts';
import type { Permalink } from '../../report/permalinks.ts';

/** Kinds whose names say too little on their own: the word for the kind stands before them. */
const NAMED_KINDS: ReadonlySet<PermalinkKind> = new Set(['model', 'org', 'term', 'note', 'source']);

/** A permalink's title as it stands in a message, far from its page. `table` is the caption of the table whose header cell the title is. */
export function shareTitle({ kind, title }: Pick<Permalink, 'kind' | 'title'>, table?: string): string {
  if (table !== undefined) return `${title}（${table}）`;
  return NAMED_KINDS.has(kind) ? `${permalinkWord(kind)}：${title}` : title;
}
