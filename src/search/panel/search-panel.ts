import { slashOpens, store } from '../../dom/storage.ts';
import { isShown } from '../../dom/visible.ts';
import { PATIENCE } from '../../dom/within.ts';
import type { Filter } from '../engine/hit.ts';
import { MAX_LENGTH } from '../engine/query.ts';
import type { Highlight } from '../highlight/mark.ts';
import { Composition } from './composition.ts';
import { chooseFilter, chosenFilter, searchWithin, type Narrowed } from './filters.ts';
import type { Followed } from './hit-item.ts';
import { dialogKeeper, keepForReload, keptForReload, pageKeeper, Seldom, type Kept } from './kept-search.ts';
import { IndexError } from './index-request.ts';
import { forgetIndex, loadIndex } from './load-engine.ts';
import { emptyMessage, failureMessage, idleMessage } from './messages.ts';
import { PANEL_MARKUP } from './markup.ts';
import { moveFocus } from './move-focus.ts';
import { hitLinks, part, showHits, showMessage } from './panel-view.ts';
import { withSearch } from './query-address.ts';
import { recentQueries, rememberQuery } from './recent-queries.ts';

/** Long enough that what is composed is not searched letter by letter, in ms. */
const PAUSE = 300;
/** After so long without a key a word may be typed to its end, in ms: then it is said what it does not find. */
const SILENCE = 400;
/** What is composed stands there longer before it is typed to its end. */
const SILENCE_COMPOSING = 1500;
const LOADING = '正在载入索引…';

