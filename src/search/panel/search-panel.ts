import { leaveMarks } from '../arrival/leave-marks.ts';
import type { Hit, SearchResult } from '../engine/hit.ts';
import { HitFilters } from './filters.ts';
import { wordsToMark } from './hit-item.ts';
import { HitList } from './hit-list.ts';
import { IndexError, loadIndex, type LoadedIndex } from './load-engine.ts';
import { emptyMessage, failureMessage, idleMessage } from './messages.ts';
import { moveFocus } from './move-focus.ts';
import { forgetQueries, recentQueries, rememberQuery, setSlashOpens, slashOpens } from './storage.ts';

type State = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/**
 * Searches while one types and lists the hits. The same element on the search page and in the dialog.
 * It tells its surroundings of a hit that is followed with the event `search-follow`.
 */
export class SearchPanel extends HTMLElement {
  #index: Promise<LoadedIndex> | undefined;
  #filters: HitFilters | undefined;
  #hits: Hit[] = [];
  #list: HitList | undefined;
  #failed = false;
  #latest = 0;
  #composing = false;
  #openFirst = false;

  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    this.dataset['ready'] = '';
    const input = this.input;
    input.addEventListener('focus', () => void this.#load().catch(() => undefined));
    input.addEventListener('compositionstart', () => (this.#composing = true));
    input.addEventListener('compositionend', () => {
      this.#composing = false;
      this.#typed();
    });
    input.addEventListener('input', () => {
      if (!this.#composing) this.#typed();
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#composing) this.#submit();
    });
    this.addEventListener('keydown', (event) => {
      if (!this.#composing) moveFocus(event, input, this.#list?.links ?? []);
    });
    this.#list = new HitList(this.#part('[data-search-results]'), (link, hit) => {
      this.#follow(link, hit);
    });
    this.#slashSetting();
    if (this.isPage) {
      const query = new URLSearchParams(location.search).get('q') ?? '';
      if (query !== '') input.value = query;
      addEventListener('popstate', () => {
        this.search(new URLSearchParams(location.search).get('q') ?? '');
      });
    }
    // Typed before this script came, or asked for in the address.
    if (input.value === '') this.#showIdle();
    else void this.#run();
  }

  get input(): HTMLInputElement {
    return this.#part('input[name="q"]') as HTMLInputElement;
  }

  get isPage(): boolean {
    return this.dataset['place'] === 'page';
  }

  /** Shows the hits for a query as if it had been typed. */
  search(query: string): void {
    this.input.value = query;
    this.#typed();
    this.input.focus();
  }

  #typed(): void {
    this.#openFirst = false;
    if (this.isPage) {
      const url = new URL(location.href);
      if (this.input.value.trim() === '') url.searchParams.delete('q');
      else url.searchParams.set('q', this.input.value.toWellFormed().slice(0, 400));
      history.replaceState(history.state, '', url);
    }
    void this.#run();
  }

  async #run(): Promise<void> {
    const turn = ++this.#latest;
    const query = this.input.value;
    if (query.trim() === '') {
      this.#showIdle();
      return;
    }
    try {
      if (!this.#filters) this.#show('loading', '正在载入索引…');
      const { engine } = await this.#load();
      const result = await engine.search(query);
      if (turn === this.#latest) this.#render(query, result);
    } catch (error) {
      if (turn !== this.#latest) return;
      this.#index = undefined;
      this.#failed = true;
      const reason = error instanceof IndexError ? error.reason : 'script';
      this.#show('error', '搜索用不了');
      this.#message(failureMessage(reason, () => void this.#run()));
      if (!(error instanceof IndexError)) console.warn(error);
    }
  }

  /** The index, loaded once; after a failure anew and past the browser's cache. */
  #load(): Promise<LoadedIndex> {
    this.#index ??= loadIndex(import.meta.env.BASE_URL.replace(/\/?$/u, '/'), this.#failed).then((index) => {
      this.#filters ??= new HitFilters(this.#part('.search-panel__filters'), index.pages, () => {
        this.#listHits(this.#filters?.apply(this.#hits) ?? []);
      });
      return index;
    });
    return this.#index;
  }

  #render(query: string, result: SearchResult): void {
    if (result.state === 'idle') {
      this.#show('empty', '没有可查的字');
      this.#message(emptyMessage(query, [], () => undefined));
      return;
    }
    if (result.state === 'empty') {
      this.#show('empty', '没有找到');
      this.#message(emptyMessage(query, result.suggestions, (suggestion) => {
        this.search(suggestion);
      })); // prettier-ignore
      return;
    }
    this.#hits = result.hits;
    const chosen = this.#filters?.apply(result.hits) ?? result.hits;
    const partly = result.missing.length > 0 ? `，其中没有“${result.missing.join('”“')}”` : '';
    this.#show('ready', '');
    this.dataset['searchMatch'] = result.match;
    this.#listHits(chosen);
    if (result.match === 'partial') this.#status(`没有一处说全，最接近的${String(chosen.length)}条${partly}`);
    if (this.#openFirst) this.#openFirstHit();
  }

  /** Lists some of the hits, and says how many. */
  #listHits(hits: readonly Hit[]): void {
    this.#list?.show(hits);
    const all = String(this.#hits.length);
    this.#status(hits.length === this.#hits.length ? `${all}条结果` : `${all}条中的${String(hits.length)}条`);
  }

  #showIdle(): void {
    this.#latest++;
    this.#filters?.reset();
    this.#show('idle', '');
    this.#message(
      idleMessage(
        recentQueries(),
        (query) => {
          this.search(query);
        },
        () => {
          forgetQueries();
          this.#showIdle();
          this.input.focus();
        },
      ),
    );
  }

  /** Changes the state; what was listed is gone, unless other hits take its place. */
  #show(state: State, status: string): void {
    if (state !== 'ready') {
      this.#hits = [];
      this.#list?.show([]);
      this.#part('.search-panel__filters').hidden = true;
    }
    delete this.dataset['searchMatch'];
    this.dataset['searchState'] = state;
    this.#status(status);
    this.#message([]);
  }

  #status(words: string): void {
    this.#part('.search-panel__status').textContent = words;
  }

  #message(parts: readonly HTMLElement[]): void {
    const box = this.#part('.search-panel__message');
    box.replaceChildren(...parts);
    box.hidden = parts.length === 0;
  }

  #submit(): void {
    rememberQuery(this.input.value);
    if (this.isPage) void this.#run();
    else if (this.dataset['searchState'] === 'loading') this.#openFirst = true;
    else this.#openFirstHit();
  }

  #openFirstHit(): void {
    this.#list?.links[0]?.click();
  }

  #follow(link: HTMLAnchorElement, hit: Hit): void {
    rememberQuery(this.input.value);
    leaveMarks(link.href, wordsToMark(hit));
    this.dispatchEvent(new CustomEvent('search-follow', { detail: link.href }));
  }

  #slashSetting(): void {
    const setting = this.#part('[data-search-slash]') as HTMLInputElement;
    setting.checked = slashOpens();
    setting.addEventListener('change', () => {
      setSlashOpens(setting.checked);
    });
    this.#part('.search-panel__foot').hidden = false;
  }

  get #form(): HTMLElement {
    return this.#part('form');
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The search panel lacks ${selector}`);
    return part;
  }
}

customElements.define('search-panel', SearchPanel);
