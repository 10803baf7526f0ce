import { button, element } from '../dom/element.ts';
import { showNear } from '../dom/popover.ts';
import { copy, htmlLink } from '../dom/clipboard.ts';
import { quoteAddress } from './quote-address.ts';

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
