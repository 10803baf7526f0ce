import { isPlainClick } from '../../dom/clicks.ts';
import { isOfInputMethod } from '../../dom/input-method.ts';
import { slashOpens, stored } from '../../dom/storage.ts';
import { requestManifest } from './request-manifest.ts';

const searchLink = () => document.querySelector<HTMLAnchorElement>('a.search-link');

/** What leads to the search page where no script runs: the header's link, and forms with a field for the query. */
const controls = () => document.querySelectorAll<HTMLElement>('.search-link, .home__search');

/** Whether the current entry of the history is that of an open dialog: Back closes it, Forward opens it again. */
const isSearching = () => Boolean((history.state as { search?: object } | null)?.search);

/** Opens the search from controls and by key: the search page's own field, or the dialog. */
export function startSearch(): void {
  const link = searchLink();
  const input = document.querySelector<HTMLInputElement>('search-panel input');
  if (!link || !input) return;
  const dialog = input.closest('dialog');
  const open = dialog ? startDialog(dialog, input, link.href) : focusWhole.bind(undefined, input);
  for (const control of controls())
    // A key that submits a form clicks its button, too.
    control.addEventListener('click', (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      open();
      const typed = control.querySelector('input')?.value;
      if (!typed) return;
      input.value = typed;
      for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
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

/** Phones open their keyboard for a focus within the tap only. */
function focusWhole(input: HTMLInputElement): void {
  input.focus();
  input.select();
}

/** Has the dialog close, follow the history and load the rest of the search on intent. Returns what opens it. */
function startDialog(dialog: HTMLDialogElement, input: HTMLInputElement, searchPage: string): () => void {
  let loading: Promise<void> | undefined;
  /** Whether it was closed, and the step back is not done yet. */
  let isLeaving = false;
  const load = () => {
    if (loading) return loading;
    // What the index is asked first waits for none of its program.
    const manifest = requestManifest(searchPage);
    manifest.catch(() => undefined);
    return (loading = import('./dialog.ts').then(({ completeDialog }) => completeDialog(dialog, manifest)));
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
      load().catch(() => {
        // Without a connection the page that stands is better than none; words come all the same.
        if (navigator.onLine) location.replace(input.value ? `${searchPage}?q=${encodeURIComponent(input.value)}` : searchPage);
      });
    }
    focusWhole(input);
  };
  const close = () => {
    // From within the dialog the focus goes back to what had it before.
    keepOut(false);
    input.focus();
    dialog.close();
  };
  const follow = () => {
    if (isSearching()) open();
    // Opened again before the step back was done.
    else if (isLeaving && dialog.open) keepEntry();
    else close();
    isLeaving = false;
  };
  for (const control of controls())
    for (const intent of ['pointerover', 'focusin'])
      control.addEventListener(intent, () => {
        load().catch(() => undefined);
      });
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
  addEventListener('popstate', follow);
  if (isSearching()) open();
  return open;
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
