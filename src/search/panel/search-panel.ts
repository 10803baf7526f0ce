import { isPlainClick } from '../../dom/clicks.ts';
import { slashOpens, store } from '../../dom/storage.ts';
import { isShown } from '../../dom/visible.ts';
import { PATIENCE } from '../../dom/within.ts';
import type { Filter } from '../engine/hit.ts';
import { MAX_LENGTH } from '../engine/query.ts';
import type { Highlight } from '../highlight/mark.ts';
import { followTyping } from './composition.ts';
import { chosenFilter, searchWithin, type Narrowed } from './filters.ts';
import { wordsAt } from './hit-item.ts';
import { dialogKeeper, keepForReload, keptForReload, pageKeeper, seldom, type Kept } from './kept-search.ts';
import { IndexError } from './index-request.ts';
import { forgetIndex, loadedIndex, loadIndex } from './load-engine.ts';
import { emptyMessage, emptyWords, failureMessage, idleMessage, type Failure } from './messages.ts';
import { PANEL_MARKUP } from './markup.ts';
import { moveFocus } from './move-focus.ts';
import { part, showHits, showMessage } from './panel-view.ts';
import { withSearch } from './query-address.ts';
import { recentQueries, rememberQuery } from './recent-queries.ts';

/** After so long without a key a word may be typed to its end, in ms: then it is said what it does not find. */
const SILENCE = 400;
/** What is composed stands there longer before it is typed to its end. */
const SILENCE_COMPOSING = 1500;

const LOADING = '正在载入索引…';

/**
 * Where the answer to a query is: on its way, in which case Enter may have asked for the first hit; said not to come, though it is shown if it
 * does; kept back, since with more typed it may be another; or shown, as a failure is.
 */
type Phase = 'searching' | 'opening' | 'overdue' | 'kept back' | 'shown';

interface Asked {
  phase: Phase;
  /** Shows what is kept back. */
  show?: (() => void) | undefined;
}

