/** Keeps the chosen kind in the address; the style sheet hides the other entries, with or without this script. */
class KindFilter extends HTMLElement {
  connectedCallback(): void {
    const inputs = [...this.querySelectorAll('input')];
    const status = this.querySelector('[role="status"]');
    const name = inputs[0]?.name ?? '';
    const choose = (value: string | null) => {
      const chosen = inputs.find((input) => input.value === value) ?? inputs[0];
      if (chosen) chosen.checked = true;
    };
    const revealTarget = () => {
      const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
      if (!target || target.checkVisibility()) return;
      choose(null);
      save();
      target.scrollIntoView();
    };
    const save = () => {
      const value = inputs.find((input) => input.checked)?.value;
      const url = new URL(location.href);
      if (value === undefined || value === inputs[0]?.value) url.searchParams.delete(name);
      else url.searchParams.set(name, value);
      history.replaceState(history.state, '', url);
    };
    choose(new URLSearchParams(location.search).get(name));
    revealTarget();
    addEventListener('hashchange', revealTarget);
    this.addEventListener('change', () => {
      save();
      const shown = [...document.querySelectorAll<HTMLElement>('[data-filter]')].filter((entry) => entry.checkVisibility()).length;
      if (status) status.textContent = `显示${String(shown)}条`;
    });
  }
}

customElements.define('kind-filter', KindFilter);
