import { element } from '../dom/element.ts';

/** Controls, pictures, the marks of notes and what is folded are no part of a text; notes are where the copy begins within one. */
const LEFT_OUT =
  'script, svg, button, select, textarea, share-link, a[data-note], [popover], .visually-hidden, details:not([open]) > :not(summary)';
const NOTES = '.note, .note-row';
/** Elements that mean something in another program; all others are a block there, or only their text. */
const BLOCKS = /^(?:blockquote|caption|d[dlt]|h[1-6r]|li|ol|p|pre|t[dhr]|table|tbody|thead|ul)$/u;
const IN_LINES = /^(?:a|abbr|b|br|cite|code|dfn|em|i|kbd|q|strong|su[bp])$/u;
const ATTRIBUTES = ['colspan', 'rowspan', 'start', 'value', 'lang'];
/** They mean something without any text. */
const EMPTY = 'br, hr, td, th';
/** A part of one of these makes sense in it only. */
const WHOLES = 'table, ul, ol, dl';

/** Copies of what is selected as plain elements: no colours of the theme, no classes, addresses in full. */
function plainCopies(range: Range): Node[] {
  const { startContainer, endContainer } = range;
  const leftOut = elementOf(startContainer).closest('.note') ? LEFT_OUT : `${LEFT_OUT}, ${NOTES}`;
  const copies = (node: Node): Node[] => {
    if (!range.intersectsNode(node)) return [];
    if (node instanceof Text) {
      const end = node === endContainer ? range.endOffset : undefined;
      const text = node.data.slice(node === startContainer ? range.startOffset : 0, end);
      return text ? [new Text(text)] : [];
    }
    if (!(node instanceof HTMLElement) || node.matches(leftOut)) return [];
    const { display } = getComputedStyle(node);
    if (display === 'none') return [];
    const children = [...node.childNodes].flatMap(copies);
    if (children.length === 0 && !node.matches(EMPTY)) return [];
    const isBlock = BLOCKS.test(node.localName);
    const kept = isBlock || IN_LINES.test(node.localName) ? [copyOf(node, children)] : children;
    if (isBlock || /^(?:inline|contents)/u.test(display)) return kept;
    // What the page sets apart, as links side by side, is a line of its own elsewhere.
    return [element('div', {}, ...kept)];
  };
  const root = rootOf(range);
  return root.matches(`${WHOLES}, pre`) ? copies(root) : [...root.childNodes].flatMap(copies);
}

/** What holds all that is selected, and gives it its meaning. */
function rootOf(range: Range): Element {
  const within = elementOf(range.commonAncestorContainer);
  const isPart = within.matches(`${WHOLES}, thead, tbody, tr`);
  const isCode = range.toString().includes('\n');
  return (isPart ? within.closest(WHOLES) : isCode ? within.closest('pre') : null) ?? within;
}

function copyOf(original: HTMLElement, children: Node[]): HTMLElement {
  const copy = document.createElement(original.localName);
  copy.append(...children);
  for (const name of ATTRIBUTES) if (original.hasAttribute(name)) copy.setAttribute(name, original.getAttribute(name) ?? '');
  if (original instanceof HTMLAnchorElement && original.href) copy.setAttribute('href', original.href);
  return copy;
}

function elementOf(node: Node): Element {
  return node instanceof Element ? node : (node.parentElement ?? document.body);
}

/**
 * Browsers put the colours that they compute into what is copied: near-white letters, from a dark page, on another program's white. The text is
 * that of the plain HTML: browsers do not agree on what of it stands apart.
 */
function copyPlain(event: ClipboardEvent): void {
  const selection = getSelection();
  const isField = event.target instanceof Element && event.target.closest('input, textarea');
  if (!event.clipboardData || !selection || selection.isCollapsed || isField) return;
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  const box = element('div', {}, ...ranges.flatMap(plainCopies));
  document.body.append(box);
  const text = box.innerText.replace(/^\n+|\s+$/gu, '');
  box.remove();
  // Words of a picture only: the browser copies those.
  if (!text) return;
  event.clipboardData.setData('text/html', box.innerHTML);
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
}

let isStarted = false;

/**
 * Makes plain whatever is copied from now on. What was `copied` while this was loading is copied again, unless something else is selected by now: its
 * words may have changed since, as scripts of the page put buttons into them.
 */
export function startPlainCopies(copied?: Range): void {
  if (isStarted) return;
  isStarted = true;
  document.addEventListener('copy', copyPlain);
  const selection = getSelection();
  if (!copied || !selection?.rangeCount) return;
  const selected = selection.getRangeAt(0);
  const edges = [Range.START_TO_START, Range.END_TO_END];
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it fires the event above.
  if (edges.every((edge) => selected.compareBoundaryPoints(edge, copied) === 0)) document.execCommand('copy');
}
