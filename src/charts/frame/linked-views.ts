import { addressedElement } from '../../dom/address.ts';

const PLACES = 'svg [data-id], svg [data-dot], tr[data-row], [data-event], [data-listed], [data-linked]';

/** The record that a place of the page is about. */
export function recordOf({ dataset }: HTMLElement | SVGElement): string | undefined {
  return dataset['id'] ?? dataset['dot'] ?? dataset['row'] ?? dataset['event'] ?? dataset['listed'] ?? dataset['linked'];
}

/** Marks the record that a reader points at, or has the focus on, in every picture, list, table and note of the page; else that of the address. */
export function followPointer(): void {
  let lit: string | undefined;
  const follow = ({ target }: Partial<Event>) => {
    const place = (target instanceof Element ? target.closest<HTMLElement>(PLACES) : null) ?? addressedElement();
    const id = place ? recordOf(place) : undefined;
    if (id === lit) return;
    lit = id;
    for (const element of document.querySelectorAll('[data-lit]')) element.removeAttribute('data-lit');
    if (id === undefined) return;
    for (const element of document.querySelectorAll<HTMLElement>(PLACES)) {
      if (recordOf(element) !== id) continue;
      element.setAttribute('data-lit', '');
      for (const mark of element.querySelectorAll<HTMLElement>('[data-note]')) {
        document.querySelector(`[data-note-card="${mark.dataset['note'] ?? ''}"]`)?.setAttribute('data-lit', '');
      }
    }
  };
  document.addEventListener('pointerover', follow);
  document.addEventListener('focusin', follow);
  follow({});
}
