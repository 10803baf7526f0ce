import { element } from '../../dom/element.ts';
import { highlightHit } from '../highlight/mark.ts';
import { panelMarkup } from './markup.ts';
import { SearchPanel } from './search-panel.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search over the page, or puts the cursor into the search page's own input. */
export function openSearch(): void {
  const panel = document.querySelector<SearchPanel>('main search-panel') ?? showDialog();
  panel?.input.focus();
  panel?.input.select();
}

function showDialog(): SearchPanel | null {
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  return dialog.querySelector<SearchPanel>('search-panel');
}

function makeDialog(): HTMLDialogElement {
  const panel = new SearchPanel();
  panel.className = 'search-panel';
  Object.assign(panel.dataset, { searchState: 'idle', place: 'dialog' });
  panel.innerHTML = panelMarkup('dialog');
  const made = element('dialog', { class: 'search-dialog', 'aria-label': '搜索' }, panel);
  // Escape belongs to the input method while it composes.
  made.addEventListener('cancel', (event) => {
    if (panel.isComposing) event.preventDefault();
  });
  made.addEventListener('click', ({ target }) => {
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
