import { isPlainClick } from '../dom/clicks.ts';
import { element } from '../dom/element.ts';

/**
 * Unfolds the note of a mark outside the text, in a table row, an event or a figure's headline: a copy of the page's own note below the mark.
 * Where the page has no such note the mark stays a link. The element stands at the end of what it serves.
 */
class PageNotes extends HTMLElement {
  /** What stands open, by its mark. */
  readonly #open = new Map<HTMLElement, Element>();

  connectedCallback(): void {
    const scope = this.parentElement;
    for (const mark of scope?.querySelectorAll('[data-note]') ?? []) {
      if (!mark.closest('report-note') && cardOf(mark)) mark.setAttribute('aria-expanded', 'false');
    }
    scope?.addEventListener('click', (event) => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-note][aria-expanded]') : null;
      if (!mark || mark.closest('report-note') || !isPlainClick(event)) return;
      event.preventDefault();
      if (this.#open.has(mark)) this.#close(mark);
      else this.#unfold(mark);
    });
    scope?.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      for (const [mark, place] of this.#open) {
        if (event.target !== mark && !place.contains(event.target as Node)) continue;
        this.#close(mark);
        mark.focus();
      }
    });
  }

  /** Puts a copy of the note into a row of its own below the mark's row, or into a block at the end of what else holds the mark. */
  #unfold(mark: HTMLElement): void {
    const card = cardOf(mark)?.cloneNode(true);
    if (!card) return;
    const row = mark.closest('tr');
    const columns = [...(row?.cells ?? [])].reduce((span, cell) => span + cell.colSpan, 0);
    const place = row
      ? element('tr', { class: 'note-row' }, element('td', { colspan: String(columns) }, card))
      : element('div', { class: 'note-place' }, card);
    if (row) row.after(place);
    else mark.closest('.event__body, .chart__header, .ledger__entry > *, section')?.append(place);
    this.#open.set(mark, place);
    mark.setAttribute('aria-expanded', 'true');
  }

  #close(mark: HTMLElement): void {
    this.#open.get(mark)?.remove();
    this.#open.delete(mark);
    mark.setAttribute('aria-expanded', 'false');
  }
}

/** The page's own note of a mark. */
function cardOf(mark: Element): Element | null {
  return document.querySelector(`[data-note-card="${mark.getAttribute('data-note') ?? ''}"]`);
}

customElements.define('page-notes', PageNotes);
