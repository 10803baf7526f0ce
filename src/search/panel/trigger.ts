import { isPlainClick } from '../../dom/clicks.ts';
import { slashOpens, stored } from '../../dom/storage.ts';
import { requestManifest } from '../manifest.ts';
import { isOfInputMethod } from '../../dom/input-method.ts';

const searchLink = () => document.querySelector<HTMLAnchorElement>('a.search-link');

/** Whether the current entry of the history is that of an open dialog: Back closes it, Forward opens it again. */
const isSearching = () => Boolean((history.state as { search?: object } | null)?.search);

/** Opens the search from the header's link and by key: the search page's own field, or the dialog. */
export function startSearch(): void {
  const link = searchLink();
  const panel = document.querySelector('search-panel');
  const input = panel?.querySelector('input');
  if (!link || !input) return;
  const dialog = panel?.closest('dialog');
  let loading: Promise<(() => void) | undefined> | undefined;
  const load = () => {
    // What the index is asked first waits for none of its program.
    requestManifest(link.href).catch(() => undefined);
    return (loading ??= import('./dialog.ts').then(({ completeDialog }) => (dialog ? completeDialog(dialog) : undefined)));
  };
  const prepare = () => {
    load().catch(() => undefined);
  };
  const keepEntry = () => {
    if (!isSearching()) history.pushState({ ...(history.state as object | null), search: {} }, '');
  };
  /** Phones open their keyboard for a focus within the tap only. */
  const open = () => {
    if (dialog && !dialog.open) {
      keepEntry();
      dialog.returnValue = '';
      // A modal one would have a browser style the whole page anew before it shows.
      dialog.show();
      requestAnimationFrame(() =>
        setTimeout(() => {
          keepOut(dialog.open, dialog);
        }),
      );
      load().then(
        (hidePopups) => hidePopups?.(),
        () => {
          // Without a connection the page that stands is better than none; words come all the same.
          if (navigator.onLine) location.replace(input.value ? `${link.href}?q=${encodeURIComponent(input.value)}` : link.href);
        },
      );
    }
    input.focus();
    input.select();
  };
  link.addEventListener('click', (event) => {
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
  if (!dialog) return;
  for (const control of document.querySelectorAll('.search-link, .home__search'))
    for (const intent of ['pointerover', 'focusin']) control.addEventListener(intent, prepare);

  let isLeaving = false;
  const close = () => {
    // From within the dialog the focus goes back to what had it before.
    keepOut(false);
    input.focus();
    dialog.close();
  };
  // First of all, while what was clicked still stands there.
  addEventListener(
    'click',
    ({ target }) => {
      if (dialog.open && target instanceof Element && (target.closest('[data-search-close]') || !dialog.contains(target))) close();
    },
    true,
  );
  addEventListener('keydown', (event) => {
    // Else a field of this type would be emptied first.
    if (event.key !== 'Escape' || !dialog.open || isOfInputMethod(event)) return;
    event.preventDefault();
    close();
  });
  dialog.addEventListener('close', () => {
    keepOut(false);
    // A hit that was followed has the next entry, or takes the reader away.
    if (dialog.returnValue || !isSearching()) return;
    isLeaving = true;
    history.back();
  });
  const follow = () => {
    if (isSearching()) open();
    // Opened again before the step back was done.
    else if (isLeaving && dialog.open) keepEntry();
    else close();
    isLeaving = false;
  };
  addEventListener('popstate', follow);
  if (isSearching()) open();
}

/** Keeps out of reach, or lets in again, what stands beside a dialog, and holds the page where it is meanwhile. */
function keepOut(isOut: boolean, dialog?: HTMLDialogElement): void {
  for (const each of document.body.children) (each as HTMLElement).inert = isOut && each !== dialog;
  document.documentElement.classList.toggle('is-held', isOut);
}

/** Names the key that opens the search as the reader's keyboard has it. */
export function nameSearchKey(): void {
  const key = searchLink()?.querySelector('kbd');
  if (!key) return;
  if (/Mac|iP(?:hone|ad)/u.test(navigator.platform)) key.textContent = '⌘ K';
  key.hidden = false;
}

/** Marks what a followed hit was found by. */
export function markFoundWords(): void {
  if (stored('search-highlight') === null) return;
  import('../highlight/mark.ts').then(
    ({ highlightHit }) => {
      highlightHit();
    },
    () => undefined,
  );
}
