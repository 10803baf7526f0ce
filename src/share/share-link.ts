import { isPlainClick } from '../dom/clicks.ts';
import { copy } from '../dom/clipboard.ts';
import { showNotice } from '../dom/notice.ts';
import { within } from '../dom/within.ts';
import { linkClip } from './shared-thing.ts';

const loadMenu = () => import('./share-menu.ts');

/**
 * Turns the plain link of a permalink into a button that copies it and opens further ways to share it.
 * A click with a modifier key, and a reader without script, still follow the link.
 */
export class ShareLink extends HTMLElement {
  /** A row that is sorted takes its control along, which is connected once more. */
  #ready = false;

  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link || this.#ready) return;
    this.#ready = true;
    for (const [name, value] of Object.entries({ role: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' }))
      link.setAttribute(name, value);
    link.addEventListener('click', (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      void share(link);
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      link.click();
    });
    // Loads the menu once the reader comes near.
    for (const type of ['pointerenter', 'focusin'])
      this.addEventListener(type, () => void loadMenu().catch(() => undefined), { once: true });
  }
}

async function share(link: HTMLAnchorElement): Promise<void> {
  // The title of every page ends with the site's name.
  const site = document.title.split(' - ').at(-1) ?? '';
  // It is called by the title of what it shares, behind the word that it shows.
  const title = String(link.getAttribute('aria-label')).replace(/.*?：/u, '');
  const thing = { id: link.dataset['share'] ?? '', title, site, url: link.href };
  const copied = copy(linkClip(thing));
  try {
    const { openShareMenu } = await within(loadMenu());
    await openShareMenu(link, thing, copied);
  } catch {
    // The copy is what was wanted first. Else the link leads to the address; not inside the frame of an embedded chart.
    if (!(await copied) || !showNotice('链接已复制，菜单没有载入。')) open(link.href, '_top');
  }
}
