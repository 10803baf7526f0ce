import type { Hit } from '../engine/hit.ts';
import { element } from './dom.ts';
import { KIND_WORDS } from './kinds.ts';

const ALL = '';

/** Two selects that narrow the hits by kind and by chapter or page; each offers only what there is, with counts. */
export class HitFilters {
  readonly #kind: HTMLSelectElement;
  readonly #place: HTMLSelectElement;
  readonly #box: HTMLElement;
  readonly #pages: readonly string[];

  constructor(box: HTMLElement, pages: readonly string[], changed: () => void) {
    const [kind, place] = box.querySelectorAll('select');
    if (!kind || !place) throw new Error('The search panel has no filters');
    [this.#box, this.#kind, this.#place, this.#pages] = [box, kind, place, pages];
    box.addEventListener('change', changed);
  }

  /** Offers what the hits have, keeping a choice that still leads somewhere, and returns the hits chosen. */
  apply(hits: readonly Hit[]): Hit[] {
    this.#box.hidden = hits.length < 2;
    const inPlace = (hit: Hit, place: string) => place === ALL || placeOf(hit) === place;
    const ofKind = (hit: Hit, kind: string) => kind === ALL || hit.record.kind === kind;
    const places = count(hits, placeOf);
    fill(this.#place, '全部章节与页面', this.#pages.filter((page) => places.has(page)), (page) => page, places); // prettier-ignore
    const here = hits.filter((hit) => inPlace(hit, this.#place.value));
    const kinds = count(here, (hit) => hit.record.kind);
    fill(this.#kind, '全部种类', [...kinds.keys()], (kind) => KIND_WORDS[kind], kinds);
    return here.filter((hit) => ofKind(hit, this.#kind.value));
  }

  reset(): void {
    this.#kind.value = ALL;
    this.#place.value = ALL;
    this.#box.hidden = true;
  }
}

/** Title of the chapter or page on which a hit stands. */
function placeOf({ record }: Hit): string {
  return record.trail[0] ?? record.title;
}

function count<T>(hits: readonly Hit[], keyOf: (hit: Hit) => T): Map<T, number> {
  const counts = new Map<T, number>();
  for (const hit of hits) counts.set(keyOf(hit), (counts.get(keyOf(hit)) ?? 0) + 1);
  return counts;
}

function fill<T extends string>(
  select: HTMLSelectElement,
  all: string,
  values: readonly T[],
  wordsOf: (value: T) => string,
  counts: ReadonlyMap<T, number>,
): void {
  const chosen = select.value;
  const option = (value: string, words: string) => element('option', { value }, [words]);
  select.replaceChildren(option(ALL, all), ...values.map((value) => option(value, `${wordsOf(value)} ${String(counts.get(value) ?? 0)}`)));
  select.value = (values as readonly string[]).includes(chosen) ? chosen : ALL;
}
