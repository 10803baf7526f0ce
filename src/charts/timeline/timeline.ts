import { followAddress, readState } from '../../dom/address-state.ts';
import { matches, timelineChoices, type TimelineFilter } from './filter.ts';

/** Filters the timeline; what is shown stands in the address. */
class TimelineView extends HTMLElement {
  connectedCallback(): void {
    const inputs = [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    const valuesOf = (group: string, those = inputs) => those.filter(({ name }) => name === group).map(({ value }) => value);
    const choices = timelineChoices(valuesOf('lane'), valuesOf('kind'));
    const choose = () => {
      const checked = inputs.filter((input) => input.checked);
      const chosen = { lane: valuesOf('lane', checked).join(','), kind: valuesOf('kind', checked).join(',') };
      const filter = readState(choices, new URLSearchParams(chosen).toString());
      this.#show(filter);
      keep(filter);
    };
    const keep = followAddress(choices, ['lane', 'kind'], (filter) => {
      for (const input of inputs) input.checked = filter[input.name as keyof TimelineFilter].split(',').includes(input.value);
      this.#show(filter);
    });
    for (const fieldset of this.querySelectorAll('fieldset')) fieldset.disabled = false;
    this.addEventListener('change', choose);
    this.querySelector('[data-reset]')?.addEventListener('click', () => {
      for (const input of inputs) input.checked = false;
      choose();
    });
  }

  #show(filter: TimelineFilter): void {
    const items = [...this.querySelectorAll<HTMLElement>('[data-event]')];
    const shown = new Set<string>();
    for (const item of items) {
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
    const all = shown.size === items.length;
    const output = this.querySelector('output');
    if (output) output.textContent = all ? `共${String(shown.size)}项` : `显示${String(shown.size)}项，共${String(items.length)}项`;
    for (const reset of this.querySelectorAll<HTMLButtonElement>('[data-reset]')) reset.hidden = all;
  }
}

customElements.define('timeline-view', TimelineView);
