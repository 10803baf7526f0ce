import { isPlainClick } from '../../dom/clicks.ts';
import { element } from '../../dom/element.ts';
import { slashOpens, stored } from '../../dom/storage.ts';
import { formMarkup } from './form-markup.ts';

const searchLink = () => document.querySelector<HTMLAnchorElement>('a.search-link');

/** Opens the search from the header's link and by key. */
export function startSearch(): void {
  const link = searchLink();
  if (!link) return;
  const open = () => {
    openSearch(link.href);
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
}

let dialog: HTMLDialogElement | undefined;

/** Puts the cursor into the search page's own field or into the dialog's, at once: phones open their keyboard for a focus within the tap only. */
function openSearch(action: string): void {
  const panel = document.querySelector('main search-panel') ?? (dialog ??= makeDialog(action));
  if (panel === dialog && !dialog.open) dialog.showModal();
  const input = panel.querySelector('input');
  input?.focus();
  input?.select();
}

/** A dialog whose field takes what is typed while the rest of it loads. */
function makeDialog(action: string): HTMLDialogElement {
  const made = element('dialog', { class: 'search-dialog', 'aria-label': '搜索' });
  made.innerHTML = `<search-panel class="search-panel" data-search-state="idle" data-place="dialog">${formMarkup('dialog', action)}</search-panel>`;
  made.addEventListener('click', ({ target }) => {
    if (target === made || (target instanceof Element && target.closest('[data-search-close]'))) made.close();
  });
  document.body.append(made);
  import('./dialog.ts').then(
    ({ completeDialog }) => {
      completeDialog(made);
    },
    () => {
      // Without a connection the page that stands is better than none; words come all the same.
      if (!navigator.onLine) return;
      const form = made.querySelector('form');
      if (made.querySelector('input')?.value) form?.submit();
      else location.href = action;
    },
  );
  return made;
}

/** Names the key that opens the search as the reader's keyboard has it. */
export function nameSearchKey(): void {
  const key = searchLink()?.querySelector('kbd');
  if (key && /Mac|iP(?:hone|ad)/u.test(navigator.platform)) key.textContent = '⌘ K';
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
