import { addressedElement, writeQuery, type Step } from '../../dom/address.ts';
import { readState, writeState } from '../../dom/address-state.ts';
import { matches, timelineChoices, type TimelineFilter } from './filter.ts';

/** Filters the timeline and marks the chosen event in the list; what is shown stands in the address. */
class TimelineView extends HTMLElement {
  #inputs: HTMLInputElement[] = [];
  #items: HTMLElement[] = [];
  #choices = timelineChoices([], []);

  connectedCallback(): void {
    this.#inputs = [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    this.#items = [...this.querySelectorAll<HTMLElement>('[data-event]')];
    this.#choices = timelineChoices(this.#values('lane'), this.#values('kind'));
    for (const fieldset of this.querySelectorAll('fieldset')) fieldset.disabled = false;
    this.addEventListener('change', () => {
      this.#choose('choice');
    });
    this.querySelector('[data-reset]')?.addEventListener('click', () => {
      this.#clear('choice');
    });
    const follow = () => {
      const filter = readState(this.#choices, location.search);
      for (const input of this.#inputs) input.checked = filter[groupOf(input)].split(',').includes(input.value);
      this.#show(filter);
      this.#select();
    };
    addEventListener('hashchange', follow);
    addEventListener('popstate', follow);
    follow();
  }

  /** The values of a group's checkboxes, or of the checked ones only. */
  #values(group: keyof TimelineFilter, checkedOnly = false): string[] {
    return this.#inputs.filter((input) => groupOf(input) === group && (input.checked || !checkedOnly)).map((input) => input.value);
  }

  /** Shows what is checked, and writes it into the address. */
  #choose(step: Step): void {
    const chosen = { lane: this.#values('lane', true).join(','), kind: this.#values('kind', true).join(',') };
    const filter = readState(this.#choices, new URLSearchParams(chosen).toString());
    this.#show(filter);
    writeQuery(writeState(this.#choices, filter, location.search), step);
  }

  #clear(step: Step): void {
    for (const input of this.#inputs) input.checked = false;
    this.#choose(step);
  }

  #show(filter: TimelineFilter): void {
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

  /** Marks the event that the address names, and shows it where a filter hides it. */
  #select(): void {
    const target = addressedElement();
    for (const item of this.#items) item.toggleAttribute('data-current', item === target);
    if (!target?.hidden || !this.#items.includes(target)) return;
    this.#clear('correction');
    target.scrollIntoView({ block: 'start' });
  }
}

function groupOf(input: HTMLInputElement): keyof TimelineFilter {
  return input.name === 'lane' ? 'lane' : 'kind';
}

customElements.define('timeline-view', TimelineView);
