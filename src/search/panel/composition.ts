import { isOfInputMethod } from '../../dom/input-method.ts';

/** Where a keyboard or an input method is with what it composes in a field. */
export class Composition {
  /** Whether letters stand there that may still become others. */
  isOpen = false;

  /**
   * Calls `typed` after each change of the field. A composition can be given up without its end, so that any sign of none closes it: a key, a
   * change, the loss of the focus.
   */
  constructor(field: HTMLInputElement, typed: () => void) {
    field.addEventListener('compositionstart', () => (this.isOpen = true));
    field.addEventListener('keydown', (event) => {
      this.isOpen &&= isOfInputMethod(event);
    });
    field.addEventListener('input', ({ isComposing }) => {
      this.isOpen = isComposing;
      typed();
    });
    for (const type of ['compositionend', 'blur'])
      field.addEventListener(type, () => {
        if (!this.isOpen) return;
        this.isOpen = false;
        typed();
      });
  }
}
