import { isPlainClick } from '../../dom/clicks.ts';
import { slashOpens, stored } from '../../dom/storage.ts';

/** Opens the search dialog from the header's link and by key, loading it only then; marks what a followed hit was found by. */
const link = document.querySelector<HTMLAnchorElement>('a.search-link');

const openDialog = (event: Event) => {
  event.preventDefault();
  import('./dialog.ts').then(
    ({ openSearch }) => {
      openSearch();
    },
    () => {
      if (link) location.href = link.href;
    },
  );
};

link?.addEventListener('click', (event) => {
  if (isPlainClick(event)) openDialog(event);
});

addEventListener('keydown', (event) => {
  if (event.isComposing || !link) return;
  const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
  const plain = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  if (command || (plain && !typing && slashOpens())) openDialog(event);
});

const key = link?.querySelector('kbd');
if (key && /Mac|iP(?:hone|ad)/u.test(navigator.platform)) key.textContent = '⌘ K';

if (stored('search-highlight') !== null) {
  import('../highlight/mark.ts').then(
    ({ highlightHit }) => {
      highlightHit();
    },
    () => undefined,
  );
}
