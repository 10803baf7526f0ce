import { encode } from 'uqr';
import { element } from '../dom/element.ts';
import { idOf } from './shared-thing.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** SVG source of an address as a QR code, black on white with the quiet zone that scanners need. */
export function codeMarkup(url: string): string {
  const { size, data } = encode(url, { ecc: 'M', border: 4 });
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])));
  const side = String(size);
  return `<svg xmlns="${SVG}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${dots.join('')}" fill="#000"/></svg>`;
}

/** The code as a picture, and a link that saves it for slides and paper. */
export function drawCode(url: string): HTMLElement {
  const address = `data:image/svg+xml,${encodeURIComponent(codeMarkup(url))}`;
  return element(
    'figure',
    { class: 'share-menu__code' },
    element('img', { width: '160', height: '160', src: address, alt: `二维码：${url}` }),
    element('a', { href: address, download: `${idOf({ url })}.svg` }, '保存SVG'),
  );
}
