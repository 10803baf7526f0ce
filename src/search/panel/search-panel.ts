import { slashOpens, store } from '../../dom/storage.ts';
import type { Hit } from '../engine/hit.ts';
import type { Highlight } from '../highlight/mark.ts';
import { wordsToMark } from './hit-item.ts';
import { forgetIndex, IndexError, loadIndex } from './load-engine.ts';
import { emptyMessage, failureMessage, idleMessage } from './messages.ts';
import { moveFocus } from './move-focus.ts';
import { hitLinks, part, showHits, showMessage } from './panel-view.ts';
import { QueryAddress } from './query-address.ts';
import { recentQueries, rememberQuery } from './recent-queries.ts';

/**
 * Searches while one types and lists the hits. The same element on the search page and in the dialog.
 * It tells its surroundings of a hit that is followed with the event `search-follow`.
 */
export class SearchPanel extends HTMLElement {
  isComposing = false;
  #isLoaded = false;
  /** Number of the latest query; answers to older ones are dropped. */
  #turn = 0;
  #isSearching = false;
  /** Whether Enter was pressed before the hits were there. */
  #submitWaits = false;
  /** Only the search page shows its query in the address. */
  #address: QueryAddress | undefined;

  connectedCallback(): void {
    this.#listen();
    this.#offerSlashSetting();
    if (this.dataset['place'] === 'page') {
      const address = new QueryAddress();
      this.#address = address;
      if (address.read() !== '') this.input.value = address.read();
      addEventListener('popstate', () => {
        this.#search(address.read());
      });
    }
    // Typed before this script came, or asked for in the address.
    void this.#run();
  }

  get input(): HTMLInputElement {
    return part(this, 'input[name="q"]') as HTMLInputElement;
  }

  /** Shows the hits for a query as if it had been typed. */
  readonly #search = (query: string): void => {
    this.input.value = query;
    this.#typed();
    this.input.focus();
  };

  #listen(): void {
    const { input } = this;
    input.addEventListener('focus', () => {
      // A failure shows once something is typed, after another try.
      loadIndex().catch(forgetIndex);
    });
    input.addEventListener('compositionstart', () => (this.isComposing = true));
    input.addEventListener('compositionend', () => {
      this.isComposing = false;
      this.#typed();
    });
    input.addEventListener('input', () => {
      if (!this.isComposing) this.#typed();
    });
    part(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.isComposing) this.#submit();
    });
    this.addEventListener('keydown', (event) => {
      if (!this.isComposing) moveFocus(event, input, hitLinks(this));
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
      if (!this.#isLoaded) showMessage(this, 'loading', '正在载入索引…');
      const { search, pages } = await loadIndex();
      this.#isLoaded = true;
      const result = await search(query);
      if (turn !== this.#turn) return;
      this.#isSearching = false;
      if (result.state === 'ready') {
        showHits(this, result, pages, this.#follow);
        if (this.#submitWaits) this.#submit();
      } else {
        const [status, suggestions] = result.state === 'empty' ? ['没有找到', result.suggestions] : ['没有可查的字', []];
        showMessage(this, 'empty', status, emptyMessage(query, suggestions, this.#search));
      }
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  #showIdle(): void {
    const forget = () => {
      store('search-recent', null);
      this.#showIdle();
      this.input.focus();
    };
    showMessage(this, 'idle', '', idleMessage(recentQueries(), this.#search, forget));
  }

  #fail(error: unknown): void {
    this.#isSearching = false;
    this.#isLoaded = false;
    forgetIndex();
    const isOfIndex = error instanceof IndexError;
    const message = failureMessage(isOfIndex ? error.reason : 'script', () => void this.#run());
    showMessage(this, 'error', '搜索用不了', message);
    if (!isOfIndex) console.warn(error);
  }

  /** Enter opens the first hit from the dialog; the page, which is there to be read, only keeps the query. */
  #submit(): void {
    this.#submitWaits = this.#isSearching;
    if (this.#isSearching) return;
    if (this.dataset['searchState'] !== 'ready') {
      void this.#run();
      return;
    }
    rememberQuery(this.input.value);
    if (!this.#address) hitLinks(this)[0]?.click();
  }

  readonly #follow = (link: HTMLAnchorElement, hit: Hit): void => {
    rememberQuery(this.input.value);
    this.#address?.flush();
    // For the page it leads to, and never in the address, which stays fit to copy.
    store('search-highlight', JSON.stringify({ url: link.href, words: wordsToMark(hit) } satisfies Highlight));
    this.dispatchEvent(new CustomEvent('search-follow', { detail: link.href }));
  };

  #offerSlashSetting(): void {
    const setting = part(this, '[data-search-slash]') as HTMLInputElement;
    setting.checked = slashOpens();
    setting.addEventListener('change', () => {
      store('search-slash', setting.checked ? null : 'off');
    });
    part(this, '.search-panel__foot').hidden = false;
  }
}

customElements.define('search-panel', SearchPanel);
