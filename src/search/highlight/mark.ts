import { addressedElement } from '../../dom/address.ts';
import { element } from '../../dom/element.ts';
import { store, stored } from '../../dom/storage.ts';
import { unfold } from '../../dom/unfold.ts';
import { groupBy } from '../../group-by.ts';
import { escapePattern } from '../../text/escape-pattern.ts';

/** What a followed hit leaves for the page it leads to. */
export interface Highlight {
  /** Absolute address of the hit. */
  url: string;
  /** Literal text to mark there. */
  words: string[];
}

const BLOCKS = 'p, li, td, th, h1, h2, h3, h4, dt, dd, caption, figcaption, pre, div';
const UNSEEN = 'script, style, svg, select, [hidden], [popover], .visually-hidden, .side-notes';

/** Marks the words that a followed hit left, in what the address points at, unfolds the first and scrolls to it. */
export function highlightHit(): void {
  const { url, words } = JSON.parse(stored('search-highlight') ?? '{}') as Partial<Highlight>;
  store('search-highlight', null);
  if (url !== location.href || !words || words.length === 0) return;
  for (const old of document.querySelectorAll('mark.search-mark')) old.replaceWith(...old.childNodes);
  const target = addressedElement();
  const scope = target?.closest('section[data-section], li, tr, figure') ?? target ?? document.getElementById('main');
  const mark = scope && markWords(scope, words);
  if (!mark) return;
  unfold(mark);
  mark.scrollIntoView({ block: 'center' });
}

/** Wraps every literal occurrence below an element, also across links and bold text; returns the first mark. */
function markWords(scope: Element, words: readonly string[]): HTMLElement | undefined {
  const sources = [...words].sort((a, b) => b.length - a.length).map((word) => escapePattern(word).replace(/\s+/gu, '\\s+'));
  const pattern = new RegExp(sources.join('|'), 'gu');
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement?.closest(UNSEEN) && !scope.matches(UNSEEN) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  let first: HTMLElement | undefined;
  for (const block of groupBy(nodes, (node) => node.parentElement?.closest(BLOCKS)).values()) {
    const text = block.map((node) => node.data).join('');
    const spans = [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const);
    let start = 0;
    const starts = block.map((node) => (start += node.length) - node.length);
    for (const [index, node] of block.entries()) first ??= wrap(node, starts[index] ?? 0, spans);
  }
  return first;
}

/** Wraps the parts of a text node, which begins at `start` of its block, that lie in the spans; returns the first mark. */
function wrap(node: Text, start: number, spans: readonly (readonly [number, number])[]): HTMLElement | undefined {
  let mark: HTMLElement | undefined;
  const { length } = node;
  for (const [from, to] of [...spans].reverse()) {
    const [begin, end] = [Math.max(0, from - start), Math.min(length, to - start)];
    if (begin >= end) continue;
    const part = node.splitText(begin);
    part.splitText(end - begin);
    mark = element('mark', { class: 'search-mark' }, part.data);
    part.replaceWith(mark);
  }
  return mark;
}
