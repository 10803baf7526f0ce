import type { SiteData } from '../../content/site-data.ts';
import { unescapeXml } from '../../text/escape-xml.ts';
import { PICTURE_WIDTHS, type PictureSize } from './sizes.ts';
import { element, group, type Children, type Markup } from './svg.ts';

export interface PictureOptions {
  size: PictureSize;
  /** The address of a permalink, such as /models/#model-gpt-3, as the page links to it; none = a still picture without links. */
  link?: ((url: string) => string) | undefined;
}

/** A drawing as one `<svg>`, and its parts for those who put it into a larger one. Unit: user units. */
export interface Picture extends Markup {
  width: number;
  height: number;
  children: Children;
}

/** Draws a chart, from the site's data alone. */
export type DrawPicture = (data: SiteData, options: PictureOptions) => Picture;

/** Draws what a page shows of a chart: a picture, or several of which the style sheet shows one. */
export type DrawMarkup = (data: SiteData, options: PictureOptions) => Markup;

export interface Frame {
  size: PictureSize;
  /** Unit: user units, see sizes.ts. */
  height: number;
  /** Name for screen readers. */
  label: string;
  /** True where the marks are links. */
  interactive: boolean;
}

/** The `<svg>` around a drawing. With links inside it is a group to screen readers, else an image. */
export function picture({ size, height, label, interactive }: Frame, children: Children): Picture {
  const width = PICTURE_WIDTHS[size];
  const { markup } = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `chart__svg chart__svg--${size}`,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      width,
      height,
      role: interactive ? 'group' : 'img',
      'aria-label': label,
    },
    children,
  );
  return { markup, width, height, children };
}

export interface Mark {
  /** Id of the record; the same in table, CSV and JSON. */
  id: string;
  /** Address of its permalink, without the base path. */
  url: string;
  /** Lines of the tooltip, the name first; also the mark's name for screen readers. */
  tip: readonly string[];
  /** Classes beside `mark`. */
  classes?: string;
  /** Moves the mark's own origin. */
  transform?: string;
}

/** One mark: a link to its permalink with `data-id`, or a plain group in a still picture. */
export function mark({ id, url, tip, classes, transform }: Mark, link: PictureOptions['link'], children: Children): Markup {
  const attributes = { class: classes ? `mark ${classes}` : 'mark', 'data-id': id, transform };
  if (!link) return group(attributes, children);
  const anchor = { ...attributes, href: link(url), 'data-tip': tip.join('\n'), 'aria-label': nameOf(tip, children) };
  return element('g', { role: 'listitem' }, [element('a', anchor, wordsApart(children))]);
}

/** Texts of a mark stand side by side in the picture; a space keeps them apart for those who read the source. */
function wordsApart(children: Children): Children {
  const isText = (child: Children[number]) => typeof child === 'object' && child.markup.includes('<text');
  const first = children.findIndex(isText);
  return children.flatMap((child, index) => (isText(child) && index > first ? [' ', child] : [child]));
}

const TEXTS = /<text[^>]*>(?<words>.*?)<\/text>/gu;

/** Name of a mark for screen readers: the words on it as they stand there, so that speech control finds them, then the rest of its tip. */
function nameOf(tip: readonly string[], children: Children): string {
  const markup = children.map((child) => (typeof child === 'string' ? child : (child?.markup ?? ''))).join('');
  const shown = [...markup.matchAll(TEXTS)].map(({ groups }) => unescapeXml((groups?.['words'] ?? '').replace(/<[^>]*>/gu, '')));
  return [shown.join(' '), ...tip.filter((line) => !shown.includes(line))].filter(Boolean).join('，');
}

/** The marks of a picture, a list to screen readers. */
export function markList(label: string, link: PictureOptions['link'], marks: Children): Markup {
  return group(link ? { role: 'list', 'aria-label': label } : {}, marks);
}
