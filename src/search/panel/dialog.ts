import { addressedElement } from '../../dom/address.ts';
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
    // Stays in the history, where Back opens it again: trigger.ts.
    dialog.close('followed');
    // The browser goes to the anchor first.
    setTimeout(() => {
      // The index may be of a newer build than the page that is open.
      if (location.hash !== '' && !addressedElement()) location.reload();
      else highlightHit();
    });
  });
}
