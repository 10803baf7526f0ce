import { encode } from 'uqr';

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
  const markup = codeMarkup(url);
  const address = `data:image/svg+xml,${encodeURIComponent(markup)}`;
  const figure = document.createElement('figure');
  figure.className = 'share-menu__code';
  const image = new Image(160, 160);
  image.src = address;
  image.alt = `二维码：${url}`;
  const save = document.createElement('a');
  save.href = address;
  save.download = `${new URL(url).pathname.split('/').findLast(Boolean) ?? 'link'}.svg`;
  save.textContent = '保存SVG';
  figure.append(image, save);
  return figure;
}
