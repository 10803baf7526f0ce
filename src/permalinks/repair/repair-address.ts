import { href, withoutBase } from '../../paths.ts';
import { nearestLinks } from './nearest.ts';
import { readLookup } from './read-lookup.ts';
import { repairAddress } from './repair.ts';

/** On the page for unknown addresses: leads on where the address can be repaired, else offers what is like it; says which. */
class RepairAddress extends HTMLElement {
  connectedCallback(): void {
    void this.#repair();
  }

  async #repair(): Promise<void> {
    // Hosts may answer outside the base path, too.
    const path = withoutBase(location.pathname);
    const lookup = await readLookup();
    if (!lookup) return;
    const url = repairAddress({ path, hash: location.hash }, lookup);
    if (url !== undefined && new URL(href(url), location.href).pathname !== location.pathname) {
      const title = Object.values(lookup.links).find(([address]) => address === url)?.[1] ?? url;
      this.#show('repaired', title, href(url));
      location.replace(href(url));
      return;
    }
    const nearest = nearestLinks(path + location.hash, lookup);
    for (const suggestion of nearest) this.#suggest(suggestion.title, href(suggestion.url));
    this.#show(nearest.length > 0 ? 'suggested' : 'unknown');
    const query = this.querySelector<HTMLInputElement>('input[type="search"]');
    if (query) query.value = wordsOf(path);
  }

  /** Shows the message for a state; the links in it lead to `url`. */
  #show(state: 'repaired' | 'suggested' | 'unknown', title = '', url = ''): void {
    this.dataset['state'] = state;
    const link = this.querySelector<HTMLAnchorElement>('[data-repaired] a');
    if (!link || state !== 'repaired') return;
    link.textContent = title;
    link.href = url;
  }

  #suggest(title: string, url: string): void {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = title;
    const item = document.createElement('li');
    item.append(link);
    this.querySelector('[data-suggestions]')?.append(item);
  }
}

/** The words of a path, for the search: /s/model-pallm/ gives pallm. */
function wordsOf(path: string): string {
  let text = path;
  try {
    text = decodeURIComponent(path);
  } catch {
    // Half an encoded character: the search takes it as it is.
  }
  return (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !/^(?:s|row|model|event|term|org|note|source|stock|fig|html?|php)$/iu.test(word))
    .join(' ');
}

customElements.define('repair-address', RepairAddress);
