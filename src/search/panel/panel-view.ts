import type { FoundResult, Hit } from '../engine/hit.ts';
import { HitFilters } from './filters.ts';
import { HitList } from './hit-list.ts';
import { statusWords } from './status-words.ts';

type State = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** What a search panel shows: its state, and the hits with filters and their number, or a message. */
export class PanelView {
  readonly #panel: HTMLElement;
  readonly #list: HitList;
  #filters: HitFilters | undefined;
  #found: FoundResult | undefined;

  /** `panel` has the parts of panelMarkup; `followed` hears of each hit that is opened. */
  constructor(panel: HTMLElement, followed: (link: HTMLAnchorElement, hit: Hit) => void) {
    this.#panel = panel;
    this.#list = new HitList(this.part('[data-search-results]'), followed);
  }

  get isReady(): boolean {
    return this.#panel.dataset['searchState'] === 'ready';
  }

  /** The links of the hits listed, in order. */
  get links(): HTMLAnchorElement[] {
    return this.#list.links;
  }

  /** Lets the hits be narrowed; places are offered in the order of `pages`. */
  offerFilters(pages: readonly string[]): void {
    this.#filters ??= new HitFilters(this.part('.search-panel__filters'), pages, () => {
      this.#listHits();
    });
  }

  idle(message: readonly HTMLElement[]): void {
    this.#filters?.reset();
    this.#change('idle', '', message);
  }

  loading(): void {
    this.#change('loading', '正在载入索引…');
  }

  empty(status: string, message: readonly HTMLElement[]): void {
    this.#change('empty', status, message);
  }

  failed(message: readonly HTMLElement[]): void {
    this.#change('error', '搜索用不了', message);
  }

  /** Lists the hits in the place of whatever was shown. */
  found(result: FoundResult): void {
    this.#found = result;
    Object.assign(this.#panel.dataset, { searchState: 'ready', searchMatch: result.match });
    this.#say([]);
    this.#listHits();
  }

  /** A part of the panel's markup. Throws where it is not there. */
  part(selector: string): HTMLElement {
    const part = this.#panel.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The search panel lacks ${selector}`);
    return part;
  }

  #listHits(): void {
    if (!this.#found) return;
    const chosen = this.#filters?.apply(this.#found.hits) ?? this.#found.hits;
    this.#list.show(chosen);
    this.#status(statusWords(this.#found, chosen.length));
  }

  /** Changes to a state without hits. */
  #change(state: Exclude<State, 'ready'>, status: string, message: readonly HTMLElement[] = []): void {
    this.#found = undefined;
    this.#list.show([]);
    this.part('.search-panel__filters').hidden = true;
    delete this.#panel.dataset['searchMatch'];
    this.#panel.dataset['searchState'] = state;
    this.#status(status);
    this.#say(message);
  }

  #status(words: string): void {
    this.part('.search-panel__status').textContent = words;
  }

  #say(message: readonly HTMLElement[]): void {
    const box = this.part('.search-panel__message');
    box.replaceChildren(...message);
    box.hidden = message.length === 0;
  }
}
