import { BYTE_ORDER_MARK } from '../text/byte-order-mark.ts';

/** A text that browsers show as UTF-8 from any host. The mark has a line of its own: programs that take it for a character still find the title. */
export function markedText(text: string): string {
  return `${BYTE_ORDER_MARK}\n${text}`;
}
