import { element } from '../../dom/element.ts';
import { href, withoutBase } from '../../paths.ts';
import { nearestLinks } from './nearest.ts';
import { readLookup } from './read-lookup.ts';
import { decode, MAX_ADDRESS } from './repair-id.ts';
import { repairAddress } from './repair.ts';

/** On the page for unknown addresses: leads on where the address can be repaired, else offers what is like it; says which. */
class RepairAddress extends HTMLElement {
  async connectedCallback(): Promise<void> {
    // Hosts may answer outside the base path, too.
    const path = withoutBase(location.pathname).slice(0, MAX_ADDRESS);
    const query = this.querySelector<HTMLInputElement>('input[type="search"]');
    // What was typed before this script came stays.
    if (query) query.value ||= wordsOf(path);
    const lookup = await readLookup();
    if (!lookup) return;
    const url = repairAddress({ path, hash: location.hash }, lookup);
    if (url !== undefined && new URL(href(url), location.href).pathname === location.pathname) {
      // The site has it, but the service worker did not keep it.
      this.dataset['state'] = 'known';
      this.querySelector('h1')?.replaceChildren('现在打不开');
      return;
    }
    if (url !== undefined) {
      const title = Object.values(lookup.links).find(([address]) => address === url)?.[1] ?? url;
      this.dataset['state'] = 'repaired';
      this.querySelector('[data-repaired] a')?.replaceWith(linkTo(url, title));
      location.replace(href(url));
      return;
    }
    const links = nearestLinks(path + location.hash, lookup).map((nearest) => linkTo(nearest.url, nearest.title));
    this.dataset['state'] = links.length > 0 ? 'suggested' : 'unknown';
    this.querySelector('[data-suggestions]')?.append(...links.map((link) => element('li', {}, link)));
  }
}

function linkTo(url: string, title: string): HTMLAnchorElement {
  return element('a', { href: href(url) }, title);
}

/** The words of a path, for the search: /s/model-pallm/ gives pallm, the address of this page itself none. */
function wordsOf(path: string): string {
  return (decode(path).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !/^(?:s|row|model|event|term|org|note|source|stock|fig|html?|php|404|index)$/iu.test(word))
    .join(' ');
}

customElements.define('repair-address', RepairAddress);
