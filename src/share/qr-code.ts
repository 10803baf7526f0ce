import { renderSVG } from 'uqr';
import { element } from '../dom/element.ts';
import type { SharedThing } from './shared-thing.ts';

/** An address as a QR code: a picture, with the quiet zone that scanners need, and a link that saves it for slides and paper. */
export function drawCode({ id, url }: SharedThing): HTMLElement {
  const address = `data:image/svg+xml,${encodeURIComponent(renderSVG(url, { ecc: 'M', border: 4 }))}`;
  return element(
    'figure',
    { class: 'share-menu__code' },
    element('img', { width: '160', height: '160', src: address, alt: `二维码：${url}` }),
    element('a', { href: address, download: `${id}.svg` }, '保存SVG'),
  );
}
