/** Long enough that a selection is not offered while it is still being made. */
const PAUSE = 300;

/** Offers the reader who has selected text of the page a link to it. */
class QuoteLink extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    // Selections are known to the document only.
    document.addEventListener('selectionchange', this.#changed);
  }

  disconnectedCallback(): void {
    document.removeEventListener('selectionchange', this.#changed);
  }

  readonly #changed = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const selection = getSelection();
      const inText = selection && !selection.isCollapsed && document.querySelector('main')?.contains(selection.anchorNode);
      if (inText || this.firstChild)
        import('./quote.ts').then(
          ({ offerQuote }) => {
            offerQuote(this, inText ? selection : null);
          },
          // The next selection asks for it again.
          () => undefined,
        );
    }, PAUSE);
  };
}

customElements.define('quote-link', QuoteLink);
