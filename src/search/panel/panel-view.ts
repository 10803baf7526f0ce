import type { FoundResult, Hit } from '../engine/hit.ts';
import { narrow } from './filters.ts';
import { hitItem } from './hit-item.ts';
import { statusWords } from './messages.ts';

/** What a search panel shows: its state, and the hits with filters and their number, or a message. */

/** A part of a panel, as formMarkup and PANEL_MARKUP have it. Throws where it is not there. */
export function part(panel: HTMLElement, selector: string): HTMLElement {
  const found = panel.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The search panel lacks ${selector}`);
  return found;
}

/** The links of the hits listed, in order. */
export function hitLinks(panel: HTMLElement): HTMLAnchorElement[] {
  return [...part(panel, '[data-search-results]').querySelectorAll('a')];
}

/** Shows a message in the place of hits. */
export function showMessage(
  panel: HTMLElement,
  state: 'idle' | 'loading' | 'empty' | 'error',
  status: string,
  message: readonly HTMLElement[] = [],
): void {
  const filters = part(panel, '.search-panel__filters');
  if (state === 'idle') narrow(filters, [], []);
  filters.hidden = true;
  filters.onchange = null;
  part(panel, '[data-search-results]').replaceChildren();
  delete panel.dataset['searchMatch'];
  change(panel, state, message);
  say(panel, status);
}

/** Lists hits in the place of whatever was shown. They can be narrowed; `pages` is the order in which places are offered. */
export function showHits(panel: HTMLElement, result: FoundResult, pages: readonly string[], followed: Followed): void {
  const filters = part(panel, '.search-panel__filters');
  const list = () => {
    const hits = narrow(filters, pages, result.hits);
    fill(part(panel, '[data-search-results]'), hits, followed);
    say(panel, statusWords(result, hits.length));
  };
  panel.dataset['searchMatch'] = result.match;
  change(panel, 'ready', []);
  filters.onchange = list;
  list();
}

/** After so long without a key, in ms, a word is taken to be typed. */
const SILENCE = 1000;
let speaking: ReturnType<typeof setTimeout> | undefined;

/** Shows the state in words at once, and has it read out when nothing follows: not at each key. */
function say(panel: HTMLElement, words: string): void {
  part(panel, '.search-panel__status').textContent = words;
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    part(panel, '[role="status"]').textContent = words;
  }, SILENCE);
}

/** Hears of a hit that is opened. */
type Followed = (link: HTMLAnchorElement, hit: Hit) => void;

function change(panel: HTMLElement, state: string, message: readonly HTMLElement[]): void {
  panel.dataset['searchState'] = state;
  const box = part(panel, '.search-panel__message');
  box.replaceChildren(...message);
  box.hidden = message.length === 0;
}

/** As many hits as a tall screen holds. */
const PAINTED_AT_ONCE = 12;

/** Lists these hits and no others. What no screen can hold follows once the first have been painted, unless the list is to have its height at once. */
function fill(list: HTMLElement, hits: readonly Hit[], followed: Followed): void {
  const items = (some: readonly Hit[]) => some.map((hit) => hitItem(hit, followed));
  const atOnce = list.hasAttribute('data-whole') ? hits.length : PAINTED_AT_ONCE;
  list.replaceChildren(...items(hits.slice(0, atOnce)));
  if (hits.length <= atOnce) return;
  const first = list.firstChild;
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (list.firstChild === first) list.append(...items(hits.slice(atOnce)));
    }),
  );
}
