import type { FoundResult, Hit } from '../engine/hit.ts';
import { narrow } from './filters.ts';
import { hitItem } from './hit-item.ts';
import { statusWords } from './status-words.ts';

/** As many hits as a tall screen holds. */
const PAINTED_AT_ONCE = 12;

/** What a search panel shows: its state, and the hits with filters and their number, or a message. */
export class PanelView {
  readonly #panel: HTMLElement;
  readonly #followed: (link: HTMLAnchorElement, hit: Hit) => void;
  #turn = 0;

  /** `panel` will have the parts of panelMarkup; `followed` hears of each hit that is opened. */
  constructor(panel: HTMLElement, followed: (link: HTMLAnchorElement, hit: Hit) => void) {
    this.#panel = panel;
    this.#followed = followed;
  }

  /** The links of the hits listed, in order. */
  get links(): HTMLAnchorElement[] {
    return [...this.part('[data-search-results]').querySelectorAll('a')];
  }

  /** Shows a message in the place of hits. */
  say(state: 'idle' | 'loading' | 'empty' | 'error', status: string, message: readonly HTMLElement[] = []): void {
    const filters = this.part('.search-panel__filters');
    if (state === 'idle') narrow(filters, [], []);
    filters.hidden = true;
    filters.onchange = null;
    this.#list([]);
    delete this.#panel.dataset['searchMatch'];
    this.#show(state, message);
    this.part('.search-panel__status').textContent = status;
  }

  /** Lists hits in the place of whatever was shown. They can be narrowed; `pages` is the order in which places are offered. */
  found(result: FoundResult, pages: readonly string[]): void {
    const filters = this.part('.search-panel__filters');
    const list = () => {
      const hits = narrow(filters, pages, result.hits);
      this.#list(hits);
      this.part('.search-panel__status').textContent = statusWords(result, hits.length);
    };
    this.#panel.dataset['searchMatch'] = result.match;
    this.#show('ready', []);
    filters.onchange = list;
    list();
  }

  /** A part of the panel's markup. Throws where it is not there. */
  part(selector: string): HTMLElement {
    const part = this.#panel.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The search panel lacks ${selector}`);
    return part;
  }

  #show(state: string, message: readonly HTMLElement[]): void {
    this.#panel.dataset['searchState'] = state;
    const box = this.part('.search-panel__message');
    box.replaceChildren(...message);
    box.hidden = message.length === 0;
  }

  /** Lists these hits and no others. What no screen can hold follows once the first have been painted. */
  #list(hits: readonly Hit[]): void {
    const turn = ++this.#turn;
    const list = this.part('[data-search-results]');
    const items = (some: readonly Hit[]) => some.map((hit) => hitItem(hit, this.#followed));
    list.replaceChildren(...items(hits.slice(0, PAINTED_AT_ONCE)));
    if (hits.length <= PAINTED_AT_ONCE) return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (turn === this.#turn) list.append(...items(hits.slice(PAINTED_AT_ONCE)));
      }),
    );
  }
}
