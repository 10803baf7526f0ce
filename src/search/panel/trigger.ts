import { isPlainClick } from '../../dom/clicks.ts';
import { isOfInputMethod } from '../../dom/input-method.ts';
import { slashOpens, stored } from '../../dom/storage.ts';
import { requestManifest } from './request-manifest.ts';

/** What leads to the search page where no script runs: the header's link, and forms with a field for the query. */
const controls = () => document.querySelectorAll<HTMLElement>('.search-link, .home__search');

/** Whether the current entry of the history is that of an open dialog: Back closes it, Forward opens it again. */
const isSearching = () => Boolean((history.state as { search?: object } | null)?.search);

/** Opens the search from controls and by key: the search page's own field, or the dialog. */
export function startSearch(): void {
  const input = document.querySelector<HTMLInputElement>('search-panel input');
  if (!input) return;
  const dialog = input.closest('dialog');
  const open = dialog
    ? startDialog(dialog, input)
    : () => {
        input.focus();
        input.select();
      };
  for (const control of controls())
    // A key that submits a form clicks its button, too.
    control.addEventListener('click', (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      open();
    });
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (event.isComposing || altKey) return;
    const command = (ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'k';
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const plain = !ctrlKey && !metaKey && !typing && slashOpens();
    if (command || (plain && '/、／'.includes(key))) {
      event.preventDefault();
      open();
    } else if (plain && key === 'Process' && event.code === 'Slash' && !shiftKey) {
      // An input method has the key; what it makes of it would go into the field.
      addEventListener('keyup', open, { once: true });
    }
  });
}

/** Has the dialog close, follow the history and load the rest of the search on intent. Returns what opens it. */
function startDialog(dialog: HTMLDialogElement, input: HTMLInputElement): () => void {
  const searchPage = input.form?.action ?? '';
  let loading: Promise<void> | undefined;
  /** Whether it was closed, and the step back is not done yet. */
  let isLeaving = false;
  const load = () => {
    if (loading) return;
    // What the index is asked first waits for none of its program.
    const manifest = requestManifest(searchPage);
    manifest.catch(() => undefined);
    loading = import('./dialog.ts')
      .then((module) => module.completeDialog(dialog, manifest))
      .catch(() => {
        loading = undefined;
        // Without a connection the page that stands is better than none; words come all the same.
        if (dialog.open && navigator.onLine)
          location.replace(input.value ? `${searchPage}?q=${encodeURIComponent(input.value)}` : searchPage);
      });
  };
  const keepEntry = () => {
    if (!isSearching()) history.pushState({ ...(history.state as object | null), search: {} }, '');
  };
  /** Keeps out of reach, or lets in again, what stands beside the dialog, and holds the page where it is meanwhile. */
  const keepOut = (isOut: boolean) => {
    for (const each of document.body.children) (each as HTMLElement).inert = isOut && each !== dialog;
    document.documentElement.classList.toggle('is-held', isOut);
  };
  const open = () => {
    if (!dialog.open) {
      keepEntry();
      dialog.returnValue = '';
      // A modal one would have a browser style the whole page anew before it shows.
      dialog.show();
      requestAnimationFrame(() =>
        setTimeout(() => {
          keepOut(dialog.open);
        }),
      );
      load();
    }
    // Phones open their keyboard for a focus within the tap only.
    input.focus();
    input.select();
  };
  const close = () => {
    // From within the dialog the focus goes back to what had it before.
    keepOut(false);
    input.focus();
    dialog.close();
  };
  for (const control of controls()) for (const intent of ['pointerover', 'focusin']) control.addEventListener(intent, load);
  // First of all, while what was clicked still stands there.
  const closeBeside = ({ target }: MouseEvent) => {
    if (dialog.open && (!dialog.contains(target as Element) || (target as Element).closest('[data-search-close]'))) close();
  };
  addEventListener('click', closeBeside, true);
  addEventListener('keydown', (event) => {
    // Else a field of this type would be emptied first.
    if (event.key !== 'Escape' || !dialog.open || isOfInputMethod(event)) return;
    event.preventDefault();
    close();
  });
  dialog.addEventListener('close', () => {
    keepOut(false);
    // A hit that was followed has the next entry, or takes the reader away; of two steps back one would be too many.
    if (dialog.returnValue || isLeaving || !isSearching()) return;
    isLeaving = true;
    history.back();
  });
  addEventListener('popstate', () => {
    if (isSearching()) open();
    // Opened again before the step back was done.
    else if (isLeaving && dialog.open) keepEntry();
    else close();
    isLeaving = false;
  });
  if (isSearching()) open();
  return open;
}

/** Names the key that opens the search as the reader's keyboard has it. */
export function nameSearchKey(): void {
  const key = document.querySelector<HTMLElement>('.search-link kbd');
  if (!key) return;
  if (/Mac|iP/u.test(navigator.platform)) key.textContent = '⌘ K';
  key.hidden = false;
}

/** Marks what a followed hit was found by. */
export function markFoundWords(): void {
  if (stored('search-highlight') === null) return;
  import('../highlight/mark.ts').then(
    (module) => {
      module.highlightHit();
    },
    () => undefined,
  );
}
