import { placeNear } from '../dom/place-near.ts';
import { copy, htmlLink } from './clipboard.ts';
import { textDirective } from './text-fragment.ts';

const LABEL = '复制引文链接';
/** What begins a block of its own. */
const BLOCKS = 'p, li, td, th, h1, h2, h3, figcaption, dd, dt, pre';

/** Shows the button beside a selection, or takes it away where none is worth a link. */
export function offerQuote(host: HTMLElement, selection: Selection | null): void {
  host.replaceChildren();
  const text = selection?.toString().trim() ?? '';
  if (!selection || text.length < 2) return;
  const range = selection.getRangeAt(0);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quote-button';
  button.popover = 'manual';
  button.textContent = LABEL;
  // Without this the press would end the selection, and with it the button.
  button.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  const status = document.createElement('output');
  status.className = 'visually-hidden';
  button.addEventListener('click', () => {
    const url = quoteAddress(range);
    void copy({ html: htmlLink(url, text), text: `“${text}”\n${url}` }).then((copied) => {
      button.textContent = status.textContent = copied ? '已复制' : '浏览器没有允许复制';
    });
  });
  host.append(button, status);
  button.showPopover();
  placeNear(button, [...range.getClientRects()].at(-1));
}

/** The page's address with the nearest id before the selection and a text fragment: where the fragment fails, the id still holds. */
function quoteAddress(range: Range): string {
  const page = location.origin + location.pathname;
  return `${page}#${nearestId(range)}${textDirective(blocksOf(range))}`;
}

/** Id of the closest permalink around the selection or before it. */
function nearestId(range: Range): string {
  const start = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const around = start?.closest('[id]:not(main, [id^="ui-"], [id^="p-"])');
  if (around) return around.id;
  const before = [...document.querySelectorAll('main [id]:not([id^="ui-"])')].filter(
    (element) => element.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.at(-1)?.id ?? '';
}

/** The pieces of a selection, one for each block it runs through; whole words at both ends. */
function blocksOf(range: Range): string[] {
  const wide = range.cloneRange();
  widen(wide);
  const pieces = new Map<Element | null, string>();
  const walker = document.createTreeWalker(wide.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  let node: Node | null = wide.commonAncestorContainer instanceof Text ? wide.commonAncestorContainer : walker.nextNode();
  for (; node; node = walker.nextNode()) {
    if (!wide.intersectsNode(node)) continue;
    const value = node.nodeValue ?? '';
    const piece = value.slice(node === wide.startContainer ? wide.startOffset : 0, node === wide.endContainer ? wide.endOffset : undefined);
    const block = node.parentElement?.closest(BLOCKS) ?? null;
    pieces.set(block, (pieces.get(block) ?? '') + piece);
  }
  return [...pieces.values()].map((piece) => piece.replace(/\s+/gu, ' ')).filter((piece) => piece.trim() !== '');
}

/** Moves both ends of a range outwards to the boundaries of words. */
function widen(range: Range): void {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer instanceof Text) {
    const segment = segmenter.segment(startContainer.data).containing(startOffset);
    if (segment) range.setStart(startContainer, segment.index);
  }
  if (endContainer instanceof Text && endOffset > 0) {
    const segment = segmenter.segment(endContainer.data).containing(endOffset - 1);
    if (segment) range.setEnd(endContainer, segment.index + segment.segment.length);
  }
}
