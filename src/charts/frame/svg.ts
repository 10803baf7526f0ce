import { escapeXml } from '../../text/escape-xml.ts';

/**
 * Every chart is drawn twice, and the style sheet shows the one that fits, unless one fits any width. Unit: user units, which are CSS pixels at the
 * smallest measure that shows the drawing; it is only ever scaled up, so that text of 12 units is at least 12 px.
 */
export const PICTURE_WIDTHS = { narrow: 288, wide: 640 } as const;

export type PictureSize = keyof typeof PICTURE_WIDTHS;

export const PICTURE_SIZES = ['narrow', 'wide'] as const satisfies readonly PictureSize[];

/** A place across a picture in user units, as a wide one has it; in a narrow one that fits any width, its share of that. */
export function across(x: number, size: PictureSize): number | string {
  return size === 'wide' ? Math.round(x) : `${round((100 * x) / PICTURE_WIDTHS.narrow)}%`;
}

/** Moves what stands at a share of the width by user units. */
export const movedBy = (by = 0): { transform?: string } => (by === 0 ? {} : { transform: `translate(${by})` });

/** Rounds a coordinate to tenths of a unit: finer is seen by nobody, and the same picture comes out as the same bytes everywhere. */
export function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}

/** A coordinate, or those of a path, as they are written. */
function rounded(coordinates: string | number): string {
  return String(coordinates).replace(/\d*\.\d{2,}/gu, (number) => String(round(Number(number))));
}

/** A path of one closed shape at several points, each written from the one before, so that equal steps read alike and weigh little. */
export function repeated(shape: string, ...points: readonly (readonly [x: number, y: number])[]): string {
  const from = (index: number, axis: 0 | 1) => round(points[index]?.[axis] ?? 0);
  return points
    .map((_, at) => `${at === 0 ? 'M' : 'm'}${from(at, 0) - from(at - 1, 0)} ${from(at, 1) - from(at - 1, 1)}${shape}z`)
    .join('');
}

/** SVG source that is safe to put into a page as it is. */
export interface Markup {
  readonly markup: string;
  /** The lines of text in it, as they read; a power of ten has ^ before its exponent. */
  readonly texts?: readonly string[];
}

export type Attributes = Record<string, string | number | undefined>;
export type Children = readonly (Markup | string | undefined)[];

/** What says where elements stand anyway. */
const UNSAID = /^(?:c?[xy]\d? 0%?|text-anchor start)$/u;

/** One element; strings among the children are text and are escaped, attributes that say nothing are left out, numbers rounded. */
export function element(name: string, attributes: Attributes = {}, children: Children = []): Markup {
  // Where no style sheet says another, shapes have the colour of words: a box would hide those that stand upon it.
  const written = Object.entries(name === 'rect' ? { fill: 'none', ...attributes } : attributes)
    .filter(([key, value]) => value !== undefined && !UNSAID.test(`${key} ${value}`))
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' || key === 'd' ? rounded(value ?? '') : String(value))}"`)
    .join('');
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : (child?.markup ?? ''))).join('');
  return {
    markup: inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`,
    texts: children.flatMap((child) => (typeof child === 'string' ? [child] : (child?.texts ?? []))),
  };
}

/** What a picture that is a file of its own has beside its size. */
export const ALONE = { xmlns: 'http://www.w3.org/2000/svg' };

/** An `<svg>` of a size, in user units; one of a share of the width that it is given has those of the page. */
export function svg(width: number | string, height: number, { class: classes, ...attributes }: Attributes, children: Children): Markup {
  const viewBox = typeof width === 'number' ? `0 0 ${rounded(width)} ${rounded(height)}` : undefined;
  const size = { viewBox, width, height };
  return element('svg', { class: classes, ...size, ...attributes }, children);
}

/** A line of text at a point. */
export function text(attributes: Attributes, ...children: Children): Markup {
  const { markup, texts = [] } = element('text', attributes, children);
  return { markup, texts: [texts.join('')] };
}

/** Elements one after the other in a `<g>`. */
export function group(attributes: Attributes, children: Children): Markup {
  return element('g', attributes, children);
}

/** Elements that screen readers pass over: what they show, the marks say. */
export function silent(children: Children): Markup {
  return group({ 'aria-hidden': 'true' }, children);
}
