import { isPlainClick } from '../dom/clicks.ts';

/** Unfolds a note below its line where there is no margin to hold it; in the margin the note is marked instead. */
class ReportNote extends HTMLElement {
  connectedCallback(): void {
    const mark = this.querySelector('a');
    const back = this.querySelector('.note__back');
    if (!mark) return;
    const show = (open: boolean) => {
      this.toggleAttribute('data-open', open);
      mark.setAttribute('aria-expanded', String(open));
    };
    show(false);
    mark.addEventListener('click', (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      show(!this.hasAttribute('data-open'));
    });
    const close = () => {
      show(false);
      mark.focus();
    };
    back?.addEventListener('click', (event) => {
      event.preventDefault();
      close();
    });
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.hasAttribute('data-open')) close();
    });
  }
}

customElements.define('report-note', ReportNote);
