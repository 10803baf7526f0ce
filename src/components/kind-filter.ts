import { followAddress, readState, type Choices } from '../dom/address-state.ts';

/** Hides the entries of other kinds, which the style sheet does where no script runs, and keeps the chosen kind in the address. */
class KindFilter extends HTMLElement {
  connectedCallback(): void {
    const inputs = [...this.querySelectorAll('input')];
    const status = this.querySelector('[role="status"]');
    const { name = '', value: all = '' } = inputs[0] ?? {};
    const choices: Choices = { [name]: { values: inputs.map(({ value }) => value), default: all } };
    const entries = [...document.querySelectorAll<HTMLElement>('[data-filter]')];
    const chosen = () => inputs.find(({ checked }) => checked)?.value ?? all;
    const show = (kind = all) => {
      for (const input of inputs) input.checked = input.value === kind;
      for (const entry of entries) entry.hidden = kind !== all && entry.dataset['filter'] !== kind;
      for (const chapter of document.querySelectorAll<HTMLElement>('.ledger'))
        chapter.hidden = !chapter.querySelector('[data-filter]:not([hidden])');
      if (status) status.textContent = `显示${entries.filter(({ hidden }) => !hidden).length}条`;
    };
    const choose = (kind: string) => {
      show(kind);
      keep({ [name]: kind });
    };
    const early = chosen();
    const keep = followAddress(choices, [name], (state) => {
      show(state[name]);
    });
    // Chosen before this script came.
    if (early !== all && readState(choices, location.search)[name] === all) choose(early);
    this.addEventListener('change', () => {
      choose(chosen());
    });
  }
}

customElements.define('kind-filter', KindFilter);
