import { highlightHit } from '../highlight/mark.ts';
import { SearchPanel } from './search-panel.ts';

/** Makes the whole search of the dialog that stands there with its field alone. */
export function completeDialog(dialog: HTMLDialogElement): void {
  const panel = dialog.querySelector('search-panel');
  // Escape belongs to the input method while it composes; else it closes, where a field of this type would be emptied first.
  const isComposing = () => panel instanceof SearchPanel && panel.isComposing;
  dialog.addEventListener('cancel', (event) => {
    if (isComposing()) event.preventDefault();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || isComposing()) return;
    event.preventDefault();
    dialog.close();
  });
  panel?.addEventListener('search-follow', (event) => {
    const { pathname, search } = new URL((event as CustomEvent<string>).detail);
    if (pathname !== location.pathname || search !== location.search) return;
    dialog.close();
    // The browser goes to the anchor first.
    setTimeout(highlightHit);
  });
}
