import { isPlainClick } from '../dom/clicks.ts';

/** Where a page to read has a margin for its notes, as in notes.css. */
const MARGIN = matchMedia('(width >= 75rem)');

/** Unfolds a note below its line where there is no margin to hold it; in the margin the note is marked instead. */
class ReportNote extends HTMLElement {
  connectedCallback(): void {
    const mark = this.querySelector('a');
    const back = this.querySelector('.note__back');
    if (!mark) return;
    // In the margin the note always shows: nothing expands.
    const describe = () => {
      const inMargin = MARGIN.matches && this.closest('.page--reading');
      mark.ariaExpanded = inMargin ? null : String(this.hasAttribute('data-open'));
    };
    const show = (open: boolean) => {
      this.toggleAttribute('data-open', open);
      describe();
    };
    describe();
    MARGIN.addEventListener('change', describe);
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
