import { button, element } from '../dom/element.ts';
import { showNear } from '../dom/popover.ts';
import { copy, htmlLink } from '../dom/clipboard.ts';
import { textDirective, wordAt } from './text-fragment.ts';

/** What begins a block of its own. */
const BLOCKS = 'p, li, td, th, h1, h2, h3, figcaption, dd, dt, pre';

/** Shows the button beside a selection, or takes it away where none is worth a link. */
export function offerQuote(host: HTMLElement, selection: Selection | null): void {
  host.replaceChildren();
  const text = selection?.toString().trim() ?? '';
  if (!selection || text.length < 2) return;
  const range = selection.getRangeAt(0);
  const status = element('output', { class: 'visually-hidden' });
  const act = () => {
    const url = quoteAddress(range);
    void copy({ html: htmlLink(url, text), text: `“${text}”\n${url}` }).then((copied) => {
      offer.textContent = status.textContent = copied ? '已复制' : '浏览器没有允许复制';
    });
  };
  const offer = button('复制引文链接', act, { class: 'quote-button', popover: 'manual' });
  // Without this the press would end the selection, and with it the button.
  offer.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  host.append(offer, status);
  showNear(offer, () => [...range.getClientRects()].at(-1));
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
    (place) => place.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING,
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
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer instanceof Text) range.setStart(startContainer, wordAt(startContainer.data, startOffset)?.start ?? startOffset);
  if (endContainer instanceof Text) range.setEnd(endContainer, wordAt(endContainer.data, endOffset - 1)?.end ?? endOffset);
}
