import { addressedElement } from './address.ts';

/** Marks what the page's charts draw of the record that the address names, a row or an event, and nothing else. Called on arrival and after a redraw. */
export function markCurrent(): void {
  const { row, event } = addressedElement()?.dataset ?? {};
  for (const mark of document.querySelectorAll<SVGElement>('svg :is([data-id], [data-dot])'))
    mark.toggleAttribute('data-current', (mark.dataset['id'] ?? mark.dataset['dot']) === (row ?? event));
}
