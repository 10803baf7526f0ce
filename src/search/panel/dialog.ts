import { addressedElement } from '../../dom/address.ts';
import { element } from '../../dom/element.ts';
import { isShown } from '../../dom/visible.ts';
import { within } from '../../dom/within.ts';
import sheet from '../../styles/search.css?url';
import { highlightHit } from '../highlight/mark.ts';
import { loadIndex, readManifest } from './load-engine.ts';
import { SearchPanel } from './search-panel.ts';

/** Makes the whole search of the dialog that stands there with its field alone, once what it shows has its style; `manifest` has been asked for. */
export async function completeDialog(dialog: HTMLDialogElement, manifest: Promise<Response>): Promise<void> {
  void loadIndex(readManifest(manifest));
  // As often as it is opened.
  dialog.addEventListener('focusin', hidePopups);
  if (dialog.open) hidePopups();
  await loadSheet();
  takeOver(dialog);
  customElements.define('search-panel', SearchPanel);
  dialog.addEventListener('search-follow', (event) => {
    const { href, pathname, search } = new URL((event as CustomEvent<string>).detail);
    if (pathname !== location.pathname || search !== location.search) return;
    // Stays in the history, where Back opens it again: trigger.ts. The very address that is open has no entry of its own.
    if (href === location.href) history.replaceState({ ...(history.state as object | null), search: undefined }, '');
    dialog.close('followed');
    // The browser goes to the anchor first.
    setTimeout(() => {
      // The index may be of a newer build than the page that is open.
      if (location.hash !== '' && !addressedElement()) location.reload();
      else highlightHit();
    });
  });
  // A click on plain words gives the dialog itself the focus.
  dialog.addEventListener('keydown', ({ target, ctrlKey, metaKey, altKey }) => {
    if (target === dialog && !ctrlKey && !metaKey && !altKey) dialog.querySelector('input')?.focus();
  });
}

/** Searches what is typed into the page's own field, which opens the dialog. */
function takeOver(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector('input');
  const field = document.querySelector<HTMLInputElement>('.home__search input');
  if (!input || !field) return;
  const take = () => {
    if (!dialog.open || field.value === '') return;
    input.value = field.value;
    input.dispatchEvent(new Event('input'));
  };
  if (input.value === '') take();
  // Once it is open: trigger.ts.
  field.form?.addEventListener('click', take);
}

/** Hides what would lie over the dialog. */
function hidePopups(): void {
  for (const popup of document.querySelectorAll<HTMLElement>('[popover]')) if (isShown(popup)) popup.hidePopover();
}

/** So long the search waits for its style, in ms; it works all the same without. */
const STYLE_PATIENCE = 3000;

/** The style of what a search shows. */
function loadSheet(): Promise<unknown> {
  const link = element('link', { rel: 'stylesheet', href: sheet });
  const settled = new Promise((settle) => {
    link.onload = link.onerror = settle;
  });
  document.head.append(link);
  return within(settled, STYLE_PATIENCE).catch(() => undefined);
}