/** Searches while one types, on the search page and in the dialog alike. It tells of a hit that is followed: the event `search-follow`. */
export class SearchPanel extends HTMLElement {
  readonly #dialog = this.closest('dialog');
  readonly #keeper = this.#dialog ? dialogKeeper : pageKeeper;
  readonly #form = part(this, 'form') as HTMLFormElement;
  readonly #input = part(this, 'input[name="q"]') as HTMLInputElement;
  readonly #isComposing = followTyping(this.#input, () => {
    this.#ask({}, true);
    this.#keep.soon();
  });
  readonly #keep = seldom(() => {
    // Its hits lose their place when it closes.
    if (this.#dialog?.open === false) return;
    this.#keeper.write({ query: this.#input.value, filter: this.#filter, top: this.#top ?? (this.#scrolled || undefined) });
  });
  /** The latest query; answers to older ones are dropped. */
  #asked: Asked = { phase: 'shown' };
  /** Whether more of it may be typed: until the reader has said that it ends here. */
  #isTyping = false;
  /** What the reader has narrowed the hits to. */
  #filter: Filter = {};
  /** How far down a reader who returns was, until they are there again, have gone elsewhere or typed another query. */
  #top: number | undefined;
  /** Until what is kept back is shown, and until the latest query is answered. */
  #silence: number | undefined;
  #patience: number | undefined;

  connectedCallback(): void {
    this.querySelector('.search-late')?.remove();
    if (!this.querySelector('[data-search-results]')) this.insertAdjacentHTML('beforeend', PANEL_MARKUP);
    // A browser takes long to lay out ten thousands of characters, of which no more are searched.
    this.#input.maxLength = MAX_LENGTH;
    this.#listen();
    this.#offerSlashSetting();
    // The element is there where a search is wanted, after what it shows. A failure shows once something is typed, after another try.
    requestAnimationFrame(() => setTimeout(() => void loadIndex()));
    const kept = this.#keeper.read();
    // Typed before this script came, or asked for in the address.
    this.#ask(kept ? { ...kept, top: keptForReload() ?? kept.top, query: this.#input.value || kept.query } : {});
  }

  get #body(): HTMLElement {
    return part(this, '.search-panel__body');
  }

  /** Whether what is shown does not answer yet what is typed. */
  get #isBusy(): boolean {
    return ['searching', 'opening', 'kept back'].includes(this.#asked.phase);
  }

  /** What scrolls: the page; in the dialog its hits or, on a low screen, all of it. */
  get #scrollers(): Element[] {
    return this.#dialog ? [this.#dialog, this.#body] : [document.documentElement];
  }

  get #scrolled(): number {
    return Math.max(...this.#scrollers.map(({ scrollTop }) => scrollTop));
  }

  #scrollTo(top: number): void {
    for (const scroller of this.#scrollers) scroller.scrollTop = top;
  }

  #listen(): void {
    const input = this.#input;
    input.addEventListener('focus', () => {
      void loadIndex();
      // A dialog that is opened has a new entry.
      this.#keep.soon();
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      // Keyboards that tell of no key.
      if (this.#dialog) this.#enter();
      else this.#submit();
    });
    this.addEventListener('change', ({ target }) => {
      if (target === input) this.#settle();
      else if (target instanceof HTMLSelectElement) {
        this.#ask({ filter: chosenFilter(part(this, '.search-panel__filters')) });
        this.#keep.now();
      }
    });
    this.addEventListener('keydown', (event) => {
      if (this.#isComposing()) return;
      if (event.key === 'Enter' && event.target === input) {
        event.preventDefault();
        this.#enter();
        return;
      }
      // Nothing is to change below the focus.
      if (event.key === 'ArrowDown') this.#settle();
      moveFocus(event, input, [...this.#body.querySelectorAll<HTMLElement>('a, button')].filter(isShown));
    });
    // Before a dialog closes over the link that is followed.
    this.addEventListener('click', this.#keep.now, { capture: true });
    this.addEventListener('click', this.#follow);
    addEventListener('popstate', this.#resume);
    for (const type of ['wheel', 'pointerdown', 'focusin', 'keydown']) addEventListener(type, this.#goElsewhere, { passive: true });
    addEventListener('scroll', this.#keep.soon, { capture: true, passive: true });
    addEventListener('pagehide', () => {
      this.#keep.now();
      if (this.#dialog?.open !== false) keepForReload(this.#top ?? this.#scrolled);
    });
  }

  /** Shows what the entry of the history that the reader has come to keeps, where that is something else. */
  readonly #resume = (): void => {
    const kept = this.#keeper.read();
    if (!kept) return;
    const { kind, place } = kept.filter;
    if (kept.query !== this.#input.value || kind !== this.#filter.kind || place !== this.#filter.place) this.#ask(kept);
    // The browser itself scrolls the page alone.
    else if (this.#dialog) this.#scrollTo(kept.top ?? 0);
  };

  /** Whoever scrolls or moves the focus before their place is there again is not taken back to it. */
  readonly #goElsewhere = ({ target, key }: Event & { key?: string }): void => {
    if (key === undefined ? target !== this.#input : /^(Page|Arrow|Home|End| )/u.test(key)) this.#top = undefined;
  };

  /** The query is typed to its end: what it does not find is said at once. */
  #settle(): void {
    this.#isTyping = false;
    this.#asked.show?.();
  }

  /** Shows the hits for a query as if it had been typed to its end. */
  readonly #search = (query: string): void => {
    this.#ask({ query });
    this.#input.focus();
  };

  /** Enter opens the first hit. What was kept back is shown first: nobody has seen yet that it is not what was asked. */
  #enter(): void {
    const { phase } = this.#asked;
    if (phase === 'searching' || phase === 'opening') this.#setPhase('opening');
    else if (phase === 'kept back') this.#settle();
    else {
      this.#submit();
      part(this, '[data-search-results]').querySelector('a')?.click();
    }
  }

  /** The button of the search page asks for what is typed, and opens nothing. */
  #submit(): void {
    this.#settle();
    if (this.dataset['searchState'] === 'ready') rememberQuery(this.#input.value);
    else if (!this.#isBusy) this.#ask({});
  }

  readonly #follow = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a');
    const words = link && isPlainClick(event) && wordsAt(link);
    if (!words) return;
    rememberQuery(this.#input.value);
    // For the page it leads to, and never in the address, which stays fit to copy.
    store('search-highlight', JSON.stringify({ url: link.href, ...words } satisfies Highlight));
    this.dispatchEvent(new CustomEvent('search-follow', { detail: link.href, bubbles: true }));
  };

  /** Searches what stands in the field, or a query that is to stand there. */
  #ask({ query = this.#input.value, filter = this.#filter, top }: Partial<Kept>, isTyping = false): void {
    if (query !== this.#input.value) this.#input.value = query;
    const isBlank = query.trim() === '';
    // WebKit resets fields that complete no words on a page that its cache brings back.
    this.#input.defaultValue = query;
    this.#filter = isBlank ? {} : filter;
    this.#top = isBlank ? undefined : top;
    this.#isTyping = isTyping;
    this.#asked = { phase: 'shown' };
    this.#setPhase(isBlank ? 'shown' : 'searching');
    if (isBlank) this.#showIdle();
    else void this.#answer(query);
  }

  #setPhase(phase: Phase, show?: () => void): void {
    // What is kept back is that no longer: it is shown, or another query takes its place.
    clearTimeout(this.#silence);
    if (phase === 'kept back' || phase === 'shown') {
      clearTimeout(this.#patience);
      this.#patience = undefined;
    }
    Object.assign(this.#asked, { phase, show } satisfies Asked);
    this.setAttribute('aria-busy', String(this.#isBusy));
  }

  async #answer(query: string): Promise<void> {
    const asked = this.#asked;
    this.#patience ??= window.setTimeout(() => {
      this.#setPhase('overdue');
      this.#showFailure('unreachable');
    }, PATIENCE);
    try {
      if (!loadedIndex() && this.dataset['searchState'] !== 'error') showMessage(this, 'loading', LOADING);
      const found = await searchWithin(await loadIndex(), query, this.#filter);
      if (asked === this.#asked) this.#keepBackOrShow(query, found);
    } catch (error) {
      if (asked !== this.#asked) return;
      this.#setPhase('shown');
      const isOfIndex = error instanceof IndexError;
      this.#showFailure(isOfIndex ? error.reason : 'script');
      if (!isOfIndex) console.warn(error);
    }
  }

  /** Shows an answer at once; what is none, or not to all that was asked, only where nothing more is typed: a word may have its beginning there yet. */
  #keepBackOrShow(query: string, found: Narrowed): void {
    const { result } = found;
    const isOpening = this.#asked.phase === 'opening';
    const show = () => {
      this.#setPhase('shown');
      // What has the focus there goes away.
      if (this.#body.contains(document.activeElement)) this.#input.focus();
      this.#show(query, found);
    };
    if (!this.#isTyping || (result.state === 'ready' && result.match !== 'partial')) show();
    else {
      if (this.dataset['searchState'] === 'loading') this.#showIdle();
      this.#setPhase('kept back', show);
      // What is being composed may become something else yet.
      if (!this.#isComposing()) this.#silence = window.setTimeout(show, SILENCE);
      else if (result.state === 'ready') this.#silence = window.setTimeout(show, SILENCE_COMPOSING);
    }
    if (isOpening) this.#enter();
  }

  #show(query: string, { result, ...narrowed }: Narrowed): void {
    if (result.state !== 'ready') {
      const words = emptyWords(query, result.state);
      const suggestions = result.state === 'empty' ? result.suggestions : [];
      showMessage(this, 'empty', '', emptyMessage(words, suggestions, this.#search), words);
      return;
    }
    const asked = this.#asked;
    const isBack = this.#top !== undefined;
    const arrive = (isAll = false) => {
      const top = asked === this.#asked ? this.#top : undefined;
      if (top === undefined) return true;
      // A screen full of hits: what is added above the foot of a page would move it.
      const { bottom } = part(this, '[data-search-results]').getBoundingClientRect();
      if (!isAll && bottom + this.#scrolled < top + innerHeight) return false;
      this.#scrollTo(top);
      this.#top = undefined;
      return true;
    };
    const allAt = this.#dialog ? withSearch(this.#form.action, query, narrowed.filter) : undefined;
    const listed = showHits(this, { result, ...narrowed }, isBack ? arrive : undefined, allAt);
    if (isBack) void listed.then(() => arrive(true));
    else if (this.#dialog) this.#scrollTo(0);
  }

  #showIdle(): void {
    const forget = () => {
      store('search-recent', null);
      this.#showIdle();
      this.#input.focus();
    };
    showMessage(this, 'idle', '', idleMessage(recentQueries(), this.#search, forget));
  }

  #showFailure(reason: Failure): void {
    const retry = () => {
      if (reason === 'outdated') {
        // The address, or the dialog's entry, has the query.
        this.#keep.now();
        location.reload();
        return;
      }
      forgetIndex();
      this.#setPhase('shown');
      showMessage(this, 'loading', LOADING);
      this.#ask({ top: this.#top });
    };
    showMessage(this, 'error', '搜索用不了', failureMessage(reason, retry));
  }

  #offerSlashSetting(): void {
    const setting = part(this, '[data-search-slash]') as HTMLInputElement;
    setting.checked = slashOpens();
    setting.addEventListener('change', () => {
      store('search-slash', setting.checked ? null : 'off');
    });
  }
}
