import { addressedElement } from '../../dom/address.ts';
import { element } from '../../dom/element.ts';
import { lateStyle } from '../../dom/late-style.ts';
import { store, stored } from '../../dom/storage.ts';
import { unfold } from '../../dom/unfold.ts';
import style from '../../styles/search-mark.css?inline';
import { findWords, type WordsToMark } from './find-words.ts';

lateStyle(style);

/** What a followed hit leaves for the page it leads to. */
export interface Highlight extends WordsToMark {
  /** Absolute address of the hit. */
  url: string;
}

const BLOCKS = 'p, li, td, th, h1, h2, h3, h4, dt, dd, caption, figcaption, pre, div, summary';
const TARGETS = 'section[data-section], li, tr, figure';
/** What is no text, or none of the place: marks of notes between its words, controls, notes, sections of their own within it. */
const UNSEEN =
  'script, style, svg, select, button, [hidden], [popover], .visually-hidden, .side-notes, a[data-note], a[data-share], section[data-section]';

/** Marks the words that a followed hit left, in what the address points at, unfolds the passage that says most of them and scrolls to it. */
export function highlightHit(): void {
  const { url, words, passage } = JSON.parse(stored('search-highlight') ?? '{}') as Partial<Highlight>;
  store('search-highlight', null);
  if (url !== location.href || !words || !passage) return;
  for (const old of document.querySelectorAll('mark.search-mark')) old.replaceWith(...old.childNodes);
  const target = addressedElement();
  const scope = target?.closest(TARGETS) ?? target ?? document.getElementById('main');
  const mark = scope && markWords(scope, { words, passage });
  if (!mark) return;
  unfold(mark);
  mark.scrollIntoView({ block: 'center' });
}

/** A text node, and where in the text of its place it begins. */
type PlacedText = readonly [node: Text, start: number];

/** Wraps every occurrence below an element, also across its parts; returns the first mark of the best passage. */
function markWords(scope: Element, words: WordsToMark): HTMLElement | undefined {
  const [body, nodes] = readText(scope);
  const found = findWords(body, words);
  let best: HTMLElement | undefined;
  for (const [node, start] of nodes)
    for (const [from, to] of [...(found?.spans ?? [])].reverse()) {
      const [begin, end] = [Math.max(0, from - start), Math.min(node.length, to - start)];
      if (begin >= end) continue;
      const part = node.splitText(begin);
      part.splitText(end - begin);
      const mark = element('mark', { class: 'search-mark' }, part.data);
      part.replaceWith(mark);
      if (from === found?.best) best ??= mark;
    }
  return best;
}

/** The text of an element, one block a line, with the units that its cells name, and the nodes that it stands in. */
function readText(scope: Element): [body: string, nodes: PlacedText[]] {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const nodes: PlacedText[] = [];
  let body = '';
  let last: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const unseen = node.parentElement?.closest(UNSEEN);
    if (unseen && unseen !== scope && scope.contains(unseen)) continue;
    const block = node.parentElement?.closest(BLOCKS) ?? null;
    if (block !== last) body += '\n';
    last = block;
    nodes.push([node, body.length]);
    body += node.data;
    const unit = node.parentElement?.getAttribute('data-unit');
    if (unit && node.parentElement?.lastChild === node) body += unit;
  }
  return [body, nodes];
}
