/** The code of a key that an input method has. */
const OF_INPUT_METHOD = 229;

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
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- in some browsers nothing else tells
    field.addEventListener('keydown', ({ isComposing, keyCode }) => {
      this.isOpen &&= isComposing || keyCode === OF_INPUT_METHOD;
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
