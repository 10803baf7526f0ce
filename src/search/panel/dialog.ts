import { highlightHit } from '../highlight/mark.ts';
import { SearchPanel } from './search-panel.ts';

/** Makes the whole search of the dialog that stands there with its field alone. */
export function completeDialog(dialog: HTMLDialogElement): void {
  const panel = dialog.querySelector('search-panel');
  // Escape belongs to the input method while it composes.
  dialog.addEventListener('cancel', (event) => {
    if (panel instanceof SearchPanel && panel.isComposing) event.preventDefault();
  });
  panel?.addEventListener('search-follow', (event) => {
    const { pathname, search } = new URL((event as CustomEvent<string>).detail);
    if (pathname !== location.pathname || search !== location.search) return;
    dialog.close();
    // The browser goes to the anchor first.
    setTimeout(highlightHit);
  });
}
