import { addressedElement, writeQuery, type Step } from '../dom/address.ts';
import { readState, writeState, type Choices } from '../dom/address-state.ts';

/** Keeps the chosen kind in the address; the style sheet hides the other entries, with or without this script. */
class KindFilter extends HTMLElement {
  connectedCallback(): void {
    const inputs = [...this.querySelectorAll('input')];
    const status = this.querySelector('[role="status"]');
    const { name = '', value: all = '' } = inputs[0] ?? {};
    const choices: Choices = { [name]: { values: inputs.map(({ value }) => value), default: all } };
    const check = (value = all) => {
      for (const input of inputs) input.checked = input.value === value;
    };
    const chosen = () => inputs.find(({ checked }) => checked)?.value ?? all;
    const save = (step: Step) => {
      writeQuery(writeState(choices, { [name]: chosen() }, location.search), step);
    };
    const count = () => {
      const kind = chosen();
      const shown = [...document.querySelectorAll<HTMLElement>('[data-filter]')].filter(
        (entry) => kind === all || entry.dataset['filter'] === kind,
      ).length;
      if (status) status.textContent = `显示${String(shown)}条`;
    };
    const follow = () => {
      check(readState(choices, location.search)[name]);
      const target = addressedElement();
      const kind = target?.closest<HTMLElement>('[data-filter]')?.dataset['filter'];
      // Told by its kind: WebKit runs scripts before style sheets have come, when nothing is visible.
      if (target && kind !== undefined && ![kind, all].includes(chosen())) {
        check();
        save('correction');
        target.scrollIntoView();
      }
      count();
    };
    follow();
    addEventListener('hashchange', follow);
    addEventListener('popstate', follow);
    this.addEventListener('change', () => {
      save('choice');
      count();
    });
  }
}

customElements.define('kind-filter', KindFilter);
