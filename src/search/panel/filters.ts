import type { Filter, FoundResult, SearchResult } from '../engine/hit.ts';
import type { RecordKind } from '../record.ts';
import { kindWord } from './hit-item.ts';
import type { LoadedIndex } from './load-engine.ts';

/** The two selects of a box, by which hits are narrowed: to a kind, and to a chapter or page. */

const ALL = '';

/** A result, within as much of the filters as leads somewhere. */
export interface Narrowed<R extends SearchResult = SearchResult> {
  result: R;
  filter: Filter;
  /** How many hits there would be without filters. */
  all: number;
  /** Chapters and pages of the index, in their order. */
  pages: readonly string[];
}

/** The answer to a query within a filter, or else within as much of it as leads somewhere, the place before the kind. */
export async function searchWithin({ search, places: pages }: LoadedIndex, query: string, { kind, place }: Filter): Promise<Narrowed> {
  const unnarrowed = await search(query);
  const all = unnarrowed.state === 'ready' ? unnarrowed.total : 0;
  const ofKind = { ...(kind && { kind }) };
  const ofPlace = { ...(place && pages.includes(place) && { place }) };
  for (const filter of all > 0 ? [{ ...ofKind, ...ofPlace }, ofPlace, ofKind] : []) {
    const result = Object.keys(filter).length > 0 ? await search(query, filter) : unnarrowed;
    if (result.state === 'ready' && result.total > 0) return { result, filter, all, pages };
  }
  return { result: unnarrowed, filter: {}, all, pages };
}

/** What the selects of a box are set to. */
export function chosenFilter(box: HTMLElement): Filter {
  const { kind, place } = selectsOf(box);
  return { ...(kind.value !== ALL && { kind: kind.value as RecordKind }), ...(place.value !== ALL && { place: place.value }) };
}

/** Offers the kinds of a result and its places, those of `pages` first and in their order, each with its number, and leaves the selects at `filter`. */
export function offerFilters(box: HTMLElement, { result: { kinds, places, total }, filter, pages }: Narrowed<FoundResult>): void {
  const { kind, place } = selectsOf(box);
  const choice = (value: string, word: string, count = 0) => [value, `${word}（${String(count)}条）`] as const;
  const ofKinds = Array.from(kinds, ([value, count]) => choice(value, kindWord(value), count));
  const ofPlaces = [...new Set([...pages, ...places.keys()])]
    .filter((page) => places.has(page))
    .map((page) => choice(page, page, places.get(page)));
  offer(kind, filter.kind, [[ALL, '全部'], ...ofKinds]);
  offer(place, filter.place, [[ALL, '全站'], ...ofPlaces]);
  const isNarrowed = kind.value !== ALL || place.value !== ALL;
  box.hidden = total < 2 && !isNarrowed;
  const clear = box.querySelector('button');
  if (!clear) return;
  clear.hidden = !isNarrowed;
  clear.onclick = () => {
    kind.value = place.value = ALL;
    kind.focus();
    kind.dispatchEvent(new Event('change', { bubbles: true }));
  };
}

function selectsOf(box: HTMLElement): { kind: HTMLSelectElement; place: HTMLSelectElement } {
  const [kind, place] = box.querySelectorAll('select');
  if (!kind || !place) throw new Error('The search panel has no filters');
  return { kind, place };
}

/** Puts choices into a select and leaves it at `chosen`, or at the first where that is not among them. */
function offer(select: HTMLSelectElement, chosen: string | undefined, choices: readonly (readonly [value: string, words: string])[]): void {
  select.replaceChildren(...choices.map(([value, words]) => new Option(words, value, false, value === chosen)));
}
