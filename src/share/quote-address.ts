import { isShown } from '../dom/visible.ts';
import { textDirective, wordAt, type Quote } from './text-fragment.ts';

/** Text that browsers lay out, and search, in one piece. */
interface Run {
  /** The box that lays it out; an inline block is one of its own. */
  box: Element | null;
  text: string;
  /** Of its text, what is selected. */
  start: number;
  end: number;
}

/** The page's address with the nearest id before a selection and a text fragment: where the fragment fails, the id still holds. */
export function quoteAddress(range: Range): string {
  return `${location.origin}${location.pathname}#${nearestId(range)}${textDirective(quoteOf(range))}`;
}

/** Id of the closest permalink around the selection or before it. */
function nearestId(range: Range): string {
  const start = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const around = start?.closest('[id]:not(main, [id^="ui-"], [id^="p-"])');
  if (around) return around.id;
  const before = [...document.querySelectorAll('main [id]:not([id^="ui-"])')].filter(
    (place) => place.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.at(-1)?.id ?? '';
}

/** What is selected, in whole words, with what stands around it. */
function quoteOf(range: Range): Quote {
  const runs = runsOf(range);
  const selected = runs.filter(({ text, start, end }) => text.slice(start, end).trim() !== '');
  const [first, last] = [selected[0], selected.at(-1)];
  if (first) first.start = wordAt(first.text, first.start)?.start ?? first.start;
  if (last) last.end = wordAt(last.text, last.end - 1)?.end ?? last.end;
  const before = runs.slice(0, first && runs.indexOf(first)).map(({ text }) => text);
  const after = last ? runs.slice(runs.indexOf(last) + 1).map(({ text }) => text) : [];
  const isText = (text: string) => text.trim() !== '';
  return {
    pieces: selected.map(({ text, start, end }) => plain(text.slice(start, end))),
    before: plain([...before, first?.text.slice(0, first.start) ?? ''].findLast(isText) ?? ''),
    after: plain([last?.text.slice(last.end) ?? '', ...after].find(isText) ?? ''),
    page: runs.map(({ text }) => plain(text)).join('\n'),
  };
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** All text that the page shows. */
function runsOf(range: Range): Run[] {
  const runs: Run[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || !isShown(parent)) continue;
    const box = boxOf(parent);
    if (runs.at(-1)?.box !== box) runs.push({ box, text: '', start: 0, end: 0 });
    const run = runs.at(-1);
    if (!run) continue;
    if (range.intersectsNode(node) && getComputedStyle(parent).userSelect !== 'none') {
      const start = node === range.startContainer ? range.startOffset : 0;
      if (run.end === 0) run.start = run.text.length + start;
      run.end = run.text.length + (node === range.endContainer ? range.endOffset : node.length);
    }
    run.text += node.data;
  }
  return runs;
}

function boxOf(element: Element): Element | null {
  let box: Element | null = element;
  while (box && /^(?:inline|contents)$/u.test(getComputedStyle(box).display)) box = box.parentElement;
  return box;
}
