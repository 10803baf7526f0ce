import { button, element } from '../../dom/element.ts';
import type { Filter, FoundResult, Hit } from '../engine/hit.ts';
import { chooseFilter, offerFilters } from './filters.ts';
import { answerAloud, answerBox, answerTitle, hitBelow, hitItem, type Followed } from './hit-item.ts';
import { statusWords } from './messages.ts';

/** What a search panel shows: its state, and the hits with filters, answer and their number, or a message. */

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
  filters.hidden = true;
  if (state === 'idle') chooseFilter(filters, {});
  empty(part(panel, '[data-search-results]'));
  fillLine(part(panel, '.search-panel__answer'), []);
  fillLine(part(panel, '.search-panel__more'), []);
  delete panel.dataset['searchMatch'];
  change(panel, state, message);
  say(panel, status);
}

/** Where hits lead and what stands around them. */
export interface HitsView {
  /** Chapters and pages in the order in which they are offered. */
  pages: readonly string[];
  /** What the hits have been narrowed to. */
  filter: Filter;
  /** How many there were before. */
  all: number;
  /** Hears of a hit that is opened. */
  followed: Followed;
  /** Address of the page that lists all of them, where the panel lists the first ones only. */
  allAt?: string;
}

/** Lists hits in the place of whatever was shown. Resolves once those are listed that come by themselves. */
export async function showHits(panel: HTMLElement, result: FoundResult, view: HitsView): Promise<void> {
  offerFilters(part(panel, '.search-panel__filters'), view.pages, result, view.filter);
  panel.dataset['searchMatch'] = result.match;
  panel.dataset['held'] = '';
  change(panel, 'ready', []);
  const { answer } = result;
  const box = part(panel, '.search-panel__answer');
  fillLine(box, answer ? answerBox(answer, view.followed) : []);
  box.setAttribute('aria-label', answer ? answerTitle(answer) : '');
  const status = statusWords(result, view.all);
  say(panel, status, answer ? answerAloud(answer) + status : status);
  const hits = result.hits.map((hit, index) => (answer && index === 0 ? hitBelow(answer, hit) : hit));
  await fill(panel, { ...result, hits }, view);
}

/** Shows a line, or nothing where there are no words for it. */
function fillLine(line: HTMLElement, words: readonly (Node | string)[]): void {
  line.replaceChildren(...words);
  line.hidden = words.length === 0;
}

/** After so long without a key, in ms, a word is taken to be typed. */
const SILENCE = 1000;
let speaking: ReturnType<typeof setTimeout> | undefined;

/** Shows the state in words at once, and has it read out, with what else there is to hear, when nothing follows: not at each key. */
function say(panel: HTMLElement, words: string, aloud = words): void {
  const status = part(panel, '.search-panel__status');
  status.textContent = words;
  // Paper has no field.
  status.dataset['query'] = panel.querySelector('input')?.value ?? '';
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    part(panel, '[role="status"]').textContent = aloud;
  }, SILENCE);
}

function change(panel: HTMLElement, state: string, message: readonly HTMLElement[]): void {
  panel.dataset['searchState'] = state;
  const box = part(panel, '.search-panel__message');
  box.replaceChildren(...message);
  box.hidden = message.length === 0;
}

/** What is listed, or the message in its place: hits that come late are added to their own list only. */
let listing: object;

/** Empties the list for what is to be shown; tells whether it is still that. */
function empty(list: HTMLElement): () => boolean {
  const own = (listing = {});
  list.replaceChildren();
  delete list.dataset['filling'];
  return () => listing === own;
}

/** As many hits as a tall screen holds. */
const PAINTED_AT_ONCE = 12;
/** As many as one looks through in a dialog; the page has them all. */
const IN_DIALOG = 20;
/** As many as come without being asked for. */
const BY_THEMSELVES = 300;

/**
 * Lists these hits and no others. What no screen can hold follows once the first have been painted, unless the list is to have its height at
 * once; on the search page, what is not read yet follows below, so that nothing moves under the reader.
 */
async function fill(panel: HTMLElement, first: FoundResult, { followed, allAt }: HitsView): Promise<void> {
  const list = part(panel, '[data-search-results]');
  const end = part(panel, '.search-panel__more');
  const isWhole = list.hasAttribute('data-whole');
  const limit = allAt === undefined ? BY_THEMSELVES : IN_DIALOG;
  const listed = new Set<string>();
  const add = (hits: readonly Hit[]) => {
    // What belongs beneath an entry that stands there already is an entry of its own.
    const fresh = hits.flatMap((hit) => (listed.has(hit.record.id) ? hit.beneath : [hit])).filter(({ record }) => !listed.has(record.id));
    for (const { record, beneath } of fresh) for (const { id } of [record, ...beneath.map((hit) => hit.record)]) listed.add(id);
    list.append(...fresh.map((hit) => hitItem(hit, followed)));
  };
  const isCurrent = empty(list);
  add(first.hits.slice(0, isWhole ? limit : PAINTED_AT_ONCE));
  const isAll = ({ hits, more }: FoundResult, shown: number) => hits.length <= shown && more === undefined;
  fillLine(end, allAt === undefined || isAll(first, limit) ? [] : [element('a', { href: allAt }, `全部${String(first.total)}条结果`)]);

  const follow = async (found: FoundResult, shown: number): Promise<void> => {
    let result = found;
    let isLacking = false;
    while (result.more && result.hits.length < shown) {
      if (!isWhole) await painted();
      const next = isCurrent() ? await result.more().catch(() => undefined) : undefined;
      if (!isCurrent()) return;
      isLacking = !next;
      if (!next) break;
      result = next;
      add(result.hits.slice(0, shown));
    }
    const next = () => {
      const last = list.lastElementChild;
      add(result.hits.slice(0, shown + BY_THEMSELVES));
      void follow(result, shown + BY_THEMSELVES).then(() => last?.nextElementSibling?.querySelector('a')?.focus());
    };
    const offer = isLacking ? ['其余结果没有载入。', button('再试一次', next)] : [button('再显示', next)];
    fillLine(end, isAll(result, shown) ? [] : offer);
    delete list.dataset['filling'];
  };
  // More will stand here by itself.
  list.dataset['filling'] = '';
  if (!isWhole && !isAll(first, PAINTED_AT_ONCE)) await painted();
  if (!isCurrent()) return;
  add(first.hits.slice(0, limit));
  if (allAt === undefined) await follow(first, limit);
  else delete list.dataset['filling'];
}

/** Settles once what stands there has been painted. */
function painted(): Promise<void> {
  return new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
}
