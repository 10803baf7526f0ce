import { href } from '../../paths.ts';
import { highlightHit } from '../highlight/mark.ts';
import { panelMarkup } from './markup.ts';
import { SearchPanel } from './search-panel.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search over the page, or puts the cursor into the search page's own input. */
export function openSearch(): void {
  const own = document.querySelector<SearchPanel>('main search-panel');
  if (own) {
    own.input.focus();
    own.input.select();
    return;
  }
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector<SearchPanel>('search-panel')?.input;
  input?.focus();
  input?.select();
}

function makeDialog(): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', '搜索');
  const panel = document.createElement('search-panel');
  panel.className = 'search-panel';
  Object.assign(panel.dataset, { searchState: 'idle', place: 'dialog' });
  panel.innerHTML = panelMarkup({ action: href('/search/'), inputId: 'ui-search-dialog', place: 'dialog' });
  made.append(panel);
  let composing = false;
  made.addEventListener('compositionstart', () => (composing = true));
  made.addEventListener('compositionend', () => (composing = false));
  // Escape belongs to the input method while it composes.
  made.addEventListener('cancel', (event) => {
    if (composing) event.preventDefault();
  });
  made.addEventListener('click', (event) => {
    const { target } = event;
    if (target === made || (target instanceof Element && target.closest('[data-search-close]'))) made.close();
  });
  panel.addEventListener('search-follow', (event) => {
    const { pathname, search } = new URL((event as CustomEvent<string>).detail);
    if (pathname !== location.pathname || search !== location.search) return;
    made.close();
    // The browser goes to the anchor first.
    setTimeout(highlightHit);
  });
  document.body.append(made);
  return made;
}
