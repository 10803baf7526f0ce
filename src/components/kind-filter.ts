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
    const save = (step: Step) => {
      const kind = inputs.find(({ checked }) => checked)?.value ?? all;
      writeQuery(writeState(choices, { [name]: kind }, location.search), step);
    };
    const count = () => {
      const shown = [...document.querySelectorAll<HTMLElement>('[data-filter]')].filter((entry) => entry.checkVisibility()).length;
      if (status) status.textContent = `显示${String(shown)}条`;
    };
    const follow = () => {
      check(readState(choices, location.search)[name]);
      const target = addressedElement();
      if (target?.checkVisibility() === false) {
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
