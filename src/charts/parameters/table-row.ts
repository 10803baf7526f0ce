import type { Domain, ModelOrigin } from '../../content/schemas/model.ts';
import type { ParameterRow, Speaker } from './rows.ts';
import type { SortableRow } from './sort.ts';

/** A model as its row of the page's table has it. */
export interface TableRow extends ParameterRow, SortableRow {
  element: HTMLTableRowElement;
}

/** Reads a model off its row. */
export function readRow(element: HTMLTableRowElement): TableRow {
  const { dataset } = element;
  const read = (name: string) => dataset[name] ?? '';
  const number = (name: string) => (dataset[name] === undefined ? null : Number(dataset[name]));
  return {
    element,
    id: read('row'),
    name: read('name'),
    orgs: read('orgs').split(' '),
    company: read('company'),
    date: dataset['date'] ?? null,
    domain: read('domain') as Domain,
    origin: read('origin') as ModelOrigin,
    speaker: read('speaker') as Speaker,
    count: number('count'),
    differing: number('differing'),
    report: number('report'),
    source: number('source'),
  };
}

/** A row and the notes unfolded below it. */
export function withNotes(row: HTMLTableRowElement): Element[] {
  const notes: Element[] = [];
  for (let next = row.nextElementSibling; next?.matches('.note-row'); next = next.nextElementSibling) notes.push(next);
  return [row, ...notes];
}
