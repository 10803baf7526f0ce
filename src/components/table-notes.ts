/** Unfolds a note below its row of a table; the note is a copy of the one in the text. Where the page has none, the mark stays a link. */
class TableNotes extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('tr a[data-note]') : null;
      if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (this.#toggle(mark)) event.preventDefault();
    });
    this.addEventListener('keydown', (event) => {
      const row = event.target instanceof Element ? event.target.closest('tr') : null;
      if (event.key !== 'Escape' || !row) return;
      const mark = (row.matches('.note-row') ? row.previousElementSibling : row)?.querySelector<HTMLElement>('[aria-expanded="true"]');
      if (!mark) return;
      this.#toggle(mark);
      mark.focus();
    });
  }

  /** Opens or closes the note of a mark; false where the page has no note to show. */
  #toggle(mark: HTMLElement): boolean {
    const row = mark.closest('tr');
    const id = mark.dataset['note'] ?? '';
    const next = row?.nextElementSibling;
    const open = next?.matches('.note-row') === true && next.getAttribute('data-note-row') === id;
    if (next?.matches('.note-row')) next.remove();
    for (const other of row?.querySelectorAll('[data-note]') ?? []) other.setAttribute('aria-expanded', String(other === mark && !open));
    if (!row || open) return true;
    const note = document.querySelector(`report-note [data-note="${id}"] ~ .note`)?.cloneNode(true);
    if (!note) {
      mark.removeAttribute('aria-expanded');
      return false;
    }
    (note as Element).querySelector('.note__back')?.remove();
    const noteRow = document.createElement('tr');
    noteRow.className = 'note-row';
    noteRow.dataset['noteRow'] = id;
    const cell = noteRow.insertCell();
    cell.colSpan = row.cells.length;
    cell.append(note);
    row.after(noteRow);
    return true;
  }
}

customElements.define('table-notes', TableNotes);
