/** Prints the page. Without script the browser's own menu does; the button is not there. */
class PrintButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      print();
    });
  }
}

customElements.define('print-button', PrintButton);
