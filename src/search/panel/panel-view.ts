import { button, element } from '../../dom/element.ts';
import type { FoundResult } from '../engine/hit.ts';
import { offerFilters, type Narrowed } from './filters.ts';
import { answerAloud, answerBox, answerTitle, hitBelow, hitItem } from './hit-item.ts';
import { statusWords } from './messages.ts';

/** What a search panel shows: its state, and the hits with filters, answer and their number, or a message. */

/** A part of a panel, as formMarkup and PANEL_MARKUP have it. Throws where it is not there. */
export function part(panel: HTMLElement, selector: string): HTMLElement {
  const found = panel.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The search panel lacks ${selector}`);
  return found;
}

/** Shows a message in the place of hits, and has `aloud` read out: the state, or where that is left to the message, what this says. */
export function showMessage(
  panel: HTMLElement,
  state: 'idle' | 'loading' | 'empty' | 'error',
  status: string,
  message: readonly HTMLElement[] = [],
  aloud = status,
): void {
  part(panel, '.search-panel__filters').hidden = true;
  empty(part(panel, '[data-search-results]'));
  fillLine(part(panel, '.search-panel__answer'), []);
  fillLine(part(panel, '.search-panel__more'), []);
  delete panel.dataset['searchMatch'];
  panel.dataset['searchState'] = state;
  fillLine(part(panel, '.search-panel__message'), message);
  say(panel, status, aloud);
}

/**
 * Lists hits in the place of whatever was shown; the first only where `allAt` is the address of the page that lists all. For whoever returns to a
 * place among them they have their height at once, and more come until `arrive`, called after each few, is true. Resolves once those are listed
 * that come by themselves.
 */
export async function showHits(panel: HTMLElement, found: Narrowed<FoundResult>, arrive?: () => boolean, allAt?: string): Promise<void> {
  const { result, all } = found;
  const { answer, hits, total } = result;
  Object.assign(panel.dataset, { searchMatch: result.match, searchState: 'ready', held: '' });
  fillLine(part(panel, '.search-panel__message'), []);
  const box = part(panel, '.search-panel__answer');
  fillLine(box, answer ? answerBox(answer) : []);
  box.setAttribute('aria-label', answer ? answerTitle(answer) : '');
  const count = (now: FoundResult) => {
    offerFilters(part(panel, '.search-panel__filters'), { ...found, result: now });
    // What was counted before it was read and turned out to be no hit is none without filters either.
    const status = statusWords(now, all - total + now.total);
    say(panel, status, answer ? answerAloud(answer) + status : status);
  };
  count(result);
  const below = hits.map((hit, index) => (answer && index === 0 ? hitBelow(answer, hit) : hit));
  part(panel, '[data-search-results]').toggleAttribute('data-whole', arrive !== undefined);
  await fill(panel, { ...result, hits: below }, count, arrive, allAt);
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

/** What is listed, or the message in its place: hits that come late are added to their own list only. */
let listing: object;

/** Empties the list for what is to be shown; tells whether it is still that. */
function empty(list: HTMLElement): () => boolean {
  const own = (listing = {});
  list.replaceChildren();
  delete list.dataset['filling'];
  return () => listing === own;
}

/** As many hits as a tall screen holds; on the page as many again come once the reader nears their end: most are a request each. */
const AT_ONCE = 12;
/** As many as one looks through in a dialog; the page has them all. */
const IN_DIALOG = 20;

/**
 * Lists these hits and no others. What no screen can hold follows once the first have been painted, unless the reader is to arrive further
 * down; on the search page, what is not read yet follows below, so that nothing moves under the reader, and is counted anew.
 */
async function fill(panel: HTMLElement, first: FoundResult, count: (result: FoundResult) => void, arrive?: () => boolean, allAt?: string) {
  const list = part(panel, '[data-search-results]');
  const end = part(panel, '.search-panel__more');
  const isCurrent = empty(list);
  const listed = new Set<string>();
  let result = first;
  let hasArrived = arrive === undefined;
  const add = (limit: number) => {
    // What belongs beneath an entry that stands there already is an entry of its own.
    const entries = result.hits.slice(0, limit).flatMap((hit) => (listed.has(hit.record.id) ? hit.beneath : [hit]));
    const fresh = entries.filter(({ record }) => !listed.has(record.id));
    for (const hit of fresh) for (const { record } of [hit, ...hit.beneath]) listed.add(record.id);
    list.append(...fresh.map(hitItem));
    hasArrived ||= arrive?.() === true;
  };
  const isAll = (shown: number) => result.hits.length <= shown && result.more === undefined;
  const wayOn = (shown: number, isLacking = false) => {
    if (isAll(shown)) return [];
    if (allAt !== undefined) return [element('a', { href: allAt }, `全部${String(first.total)}条结果`)];
    const next = () => {
      const last = list.lastElementChild;
      void goOn(shown).then(() => last?.nextElementSibling?.querySelector('a')?.focus());
    };
    return isLacking ? ['其余结果没有载入。', button('再试一次', next)] : ['其余结果没有列出。', button('再显示', next)];
  };
  const goOn = async (shown: number): Promise<void> => {
    if (!isCurrent() || 'filling' in list.dataset) return;
    list.dataset['filling'] = '';
    fillLine(end, []);
    await listUpTo(AT_ONCE * (Math.floor(shown / AT_ONCE) + 1));
  };
  const listUpTo = async (limit: number): Promise<void> => {
    let isLacking = false;
    add(limit);
    while (allAt === undefined && result.more && result.hits.length < limit && !isLacking) {
      if (hasArrived) await painted();
      const next = isCurrent() ? await result.more().catch(() => undefined) : undefined;
      if (!isCurrent()) return;
      isLacking = !next;
      if (next && next.total !== result.total) count(next);
      result = next ?? result;
      add(limit);
    }
    if (!hasArrived && allAt === undefined && !isLacking && !isAll(limit)) return listUpTo(limit + AT_ONCE);
    delete list.dataset['filling'];
    if (allAt !== undefined) return;
    fillLine(end, wayOn(limit, isLacking));
    if (!isLacking) whenNear(end, () => void goOn(limit));
  };
  // What belongs together is one entry: as many records again are read to fill up the number once the reader nears their end.
  const limit = allAt === undefined ? Math.min(AT_ONCE, first.hits.length) : IN_DIALOG;
  add(arrive ? limit : AT_ONCE);
  fillLine(end, allAt === undefined ? [] : wayOn(limit));
  // More will stand here by itself.
  list.dataset['filling'] = '';
  if (!arrive && !isAll(AT_ONCE)) await painted();
  if (isCurrent()) await listUpTo(limit);
}

/** Acts once an element is less than a screen away, unless the reader has the focus there. */
function whenNear(end: HTMLElement, act: () => void): void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting || end.contains(document.activeElement)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: '100%' },
  );
  observer.observe(end);
}

/** Settles once what stands there has been painted. */
function painted(): Promise<void> {
  return new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
}
