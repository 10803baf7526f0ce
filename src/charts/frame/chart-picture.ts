/**
 * A chart's drawing: its marks explain themselves on hover, focus and tap, and are stepped through with the arrow keys;
 * the mark whose permalink is in the address is the current one.
 */
class ChartPicture extends HTMLElement {
  connectedCallback(): void {
    const start = () => {
      this.removeEventListener('pointerover', start);
      this.removeEventListener('focusin', start);
      void import('./mark-tips.ts').then(({ explainMarks }) => {
        explainMarks(this);
      });
    };
    this.addEventListener('pointerover', start);
    this.addEventListener('focusin', start);
    const markCurrent = () => {
      for (const mark of this.querySelectorAll<SVGAElement>('a[data-id]'))
        mark.toggleAttribute('data-current', mark.getAttribute('href') === location.hash);
    };
    addEventListener('hashchange', markCurrent);
    markCurrent();
  }
}

customElements.define('chart-picture', ChartPicture);
