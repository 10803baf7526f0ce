import { followAddress, readState, writeState } from '../../dom/address-state.ts';
import { button } from '../../dom/element.ts';
import { drawList, type ListOptions } from './list.ts';
import { isCounted, type ParameterRow } from './rows.ts';
import { followPointer, recordOf } from '../frame/linked-views.ts';
import { redraw } from '../frame/redraw.ts';
import { drawnRows, FILTERS, filterRows, parameterChoices, SORT_COLUMNS, sortRows, type ParameterView } from './view.ts';

/** A model with its row of the page's table. */
type TableRow = ParameterRow & { element: HTMLTableRowElement };

/** Lets a reader arrange, filter and sort the models; the choice lives in the address, under the name of its control, and picture and table follow it together. */
class ModelExplorer extends HTMLElement {
  #rows: TableRow[] = [];
  #choices = parameterChoices([], [], []);
  #view: ParameterView = readState(this.#choices, '');

  connectedCallback(): void {
    const controls = this.querySelector<HTMLElement>('[data-controls]');
    if (!controls) return;
    const elements = new Map([...this.querySelectorAll<HTMLTableRowElement>('tr[data-row]')].map((row) => [row.dataset['row'], row]));
    const models = JSON.parse(controls.querySelector('[data-models]')?.textContent ?? '[]') as ParameterRow[];
    this.#rows = models.flatMap((model) => {
      const element = elements.get(model.id);
      return element ? [{ ...model, element }] : [];
    });
    const valuesOf = (name: string) =>
      [...controls.querySelectorAll<HTMLOptionElement>(`[name="${name}"] option`)].map((option) => option.value);
    this.#choices = parameterChoices(valuesOf('org'), valuesOf('domain'), valuesOf('year'));
    for (const fieldset of controls.querySelectorAll('fieldset')) fieldset.disabled = false;
    const keep = followAddress(this.#choices, FILTERS, (view) => {
      this.#show(view);
    });
    const choose = (change: Partial<ParameterView>) => {
      this.#show({ ...this.#view, ...change });
      keep(this.#view);
    };
    const toggle = controls.querySelector<HTMLButtonElement>('[data-toggle]');
    if (toggle) toggle.disabled = false;
    toggle?.addEventListener('click', () => {
      toggle.setAttribute('aria-expanded', String(controls.toggleAttribute('data-open')));
    });
    controls.addEventListener('change', () => {
      choose(readControls(controls));
    });
    controls.querySelector('[data-reset]')?.addEventListener('click', () => {
      choose(readState(this.#choices, ''));
    });
    this.#makeSortable(choose);
    followPointer();
  }

  #show(view: ParameterView): void {
    const before = this.#view;
    this.#view = view;
    const visible = filterRows(this.#rows, view);
    const drawn = drawnRows(visible, view);
    this.#writeControls(view, visible, drawn.length);
    for (const row of this.#rows) row.element.hidden = !visible.includes(row);
    for (const item of this.querySelectorAll<HTMLElement>('[data-listed]')) {
      const { listed } = item.dataset;
      item.hidden = !visible.some(({ id }) => id === listed) || drawn.some(({ id }) => id === listed);
    }
    if (FILTERS.some((filter) => before[filter] !== view[filter])) {
      dimOthers(visible.length < this.#rows.length ? new Set(visible.map(({ id }) => id)) : null);
    }
    if (before.sort !== view.sort)
      this.#rows[0]?.element.parentElement?.append(...sortRows(this.#rows, view.sort).flatMap((row) => withNotes(row.element)));
    // The picture has an order of its own.
    if (writeState(this.#choices, { ...before, sort: view.sort }) !== writeState(this.#choices, view))
      redraw(this.querySelectorAll('.chart__svg--fluid'), [drawList(drawn, { size: 'narrow', ...view } as ListOptions)]);
  }

  #writeControls(view: ParameterView, visible: readonly TableRow[], drawn: number): void {
    for (const radio of this.querySelectorAll('input')) radio.checked = view[radio.name as keyof ParameterView] === radio.value;
    for (const select of this.querySelectorAll('select')) select.value = view[select.name as keyof ParameterView];
    const untouched = Object.entries(this.#choices).every(([name, choice]) => view[name as keyof ParameterView] === choice.default);
    for (const reset of this.querySelectorAll<HTMLButtonElement>('[data-reset]')) reset.disabled = untouched;
    const counted = visible.filter(isCounted).length;
    const others = [
      counted === drawn ? '' : `另有本站补充的${String(counted - drawn)}个`,
      counted === visible.length ? '' : `未公布的${String(visible.length - counted)}个不画`,
    ];
    const status = this.querySelector('[data-status]');
    const words = [`图中${String(drawn)}个`, ...others].filter(Boolean).join('，');
    if (status && status.textContent !== words) status.textContent = words;
    for (const head of this.querySelectorAll<HTMLElement>('[data-sort]')) {
      const column = head.dataset['sort'] ?? '';
      if (view.sort === column) head.setAttribute('aria-sort', 'ascending');
      else if (view.sort === `-${column}`) head.setAttribute('aria-sort', 'descending');
      else head.removeAttribute('aria-sort');
    }
  }

  /** Turns the heads of sortable columns into buttons: first the largest or the first, then the other way round, then as in the picture. */
  #makeSortable(choose: (change: Partial<ParameterView>) => void): void {
    for (const head of this.querySelectorAll<HTMLElement>('[data-sort]')) {
      const column = SORT_COLUMNS.find((candidate) => candidate === head.dataset['sort']);
      const label = head.querySelector('span');
      if (!column || !label) continue;
      const numeric = column === 'report' || column === 'source';
      const steps = numeric ? [`-${column}`, column, 'size'] : [column, `-${column}`, 'size'];
      const sort = button('', () => {
        choose({ sort: steps[(steps.indexOf(this.#view.sort) + 1) % steps.length] ?? 'size' });
      });
      sort.append(...label.childNodes);
      label.replaceWith(sort);
    }
  }
}

/** Steps back, in the pictures and tables beside the explorer's own, all models but some; null brings all forward. */
function dimOthers(chosen: ReadonlySet<string> | null): void {
  for (const element of document.querySelectorAll<HTMLElement>('svg [data-id], .compute-table tr[data-row]')) {
    element.toggleAttribute('data-dimmed', chosen !== null && !chosen.has(recordOf(element) ?? ''));
  }
}

/** A row and the notes unfolded below it. */
function withNotes(row: HTMLTableRowElement): Element[] {
  const notes: Element[] = [];
  for (let next = row.nextElementSibling; next?.matches('.note-row'); next = next.nextElementSibling) notes.push(next);
  return [row, ...notes];
}

function readControls(controls: HTMLElement): Partial<ParameterView> {
  const fields = [...controls.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input:checked, select')];
  return Object.fromEntries(fields.map((field) => [field.name, field.value]));
}

customElements.define('model-explorer', ModelExplorer);
