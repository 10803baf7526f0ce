import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderPng } from '../charts/export/png.ts';
import type { SiteData } from '../content/site-data.ts';
import { href } from '../paths.ts';
import { readTokens, resolveTokens, type Theme } from '../styles/tokens.ts';

interface Icon {
  /** Width and height in px. */
  size: number;
  /** True where the colour reaches the corners, for systems that cut icons to a shape of their own. */
  fills: boolean;
}

/** The pictures of the site's icon, by the names of their files; the last is where iOS looks for one. */
export const ICONS: Readonly<Record<string, Icon>> = {
  'icon-192': { size: 192, fills: false },
  'icon-512': { size: 512, fills: false },
  'icon-maskable-512': { size: 512, fills: true },
  'apple-touch-icon': { size: 180, fills: true },
};

/** A colour of tokens.css. */
function colour(theme: Theme, name: string): string {
  return resolveTokens(`var(--${name})`, readTokens(readFileSync(resolve('src/styles/tokens.css'), 'utf8'), theme));
}

/** The colour of the page in a theme, which browsers give to what surrounds it. */
export const pageColour = (theme: Theme): string => colour(theme, 'paper');

/** Draws an icon from public/favicon.svg, as a PNG file. */
export function drawIcon({ size, fills }: Icon): Promise<Uint8Array<ArrayBuffer>> {
  const ground = fills ? `<rect width="32" height="32" fill="${colour('light', 'report')}"/>` : '';
  const drawing = readFileSync(resolve('public/favicon.svg'), 'utf8').replace(/(<svg[^>]*>)/u, `$1${ground}`);
  return renderPng(drawing, size / 32);
}

/** What a device must know to keep the site among its programs: site.webmanifest. */
export function webAppManifest({ site }: SiteData): object {
  return {
    id: href('/'),
    name: site.title,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    dir: 'ltr',
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: pageColour('light'),
    theme_color: pageColour('light'),
    icons: Object.entries(ICONS)
      .filter(([name]) => name.startsWith('icon'))
      .map(([name, { size, fills }]) => ({
        src: href(`/${name}.png`),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: fills ? 'maskable' : 'any',
      })),
  };
}
