import { matches, readFilter, writeFilter, type FilterChoices, type TimelineFilter } from './filter.ts';

/** Filters the timeline and marks the chosen event in overview and list; what is shown stands in the address. */
class TimelineView extends HTMLElement {
  #inputs: HTMLInputElement[] = [];
  #items: HTMLElement[] = [];

  connectedCallback(): void {
    this.#inputs = [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    this.#items = [...this.querySelectorAll<HTMLElement>('[data-event]')];
    for (const fieldset of this.querySelectorAll('fieldset')) fieldset.disabled = false;
    this.addEventListener('change', () => {
      this.#writeAddress(this.#chosen());
      this.#show();
    });
    this.querySelector('[data-reset]')?.addEventListener('click', () => {
      this.#clear();
    });
    // The same link again does not change the address, but the reader wants to see the event all the same.
    this.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a')?.hash === location.hash) this.#select();
    });
    addEventListener('hashchange', this.#readAddress);
    addEventListener('popstate', this.#readAddress);
    this.#readAddress();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#readAddress);
    removeEventListener('popstate', this.#readAddress);
  }

  readonly #readAddress = (): void => {
    const filter = readFilter(new URLSearchParams(location.search), this.#choices());
    for (const input of this.#inputs) input.checked = (filter[groupOf(input)] as readonly string[]).includes(input.value);
    this.#show();
    this.#select();
  };

  /** The values of the checkboxes, or of the checked ones only. */
  #choices(checkedOnly = false): FilterChoices {
    const of = (group: keyof TimelineFilter) =>
      this.#inputs.filter((input) => groupOf(input) === group && (input.checked || !checkedOnly)).map((input) => input.value);
    return { lane: of('lane'), kind: of('kind') } as FilterChoices;
  }

  #chosen(): TimelineFilter {
    return this.#choices(true);
  }

  #writeAddress(filter: TimelineFilter): void {
    const query = writeFilter(new URLSearchParams(location.search), filter, this.#choices()).toString().replaceAll('%2C', ',');
    history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  }

  #clear(): void {
    for (const input of this.#inputs) input.checked = false;
    this.#writeAddress(this.#chosen());
    this.#show();
  }

  #show(): void {
    const filter = this.#chosen();
    const shown = new Set<string>();
    for (const item of this.#items) {
      const { event = '', lane = '', kind = '' } = item.dataset;
      item.hidden = !matches(filter, { lane, kind });
      if (!item.hidden) shown.add(event);
    }
    for (const year of this.querySelectorAll<HTMLElement>('[data-year]')) year.hidden = !year.querySelector('[data-event]:not([hidden])');
    for (const mark of this.querySelectorAll<SVGElement>('svg [data-id]')) {
      mark.classList.toggle('is-filtered', !shown.has(mark.dataset['id'] ?? ''));
      // The one tab stop that stepping leaves may be hidden: each mark is one again until the next step.
      mark.removeAttribute('tabindex');
    }
    for (const row of this.querySelectorAll<HTMLElement>('[data-row]')) row.hidden = !shown.has(row.dataset['row'] ?? '');
    const all = shown.size === this.#items.length;
    const output = this.querySelector('output');
    if (output) output.textContent = all ? `共${String(shown.size)}项` : `显示${String(shown.size)}项，共${String(this.#items.length)}项`;
    for (const reset of this.querySelectorAll<HTMLButtonElement>('[data-reset]')) reset.hidden = all;
  }

  /** Marks the event the address names in every view, and shows it where a filter hides it. */
  #select(): void {
    const id = location.hash.startsWith('#event-') ? decodeURIComponent(location.hash.slice('#event-'.length)) : '';
    for (const marked of this.querySelectorAll('[data-current]')) marked.removeAttribute('data-current');
    const item = this.#items.find((candidate) => candidate.dataset['event'] === id);
    if (!item) return;
    if (item.hidden) {
      this.#clear();
      item.scrollIntoView({ block: 'start' });
    }
    item.toggleAttribute('data-current', true);
    for (const mark of this.querySelectorAll(`svg [data-id="${CSS.escape(id)}"]`)) mark.toggleAttribute('data-current', true);
  }
}

function groupOf(input: HTMLInputElement): keyof TimelineFilter {
  return input.name === 'lane' ? 'lane' : 'kind';
}

customElements.define('timeline-view', TimelineView);
