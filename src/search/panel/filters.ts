import { element } from '../../dom/element.ts';
import type { Engine } from '../engine/engine.ts';
import type { Filter, FoundResult, SearchResult } from '../engine/hit.ts';
import type { RecordKind } from '../record.ts';
import { kindWord } from './hit-item.ts';

/** The two selects of a box, by which hits are narrowed: to a kind, and to a chapter or page. */

const ALL = '';

/** What the selects of a box are set to. */
export function chosenFilter(box: HTMLElement): Filter {
  const { kind, place } = selectsOf(box);
  return { ...(kind.value !== ALL && { kind: kind.value as RecordKind }), ...(place.value !== ALL && { place: place.value }) };
}

/** Sets the selects of a box before it is known what there is to choose from. */
export function chooseFilter(box: HTMLElement, filter: Filter): void {
  const { kind, place } = selectsOf(box);
  offer(kind, filter.kind, [[filter.kind ?? ALL, '']]);
  offer(place, filter.place, [[filter.place ?? ALL, '']]);
}

/** Offers the kinds of a result and its places, those of `pages` first and in their order, each with its number, and leaves the selects at `filter`. */
export function offerFilters(box: HTMLElement, pages: readonly string[], { kinds, places, total }: FoundResult, filter: Filter): void {
  const { kind, place } = selectsOf(box);
  const isPlace = (page: string) => (page === filter.place ? `在：${page}` : page);
  const choice = (value: string, word: string, count: number) => [value, `${word}（${String(count)}条）`] as const;
  const listed = [...new Set([...pages, ...places.keys()])].filter((page) => places.has(page));
  offer(kind, filter.kind, [[ALL, '全部种类'], ...Array.from(kinds, ([value, count]) => choice(value, kindWord(value), count))]);
  offer(place, filter.place, [[ALL, '全部章节与页面'], ...listed.map((page) => choice(page, isPlace(page), places.get(page) ?? 0))]);
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

/** A result, within as much of the filters as leads somewhere, and how many hits there would be without them. */
export interface Narrowed {
  result: SearchResult;
  filter: Filter;
  all: number;
}

/** The answer to a query within a filter, or else within as much of it as leads somewhere, the place before the kind. */
export async function searchWithin(search: Engine, query: string, filter: Filter): Promise<Narrowed> {
  const { kind, place } = filter;
  const filters = kind !== undefined && place !== undefined ? [filter, { place }, { kind }] : (kind ?? place) ? [filter] : [];
  for (const part of filters) {
    const result = await search(query, part);
    if (result.state === 'ready' && result.total > 0) return { result, filter: part, all: totalOf(await search(query)) };
  }
  const result = await search(query);
  return { result, filter: {}, all: totalOf(result) };
}

function totalOf(result: SearchResult): number {
  return result.state === 'ready' ? result.total : 0;
}

function selectsOf(box: HTMLElement): { kind: HTMLSelectElement; place: HTMLSelectElement } {
  const [kind, place] = box.querySelectorAll('select');
  if (!kind || !place) throw new Error('The search panel has no filters');
  return { kind, place };
}

/** Puts choices into a select and leaves it at `chosen`, or at the first where that is not among them. */
function offer(select: HTMLSelectElement, chosen = ALL, choices: readonly (readonly [value: string, words: string])[]): void {
  select.replaceChildren(...choices.map(([value, words]) => element('option', { value }, words)));
  select.value = choices.some(([value]) => value === chosen) ? chosen : ALL;
}
