import { addressedElement, writeQuery, type Step } from '../dom/address.ts';
import { readState, writeState, type Choices } from '../dom/address-state.ts';

/** Hides the entries of other kinds, which the style sheet does where no script runs, and keeps the chosen kind in the address. */
class KindFilter extends HTMLElement {
  connectedCallback(): void {
    const inputs = [...this.querySelectorAll('input')];
    const status = this.querySelector('[role="status"]');
    const { name = '', value: all = '' } = inputs[0] ?? {};
    const choices: Choices = { [name]: { values: inputs.map(({ value }) => value), default: all } };
    const entries = [...document.querySelectorAll<HTMLElement>('[data-filter]')];
    const chosen = () => inputs.find(({ checked }) => checked)?.value ?? all;
    const check = (value = all) => {
      for (const input of inputs) input.checked = input.value === value;
      filter();
    };
    const filter = () => {
      const kind = chosen();
      for (const entry of entries) entry.hidden = kind !== all && entry.dataset['filter'] !== kind;
      for (const chapter of document.querySelectorAll<HTMLElement>('.ledger'))
        chapter.hidden = !chapter.querySelector('[data-filter]:not([hidden])');
      if (status) status.textContent = `显示${String(entries.filter(({ hidden }) => !hidden).length)}条`;
    };
    const save = (step: Step) => {
      writeQuery(writeState(choices, { [name]: chosen() }, location.search), step);
    };
    const follow = () => {
      check(readState(choices, location.search)[name]);
      const target = addressedElement();
      // Told by its entry: WebKit runs scripts before style sheets have come, when nothing is visible.
      if (!target?.closest<HTMLElement>('[data-filter]')?.hidden) return;
      check();
      save('correction');
      target.scrollIntoView();
    };
    // Chosen before this script came.
    if (readState(choices, location.search)[name] === all && chosen() !== all) save('correction');
    follow();
    addEventListener('hashchange', follow);
    addEventListener('popstate', follow);
    this.addEventListener('change', () => {
      filter();
      save('choice');
    });
  }
}

customElements.define('kind-filter', KindFilter);
