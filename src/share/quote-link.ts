import { popovers } from '../dom/popover.ts';

/** Long enough that a selection is not offered while it is still being made. */
const PAUSE = 300;

/** Offers the reader who has selected text of the page a link to it, and lets what is copied be plain. */
export class QuoteLink extends HTMLElement {
  connectedCallback(): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let copied: Range | undefined;
    // Selections are known to the document only.
    document.addEventListener('selectionchange', () => {
      // Most readers select nothing, and need no module for it.
      if (getSelection()?.isCollapsed === false)
        import('./copied-text.ts').then(
          (module) => {
            module.startPlainCopies(copied);
          },
          // Copies stay as the browser makes them.
          () => undefined,
        );
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.#offer();
      }, PAUSE);
    });
    document.addEventListener('copy', () => {
      const selection = getSelection();
      copied = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
    });
    // Whoever is in another program may copy something there.
    addEventListener('blur', () => {
      copied = undefined;
    });
  }

  #offer(): void {
    const selection = getSelection();
    const inText = selection && !selection.isCollapsed && document.querySelector('main')?.contains(selection.anchorNode);
    if (!inText && !this.firstChild) return;
    Promise.all([import('./quote.ts'), popovers]).then(
      ([{ offerQuote }]) => {
        offerQuote(this, inText ? selection : null);
      },
      // The next selection asks for it again.
      () => undefined,
    );
  }
}
