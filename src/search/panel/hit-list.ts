import { isPlainClick } from '../../dom/clicks.ts';
import { href } from '../../paths.ts';
import type { Hit } from '../engine/hit.ts';
import { hitItem } from './hit-item.ts';

/** As many as a tall screen holds. */
const PAINTED_AT_ONCE = 12;

/** The flat list of hits. What no screen can hold follows once the first have been painted. */
export class HitList {
  readonly #list: HTMLElement;
  readonly #hitOf = new WeakMap<Element, Hit>();
  #turn = 0;

  constructor(list: HTMLElement, followed: (link: HTMLAnchorElement, hit: Hit) => void) {
    this.#list = list;
    list.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const hit = link && this.#hitOf.get(link);
      if (hit && isPlainClick(event)) followed(link, hit);
    });
  }

  get links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  /** Lists these hits and no others. */
  show(hits: readonly Hit[]): void {
    const turn = ++this.#turn;
    this.#list.replaceChildren(...hits.slice(0, PAINTED_AT_ONCE).map((hit) => this.#item(hit)));
    if (hits.length <= PAINTED_AT_ONCE) return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (turn === this.#turn) this.#list.append(...hits.slice(PAINTED_AT_ONCE).map((hit) => this.#item(hit)));
      }),
    );
  }

  #item(hit: Hit): HTMLLIElement {
    const item = hitItem(hit, href);
    for (const link of item.querySelectorAll('a')) this.#hitOf.set(link, hit);
    return item;
  }
}
