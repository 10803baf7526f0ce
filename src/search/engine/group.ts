import type { RecordKind } from '../record.ts';
import type { Hit } from './hit.ts';

/** What stands beneath a thing, the first last, before all else. */
const BENEATH: readonly RecordKind[] = ['figure', 'term', 'section', 'note', 'event', 'row'];
const MAX_BENEATH = 6;

/** One entry a thing: of the hits about it the best, the others beneath. Best first; those that are listed `before` keep their places. */
export function group(hits: readonly Hit[], before: readonly Hit[] = []): Hit[] {
  const entries = before.map((entry) => ({ ...entry }));
  const byThing = new Map(entries.map((entry) => [entry.record.thing, entry]));
  for (const hit of hits) {
    const { thing } = hit.record;
    const entry = thing === undefined ? undefined : byThing.get(thing);
    if (entry && entry.beneath.length < MAX_BENEATH) {
      entry.beneath = [...entry.beneath, hit].sort((a, b) => BENEATH.indexOf(b.record.kind) - BENEATH.indexOf(a.record.kind));
      continue;
    }
    const own = { ...hit, beneath: [] };
    entries.push(own);
    byThing.set(thing, own);
  }
  return entries;
}
