import { PERMALINK_KIND_WORDS } from '../../content/words.ts';
import type { RecordKind } from '../record.ts';

/** What a hit of each kind is called. */
export const KIND_WORDS: Record<RecordKind, string> = { ...PERMALINK_KIND_WORDS, page: '页面' };
