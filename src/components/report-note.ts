/** Unfolds a note under its line where there is no margin to hold it; in the margin it is marked instead. */
class ReportNote extends HTMLElement {
  connectedCallback(): void {
    const mark = this.querySelector('a');
    const note = this.querySelector<HTMLElement>('.note');
    if (!mark || !note) return;
    mark.setAttribute('aria-expanded', 'false');
    mark.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const open = this.toggleAttribute('data-open');
      mark.setAttribute('aria-expanded', String(open));
    });
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.hasAttribute('data-open')) return;
      this.removeAttribute('data-open');
      mark.setAttribute('aria-expanded', 'false');
      mark.focus();
    });
  }
}

customElements.define('report-note', ReportNote);
