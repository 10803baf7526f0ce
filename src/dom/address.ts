import { isShown } from './visible.ts';

/** The element that the address names, where the page has it. */
export function addressedElement(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // A fragment that is cut off within an encoded character names nothing.
    return null;
  }
}

/** Why an address changes: the reader chose something, which Back undoes, or it is mended, and takes the place of what it was. */
export type Step = 'choice' | 'correction';

/**
 * Puts a query into the address.
 * What is shown stands already: an anchor stays unless a choice hides its element, for it would undo the choice when the address is opened.
 */
export function writeQuery(query: string, step: Step): void {
  const target = addressedElement();
  const hash = step === 'choice' && target && !isShown(target) ? '' : location.hash;
  const address = `${location.pathname}${query}${hash}`;
  if (step === 'choice') history.pushState(null, '', address);
  else history.replaceState(history.state, '', address);
}
