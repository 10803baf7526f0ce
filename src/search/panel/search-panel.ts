import report from 'virtual:report';
import { slashOpens, store } from '../../dom/storage.ts';
import { PATIENCE } from '../../dom/within.ts';
import type { Filter } from '../engine/hit.ts';
import { MAX_LENGTH } from '../engine/query.ts';
import type { WordsToMark } from '../highlight/find-words.ts';
import type { Highlight } from '../highlight/mark.ts';
import { Composition } from './composition.ts';
import { chosenFilter, searchWithin } from './filters.ts';
import { leftPlace } from './left-place.ts';
import { forgetIndex, IndexError, loadIndex } from './load-engine.ts';
import { emptyMessage, failureMessage, idleMessage } from './messages.ts';
import { PANEL_MARKUP } from './markup.ts';
import { moveFocus } from './move-focus.ts';
import { hitLinks, part, showHits, showMessage } from './panel-view.ts';
import { QueryAddress } from './query-address.ts';
import { recentQueries, rememberQuery } from './recent-queries.ts';

/** Long enough that what is composed is not searched letter by letter, in ms. */
const PAUSE = 300;
const LOADING = '正在载入索引…';

/**
 * Searches while one types and lists the hits. The same element on the search page and in the dialog.
 * It tells its surroundings of a hit that is followed with the event `search-follow`.
 */
export class SearchPanel extends HTMLElement {
  #composition: Composition | undefined;
  #pause: number | undefined;
  /** Runs until the latest query is answered. */
  #patience: number | undefined;
  #isLoaded = false;
  /** Number of the latest query; answers to older ones are dropped. */
  #turn = 0;
  #isSearching = false;
  /** Whether Enter was pressed before the hits were there. */
  #submitWaits = false;
  /** Only the search page shows its query in the address. */
  #address: QueryAddress | undefined;
  /** Where on the search page a reader who returns to it was, until its hits are there or another query is typed. */
  #place: number | undefined;

  connectedCallback(): void {
    this.querySelector('.search-late')?.remove();
    if (!this.querySelector('[data-search-results]')) this.insertAdjacentHTML('beforeend', PANEL_MARKUP);
    this.input.placeholder = report.queries;
    // A browser takes long to lay out ten thousands of characters, of which no more are searched.
    this.input.maxLength = MAX_LENGTH;
    this.#listen();
    this.#offerSlashSetting();
    if (this.dataset['place'] === 'page') {
      const address = new QueryAddress();
      this.#address = address;
      this.#place = leftPlace();
      if (address.read() !== '') this.input.value = address.read();
      addEventListener('popstate', () => {
        if (address.read() !== this.input.value) this.#search(address.read());
      });
    }
    // Typed before this script came, or asked for in the address.
    void this.#run();
  }

  get input(): HTMLInputElement {
    return part(this, 'input[name="q"]') as HTMLInputElement;
  }

  get isComposing(): boolean {
    return this.#composition?.isOpen ?? false;
  }

  /** Shows the hits for a query as if it had been typed. */
  readonly #search = (query: string): void => {
    this.input.value = query;
    this.#typed();
    this.input.focus();
  };

  #listen(): void {
    const { input } = this;
    const load = () => {
      // A failure shows once something is typed, after another try.
      loadIndex().catch(() => undefined);
    };
    input.addEventListener('focus', load);
    // The dialog's field has had it before this script came.
    if (document.activeElement === input) load();
    this.#composition = new Composition(input, () => {
      clearTimeout(this.#pause);
      // Keyboards of phones compose every word, Latin ones, too.
      if (this.isComposing) this.#pause = window.setTimeout(this.#typed, PAUSE);
      else this.#typed();
    });
    part(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.isComposing) this.#submit();
    });
    this.#filters.addEventListener('change', () => void this.#run());
    this.addEventListener('keydown', (event) => {
      if (!this.isComposing) moveFocus(event, input, hitLinks(this));
    });
  }

  readonly #typed = (): void => {
    this.#submitWaits = false;
    this.#place = undefined;
    void this.#run();
    this.#address?.write(this.input.value);
  };

  async #run(): Promise<void> {
    const turn = ++this.#turn;
    const query = this.input.value;
    this.#isSearching = query.trim() !== '';
    if (!this.#isSearching) {
      this.#stopWaiting();
      this.#showIdle();
      return;
    }
    this.#patience ??= window.setTimeout(() => {
      this.#submitWaits = false;
      // What comes after all is shown.
      this.#showFailure('unreachable');
    }, PATIENCE);
    try {
      if (!this.#isLoaded && this.dataset['searchState'] !== 'error') showMessage(this, 'loading', LOADING);
      const { search, pages } = await loadIndex();
      this.#isLoaded = true;
      const { result, filter } = await searchWithin(search, query, chosenFilter(this.#filters));
      if (turn !== this.#turn) return;
      this.#isSearching = false;
      this.#stopWaiting();
      // What is being composed may become something else yet.
      if (this.isComposing && result.state === 'empty') {
        if (this.dataset['searchState'] !== 'ready') this.#showIdle();
      } else if (result.state === 'ready') {
        part(this, '[data-search-results]').toggleAttribute('data-whole', this.#place !== undefined);
        const listed = showHits(this, result, {
          pages,
          filter,
          followed: this.#follow,
          ...(!this.#address && { allAt: this.#allAt(query, filter) }),
        });
        if (this.#place !== undefined) {
          await listed;
          if (turn === this.#turn) scrollTo(0, this.#place);
        }
        this.#place = undefined;
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

  #stopWaiting(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }

  #fail(error: unknown): void {
    this.#stopWaiting();
    this.#isSearching = false;
    this.#isLoaded = false;
    const isOfIndex = error instanceof IndexError;
    this.#showFailure(isOfIndex ? error.reason : 'script');
    if (!isOfIndex) console.warn(error);
  }

  #showFailure(reason: Parameters<typeof failureMessage>[0]): void {
    const retry = () => {
      forgetIndex();
      this.#isLoaded = false;
      this.#stopWaiting();
      showMessage(this, 'loading', LOADING);
      void this.#run();
    };
    showMessage(this, 'error', '搜索用不了', failureMessage(reason, retry));
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

  get #filters(): HTMLElement {
    return part(this, '.search-panel__filters');
  }

  /** Address of the search page with all hits. */
  #allAt(query: string, filter: Filter): string {
    return `${part(this, 'form').getAttribute('action') ?? ''}?${new URLSearchParams({ q: query, ...filter }).toString()}`;
  }

  readonly #follow = (link: HTMLAnchorElement, words: WordsToMark): void => {
    rememberQuery(this.input.value);
    this.#address?.flush();
    // For the page it leads to, and never in the address, which stays fit to copy.
    store('search-highlight', JSON.stringify({ url: link.href, ...words } satisfies Highlight));
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
