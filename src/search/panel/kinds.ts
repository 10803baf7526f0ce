import { exchange } from 'virtual:report';
import { permalinkWord } from '../../content/words.ts';
import type { RecordKind } from '../record.ts';

/** What a hit of a kind is called. */
export function kindWord(kind: RecordKind): string {
  return kind === 'page' ? '页面' : permalinkWord(kind, exchange);
}
