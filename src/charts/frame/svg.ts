import { escapeXml } from '../../text/escape-xml.ts';

/** SVG source that is safe to put into a page as it is. */
export interface Markup {
  readonly markup: string;
}

export type Attributes = Record<string, string | number | undefined>;
export type Children = readonly (Markup | string | undefined)[];

/** One element; strings among the children are text and are escaped, attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes = {}, children: Children = []): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : (child?.markup ?? ''))).join('');
  return { markup: inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
}

/** A line of text at a point. */
export function text(attributes: Attributes, ...children: Children): Markup {
  return element('text', attributes, children);
}

/** Elements one after the other in a `<g>`. */
export function group(attributes: Attributes, children: Children): Markup {
  return element('g', attributes, children);
}
