import { isOfInputMethod } from '../../dom/input-method.ts';

/** Long enough that what is composed is not searched letter by letter, in ms. */
const PAUSE = 300;

/**
 * Calls `typed` after each change of a field, of what a keyboard or an input method composes there after a pause: keyboards of phones compose
 * every word, Latin ones, too. Returns what tells whether letters stand there that may still become others. A composition can be given up
 * without its end, so that any sign of none closes it: a key, a change, the loss of the focus.
 */
export function followTyping(field: HTMLInputElement, typed: () => void): () => boolean {
  let isComposing = false;
  let pause: number | undefined;
  const change = (isOpen: boolean) => {
    isComposing = isOpen;
    clearTimeout(pause);
    if (isOpen) pause = window.setTimeout(typed, PAUSE);
    else typed();
  };
  field.addEventListener('compositionstart', () => (isComposing = true));
  field.addEventListener('keydown', (event) => {
    isComposing &&= isOfInputMethod(event);
  });
  field.addEventListener('input', (event) => {
    change(event.isComposing);
  });
  for (const type of ['compositionend', 'blur'])
    field.addEventListener(type, () => {
      if (isComposing) change(false);
    });
  return () => isComposing;
}
