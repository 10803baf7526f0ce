import { leaveMarks } from '../highlight/leave-marks.ts';
import type { Hit, SearchResult } from '../engine/hit.ts';
import { wordsToMark } from './hit-item.ts';
import { IndexError, loadIndex, type LoadedIndex } from './load-engine.ts';
import { emptyMessage, failureMessage, idleMessage } from './messages.ts';
import { moveFocus } from './move-focus.ts';
import { PanelView } from './panel-view.ts';
import { QueryAddress } from './query-address.ts';
import { forgetQueries, recentQueries, rememberQuery, setSlashOpens, slashOpens } from './storage.ts';

/**
 * Searches while one types and lists the hits. The same element on the search page and in the dialog.
 * It tells its surroundings of a hit that is followed with the event `search-follow`.
 */
export class SearchPanel extends HTMLElement {
  /** The view, once the element is in a page. */
  #connected: PanelView | undefined;
  #index: Promise<LoadedIndex> | undefined;
  #isLoaded = false;
  #hasFailed = false;
  /** Number of the latest query; answers to older ones are dropped. */
  #turn = 0;
  #isSearching = false;
  #isComposing = false;
  /** Whether Enter was pressed before the hits were there. */
  #submitWaits = false;
  /** Only the search page shows its query in the address. */
  #address: QueryAddress | undefined;

  connectedCallback(): void {
    if (this.#connected) return;
    this.#connected = new PanelView(this, (link, hit) => {
      this.#follow(link, hit);
    });
    this.#listen();
    this.#offerSlashSetting();
    if (this.dataset['place'] === 'page') {
      const address = new QueryAddress();
      this.#address = address;
      if (address.read() !== '') this.input.value = address.read();
      addEventListener('popstate', () => {
        this.search(address.read());
      });
    }
    // Typed before this script came, or asked for in the address.
    void this.#run();
  }

  get input(): HTMLInputElement {
    return this.#view.part('input[name="q"]') as HTMLInputElement;
  }

  get #view(): PanelView {
    if (!this.#connected) throw new Error('The search panel is not in a page yet');
    return this.#connected;
  }

  /** Shows the hits for a query as if it had been typed. */
  search(query: string): void {
    this.input.value = query;
    this.#typed();
    this.input.focus();
  }

  #listen(): void {
    const { input } = this;
    input.addEventListener('focus', () => {
      // A failure shows once something is typed, after another try.
      this.#load().catch(() => {
        this.#forgetIndex();
      });
    });
    input.addEventListener('compositionstart', () => (this.#isComposing = true));
    input.addEventListener('compositionend', () => {
      this.#isComposing = false;
      this.#typed();
    });
    input.addEventListener('input', () => {
      if (!this.#isComposing) this.#typed();
    });
    this.#view.part('form').addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#isComposing) this.#submit();
    });
    this.addEventListener('keydown', (event) => {
      if (!this.#isComposing) moveFocus(event, input, this.#view.links);
    });
  }

  #typed(): void {
    this.#submitWaits = false;
    void this.#run();
    this.#address?.write(this.input.value);
  }

  async #run(): Promise<void> {
    const turn = ++this.#turn;
    const query = this.input.value;
    this.#isSearching = query.trim() !== '';
    if (!this.#isSearching) {
      this.#showIdle();
      return;
    }
    try {
      if (!this.#isLoaded) this.#view.loading();
      const { engine } = await this.#load();
      const result = await engine.search(query);
      if (turn === this.#turn) this.#show(query, result);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** The index, loaded once; after a failure anew and past the browser's cache. */
  #load(): Promise<LoadedIndex> {
    this.#index ??= loadIndex(import.meta.env.BASE_URL, this.#hasFailed).then((index) => {
      this.#isLoaded = true;
      this.#view.offerFilters(index.pages);
      return index;
    });
    return this.#index;
  }

  #forgetIndex(): void {
    this.#index = undefined;
    this.#isLoaded = false;
    this.#hasFailed = true;
  }

  #show(query: string, result: SearchResult): void {
    this.#isSearching = false;
    if (result.state === 'ready') {
      this.#view.found(result);
      if (this.#submitWaits) this.#submit();
    } else if (result.state === 'empty') {
      this.#view.empty('没有找到', emptyMessage(query, result.suggestions, (suggestion) => { this.search(suggestion); })); // prettier-ignore
    } else
      this.#view.empty(
        '没有可查的字',
        emptyMessage(query, [], () => undefined),
      );
  }

  #showIdle(): void {
    const search = (query: string) => {
      this.search(query);
    };
    const forget = () => {
      forgetQueries();
      this.#showIdle();
      this.input.focus();
    };
    this.#view.idle(idleMessage(recentQueries(), search, forget));
  }

  #fail(error: unknown): void {
    this.#isSearching = false;
    this.#forgetIndex();
    const isOfIndex = error instanceof IndexError;
    this.#view.failed(failureMessage(isOfIndex ? error.reason : 'script', () => void this.#run()));
    if (!isOfIndex) console.warn(error);
  }

  /** Enter opens the first hit from the dialog; the page, which is there to be read, only keeps the query. */
  #submit(): void {
    this.#submitWaits = this.#isSearching;
    if (this.#isSearching) return;
    if (!this.#view.isReady) {
      void this.#run();
      return;
    }
    rememberQuery(this.input.value);
    if (!this.#address) this.#view.links[0]?.click();
  }

  #follow(link: HTMLAnchorElement, hit: Hit): void {
    rememberQuery(this.input.value);
    this.#address?.flush();
    leaveMarks(link.href, wordsToMark(hit));
    this.dispatchEvent(new CustomEvent('search-follow', { detail: link.href }));
  }

  #offerSlashSetting(): void {
    const setting = this.#view.part('[data-search-slash]') as HTMLInputElement;
    setting.checked = slashOpens();
    setting.addEventListener('change', () => {
      setSlashOpens(setting.checked);
    });
    this.#view.part('.search-panel__foot').hidden = false;
  }
}

customElements.define('search-panel', SearchPanel);
