import { href } from '../../paths.ts';
import { leaveMarks } from '../arrival/leave-marks.ts';
import type { Hit, SearchResult } from '../engine/hit.ts';
import { HitFilters } from './filters.ts';
import { hitItem, wordsToMark } from './hit-item.ts';
import { IndexError, loadIndex, type LoadedIndex } from './load-engine.ts';
import { emptyMessage, failureMessage, idleMessage } from './messages.ts';
import { forgetQueries, recentQueries, rememberQuery, setSlashOpens, slashOpens } from './storage.ts';

type State = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

const PAINTED_AT_ONCE = 60;

/**
 * Searches while one types and lists the hits. The same element on the search page and in the dialog.
 * It tells its surroundings of a hit that is followed with the event `search-follow`.
 */
export class SearchPanel extends HTMLElement {
  #index: Promise<LoadedIndex> | undefined;
  #filters: HitFilters | undefined;
  #hits: Hit[] = [];
  #hitOf = new WeakMap<Element, Hit>();
  #latest = 0;
  #listing = 0;
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
      this.#key(event);
    });
    this.#list.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link) this.#follow(link);
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
    return this.#part('input[name="q"]');
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
      const reason = error instanceof IndexError ? error.reason : 'script';
      this.#show('error', '搜索用不了');
      this.#message(failureMessage(reason, () => void this.#run()));
      if (!(error instanceof IndexError)) console.warn(error);
    }
  }

  /** The index, loaded once; after a failure anew and past the browser's cache. */
  #load(): Promise<LoadedIndex> {
    const failed = this.dataset['searchState'] === 'error';
    this.#index ??= loadIndex(import.meta.env.BASE_URL.replace(/\/?$/u, '/'), failed).then((index) => {
      this.#filters ??= new HitFilters(this.#part('.search-panel__filters'), index.pages, () => {
        this.#list.replaceChildren();
        this.#append(this.#filters?.apply(this.#hits) ?? []);
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
    this.#append(chosen);
    if (result.match === 'partial') this.#status(`没有一处说全，最接近的${String(chosen.length)}条${partly}`);
    if (this.#openFirst) this.#openFirstHit();
  }

  /** Lists hits; they must be the list's only ones. What no screen can hold follows once the first have been painted. */
  #append(hits: readonly Hit[]): void {
    const turn = ++this.#listing;
    const add = (some: readonly Hit[]) => {
      const items = some.map((hit) => {
        const item = hitItem(hit, href);
        this.#hitOf.set(item, hit);
        return item;
      });
      this.#list.append(...items);
    };
    add(hits.slice(0, PAINTED_AT_ONCE));
    if (hits.length > PAINTED_AT_ONCE) {
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (turn === this.#listing) add(hits.slice(PAINTED_AT_ONCE));
        }),
      );
    }
    this.#status(
      hits.length === this.#hits.length ? `${String(hits.length)}条结果` : `${String(this.#hits.length)}条中的${String(hits.length)}条`,
    );
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

  /** Changes the state; whatever was listed before is gone. */
  #show(state: State, status: string): void {
    this.#listing++;
    this.#list.replaceChildren();
    if (state !== 'ready') this.#hits = [];
    if (state !== 'ready') this.#part('.search-panel__filters').hidden = true;
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
    this.#list.querySelector('a')?.click();
  }

  #follow(link: HTMLAnchorElement): void {
    rememberQuery(this.input.value);
    const hit = this.#hitOf.get(link.closest('li') ?? link);
    if (hit) leaveMarks(link.href, wordsToMark(hit));
    this.dispatchEvent(new CustomEvent('search-follow', { detail: link.href }));
  }

  /** Arrows move between the input and the hits; typing on a hit goes on in the input. */
  #key(event: KeyboardEvent): void {
    if (event.isComposing || this.#composing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...this.#list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const inInput = document.activeElement === this.input;
    if (!inInput && at < 0) return;
    const target = { ArrowDown: links[at + 1], ArrowUp: at === 0 ? this.input : links[at - 1], Home: links[0], End: links.at(-1) }[
      event.key
    ];
    if (target && (at >= 0 || event.key === 'ArrowDown')) {
      event.preventDefault();
      target.focus();
    } else if (at >= 0 && event.key.length === 1 && event.key !== ' ') this.input.focus();
  }

  #slashSetting(): void {
    const setting = this.#part<HTMLInputElement>('[data-search-slash]');
    setting.checked = slashOpens();
    setting.addEventListener('change', () => {
      setSlashOpens(setting.checked);
    });
    this.#part('.search-panel__foot').hidden = false;
  }

  get #form(): HTMLFormElement {
    return this.#part('form');
  }

  get #list(): HTMLOListElement {
    return this.#part('[data-search-results]');
  }

  #part<E extends HTMLElement = HTMLElement>(selector: string): E {
    const part = this.querySelector<E>(selector);
    if (!part) throw new Error(`The search panel lacks ${selector}`);
    return part;
  }
}

customElements.define('search-panel', SearchPanel);
