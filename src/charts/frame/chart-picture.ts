/** A chart's drawing: its marks explain themselves on hover, focus and tap, and are stepped through with the arrow keys. */
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
  }
}

customElements.define('chart-picture', ChartPicture);
