const PLACES = 'svg [data-id], tr[data-row], [data-listed], [data-linked]';

/** The model that a place of the page is about. */
function modelOf({ dataset }: HTMLElement | SVGElement): string | undefined {
  return dataset['id'] ?? dataset['row'] ?? dataset['listed'] ?? dataset['linked'];
}

/** Marks the model that a reader points at, or has the focus on, in every picture, table and note of the page. */
export function followPointer(): void {
  let lit: string | undefined;
  const follow = ({ target }: Event) => {
    const place = target instanceof Element ? target.closest<HTMLElement>(PLACES) : null;
    const id = place ? modelOf(place) : undefined;
    if (id === lit) return;
    lit = id;
    for (const element of document.querySelectorAll('[data-lit]')) element.removeAttribute('data-lit');
    if (id === undefined) return;
    for (const element of document.querySelectorAll<HTMLElement>(PLACES)) {
      if (modelOf(element) !== id) continue;
      element.setAttribute('data-lit', '');
      for (const mark of element.querySelectorAll<HTMLElement>('[data-note]')) {
        document.querySelector(`[data-note-card="${mark.dataset['note'] ?? ''}"]`)?.setAttribute('data-lit', '');
      }
    }
  };
  document.addEventListener('pointerover', follow);
  document.addEventListener('focusin', follow);
}

/** Steps back, in the pictures and tables beside the explorer's own, all models but some; null brings all forward. */
export function dimOthers(chosen: ReadonlySet<string> | null): void {
  for (const element of document.querySelectorAll<HTMLElement>('svg [data-id], .compute-table tr[data-row]')) {
    element.toggleAttribute('data-dimmed', chosen !== null && !chosen.has(modelOf(element) ?? ''));
  }
}