/** A result, and the chapters and pages of the index. */
interface Found extends Narrowed {
  pages: readonly string[];
}

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
  /** What the reader has narrowed the hits to. */
  #filter: Filter = {};
  /** How far down a reader who returns was, until their hits are there or another query is typed. */
  #top: number | undefined;
  /** When the query was typed; 0 once the reader has said that it ends here. */
  #typedAt = 0;
  /** Shows an answer that is kept back while more may be typed. */
  #showKeptBack: (() => void) | undefined;
  #silence: number | undefined;
  readonly #keep = new Seldom(() => {
    // Its hits lose their place when it closes.
    if (this.#dialog?.open === false) return;
    this.#keeper.write({ query: this.input.value, filter: this.#filter, top: this.#top ?? (this.#scrolled || undefined) });
  });

  connectedCallback(): void {
    this.querySelector('.search-late')?.remove();
    if (!this.querySelector('[data-search-results]')) this.insertAdjacentHTML('beforeend', PANEL_MARKUP);
    // A browser takes long to lay out ten thousands of characters, of which no more are searched.
    this.input.maxLength = MAX_LENGTH;
    this.#listen();
    this.#offerSlashSetting();
    // The element is there where a search is wanted. A failure shows once something is typed, after another try.
    loadIndex().catch(() => undefined);
    const kept = this.#keeper.read();
    // Typed before this script came, or asked for in the address.
    if (kept) this.#return({ ...kept, top: keptForReload() ?? kept.top, query: this.input.value || kept.query });
    else void this.#run();
  }

  get input(): HTMLInputElement {
    return part(this, 'input[name="q"]') as HTMLInputElement;
  }

  get isComposing(): boolean {
    return this.#composition?.isOpen ?? false;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.closest('dialog');
  }

  get #keeper() {
    return this.#dialog ? dialogKeeper : pageKeeper;
  }

  /** What scrolls: the page; in the dialog its hits or, on a low screen, all of it. */
  get #scrollers(): Element[] {
    return this.#dialog ? [this.#dialog, part(this, '.search-panel__body')] : [document.documentElement];
  }

  get #scrolled(): number {
    return Math.max(...this.#scrollers.map(({ scrollTop }) => scrollTop));
  }

  #scrollTo(top: number): void {
    for (const scroller of this.#scrollers) scroller.scrollTop = top;
  }

  /** Shows the hits for a query as if it had been typed to its end. */
  readonly #search = (query: string): void => {
    this.input.value = query;
    this.#typed();
    this.#settle();
    this.input.focus();
  };

  /** Shows what a reader left. */
  #return({ query, filter, top }: Kept): void {
    this.input.value = query;
    this.#filter = filter;
    chooseFilter(part(this, '.search-panel__filters'), filter);
    this.#top = top;
    this.#typedAt = 0;
    void this.#run();
  }

  /** Shows what the entry of the history that the reader has come to keeps, where that is something else. */
  readonly #resume = (): void => {
    const kept = this.#keeper.read();
    if (!kept) return;
    if (kept.query !== this.input.value || !isSame(kept.filter, this.#filter)) this.#return(kept);
    // The browser itself scrolls the page alone.
    else if (this.#dialog) this.#scrollTo(kept.top ?? 0);
  };

  #listen(): void {
    const { input } = this;
    input.addEventListener('focus', () => {
      loadIndex().catch(() => undefined);
      // A dialog that is opened has a new entry.
      this.#keep.soon();
    });
    this.#composition = new Composition(input, () => {
      clearTimeout(this.#pause);
      // Keyboards of phones compose every word, Latin ones, too.
      if (this.isComposing) this.#pause = window.setTimeout(this.#typed, PAUSE);
      else this.#typed();
    });
    part(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      // Keyboards that tell of no key.
      if (this.#dialog) this.#enter();
      else this.#submit();
    });
    this.addEventListener('change', ({ target }) => {
      if (target === input) this.#settle();
      else if (target instanceof HTMLSelectElement) this.#narrow();
    });
    this.addEventListener('keydown', (event) => {
      if (this.isComposing) return;
      if (event.key === 'Enter' && event.target === input) {
        event.preventDefault();
        this.#enter();
        return;
      }
      // Nothing is to change below the focus.
      if (event.key === 'ArrowDown') this.#settle();
      moveFocus(event, input, this.#steps());
    });
    // Before a dialog closes over the link that is followed.
    this.addEventListener('click', this.#keep.now, { capture: true });
    addEventListener('popstate', this.#resume);
    addEventListener('scroll', this.#keep.soon, { capture: true, passive: true });
    addEventListener('pagehide', () => {
      this.#keep.now();
      if (this.#dialog?.open !== false) keepForReload(this.#top ?? this.#scrolled);
    });
  }

  /** What arrows reach below the input. */
  #steps(): HTMLElement[] {
    return [...part(this, '.search-panel__body').querySelectorAll<HTMLElement>('a, button')].filter(isShown);
  }

  readonly #typed = (): void => {
    this.#submitWaits = false;
    this.#top = undefined;
    this.#typedAt = performance.now();
    if (this.input.value.trim() === '') this.#filter = {};
    void this.#run();
    this.#keep.soon();
  };

  #narrow(): void {
    this.#filter = chosenFilter(part(this, '.search-panel__filters'));
    this.#top = undefined;
    this.#settle();
    void this.#run();
    this.#keep.now();
  }

  /** The query is typed to its end: what it does not find is said at once. */
  #settle(): void {
    this.#typedAt = 0;
    this.#showKeptBack?.();
  }

  async #run(): Promise<void> {
    const turn = ++this.#turn;
    const query = this.input.value;
    // WebKit resets fields that complete no words on a page that its cache brings back.
    this.input.defaultValue = query;
    this.#keepBack(undefined);
    this.#isSearching = query.trim() !== '';
    this.#setBusy(this.#isSearching);
    if (!this.#isSearching) {
      this.#top = undefined;
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
      const { search, places: pages } = await loadIndex();
      this.#isLoaded = true;
      const { kind, place } = this.#filter;
      const known = { ...(kind && { kind }), ...(place && pages.includes(place) && { place }) };
      const found = { ...(await searchWithin(search, query, known)), pages };
      if (turn !== this.#turn) return;
      this.#isSearching = false;
      this.#stopWaiting();
      this.#answer(query, found);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** Shows an answer at once; what is none, or not to all that was asked, only where nothing more is typed: a word may have its beginning there yet. */
  #answer(query: string, found: Found): void {
    const { result } = found;
    const show = () => {
      this.#keepBack(undefined);
      this.#setBusy(false);
      const wasBelow = part(this, '.search-panel__body').contains(document.activeElement);
      this.#show(query, found);
      // What had the focus is gone.
      if (wasBelow) this.input.focus();
    };
    if (this.#typedAt === 0 || (result.state === 'ready' && result.match !== 'partial')) {
      show();
      if (this.#submitWaits) this.#enter();
      return;
    }
    if (this.dataset['searchState'] === 'loading') this.#showIdle();
    // What is being composed may become something else yet.
    if (this.isComposing && result.state !== 'ready') return;
    this.#keepBack(show, this.isComposing ? SILENCE_COMPOSING : SILENCE);
    if (this.#submitWaits) this.#enter();
  }

  #keepBack(show: (() => void) | undefined, silence = SILENCE): void {
    clearTimeout(this.#silence);
    this.#showKeptBack = show;
    if (show) this.#silence = window.setTimeout(show, this.#typedAt + silence - performance.now());
  }

  #show(query: string, { result, filter, all, pages }: Found): void {
    if (result.state !== 'ready') {
      const [status, suggestions] = result.state === 'empty' ? ['没有找到', result.suggestions] : ['没有可查的字', []];
      showMessage(this, 'empty', status, emptyMessage(query, suggestions, this.#search));
      return;
    }
    const turn = this.#turn;
    const top = this.#top;
    chooseFilter(part(this, '.search-panel__filters'), filter);
    part(this, '[data-search-results]').toggleAttribute('data-whole', top !== undefined);
    const action = (part(this, 'form') as HTMLFormElement).action;
    const allAt = this.#dialog ? { allAt: withSearch(action, query, filter) } : {};
    const listed = showHits(this, result, { pages, filter, all, followed: this.#follow, ...allAt });
    if (top === undefined) {
      if (this.#dialog) this.#scrollTo(0);
      return;
    }
    const arrive = () => {
      if (turn === this.#turn && this.#top !== undefined) this.#scrollTo(top);
    };
    arrive();
    void listed.then(() => {
      // Further down than the first hits reach.
      if (this.#scrolled < top) arrive();
      if (turn === this.#turn) this.#top = undefined;
    });
  }

  /** Whether what is shown does not answer yet what is typed. */
  #setBusy(isBusy: boolean): void {
    this.setAttribute('aria-busy', String(isBusy));
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
      if (reason === 'outdated') {
        // The address, or the dialog's entry, has the query.
        this.#keep.now();
        location.reload();
        return;
      }
      forgetIndex();
      this.#isLoaded = false;
      this.#stopWaiting();
      showMessage(this, 'loading', LOADING);
      void this.#run();
    };
    this.#setBusy(false);
    showMessage(this, 'error', '搜索用不了', failureMessage(reason, retry));
  }

  /** Enter opens the first hit. What was kept back is shown first: nobody has seen yet that it is not what was asked. */
  #enter(): void {
    this.#submitWaits = this.#isSearching;
    if (this.#isSearching) return;
    if (this.#showKeptBack) this.#settle();
    else if (this.dataset['searchState'] === 'ready') {
      rememberQuery(this.input.value);
      hitLinks(this)[0]?.click();
    } else this.#submit();
  }

  /** The button of the search page asks for what is typed, and opens nothing. */
  #submit(): void {
    this.#settle();
    if (this.dataset['searchState'] === 'ready') rememberQuery(this.input.value);
    else if (!this.#isSearching) void this.#run();
  }

  readonly #follow: Followed = (link, words) => {
    rememberQuery(this.input.value);
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

function isSame(a: Filter, b: Filter): boolean {
  return a.kind === b.kind && a.place === b.place;
}
