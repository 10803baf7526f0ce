import { html, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { LanguagePart } from '../text/languages.ts';
import { ownText, type Insertion } from './written-page.ts';

/** What stands in them is in no language, or says what the text says. */
const UNMARKED = new Set(['head', 'script', 'style', 'code', 'pre', 'kbd']);
/** Elements that hold text alone, which is marked as a whole or not at all. */
const TEXT_ONLY = new Set(['option', 'textarea', 'title']);
/** What marks a part of a text of a picture; elsewhere in it a word would not show. */
const SVG_MARKS: Record<string, string> = { text: 'tspan', tspan: 'tspan', foreignObject: 'span' };
/** Attributes with words of their own. */
const WORDED = new Set(['lang', 'aria-label', 'title']);
/** A character of HTML as it is written. */
const CHARACTER = /&#?\w+;|[^]/gu;

type Split = (text: string) => LanguagePart[];

interface Written {
  page: string;
  split: Split;
  names: ReadonlySet<string>;
}

/**
 * What marks the passages of a page that are in another language than the page: with `lang` on the element that has nothing else in it, else
 * with an element around them, which keeps translators from `names`. Whatever the page was made from, a chapter, an entry or a picture, what a
 * reader is shown has passed here.
 */
export function markLanguages(document: Tree.Document, page: string, split: Split, names: ReadonlySet<string>): Insertion[] {
  return marksWithin(document, undefined, { page, split, names });
}

/** The marks of all elements in `parent`; `around` is the language there, undefined where that is the page's. */
function marksWithin(parent: Tree.ParentNode, around: string | undefined, written: Written): Insertion[] {
  return parent.childNodes.flatMap((element) => {
    // What is hidden from screen readers needs no language.
    if (!('tagName' in element) || UNMARKED.has(element.tagName) || attribute(element, 'aria-hidden') === 'true') return [];
    const lang = element.tagName === 'html' ? undefined : (attribute(element, 'lang') ?? around);
    const content = 'content' in element ? element.content : element;
    return [...marksOfText(element, content.childNodes, lang, written), ...marksWithin(content, lang, written)];
  });
}

/** The marks of the text that stands in an element itself, whose children are `nodes`. */
function marksOfText(element: Tree.Element, nodes: Tree.ChildNode[], around: string | undefined, written: Written): Insertion[] {
  const { page, split, names } = written;
  const parts = split(ownText(nodes));
  const isMarked = ({ lang }: LanguagePart) => lang !== undefined && lang !== around;
  if (!parts.some(isMarked)) return [];
  const start = startOf(nodes[0]);
  const bounds = [start, ...endsOf(nodes, page)];
  const [{ lang = '' } = {}, ...others] = parts.filter(({ text }) => text.trim() !== '');
  const alone = others.length === 0 && element.sourceCodeLocation?.startTag?.endOffset === start;
  if (alone && !keepsLanguage(element)) return [[start - 1, ` lang="${lang}"`]];
  const mark = element.namespaceURI === html.NS.SVG ? SVG_MARKS[element.tagName] : 'span';
  if (mark === undefined || TEXT_ONLY.has(element.tagName)) return [];
  let length = 0;
  return parts.flatMap((part): Insertion[] => {
    const [from = 0, to = 0] = [bounds[length], bounds[(length += part.text.length)]];
    if (!isMarked(part)) return [];
    return [
      [from, `<${mark} lang="${part.lang ?? ''}"${mark === 'span' && names.has(part.text) ? ' translate="no"' : ''}>`],
      [to, `</${mark}>`],
    ];
  });
}

/** Where in the page each character of a text ends: a passage runs across no element but `<wbr>`. */
function endsOf(nodes: Tree.ChildNode[], page: string): number[] {
  return nodes.flatMap((node, index) => {
    if (node.nodeName === 'wbr') return [];
    if (!('value' in node)) return [startOf(nodes[index + 1])];
    const start = startOf(node);
    return [...page.slice(start, node.sourceCodeLocation?.endOffset).matchAll(CHARACTER)].flatMap(({ 0: written, index: at }) => {
      const length = written.length > 2 ? decode(written).length : 1;
      return Array<number>(length).fill(start + at + written.length);
    });
  });
}

/** Elements that keep the language of the page: for their own words, or since a span without a class would pass for a mark. */
function keepsLanguage({ tagName, attrs }: Tree.Element): boolean {
  const names = attrs.map(({ name }) => name);
  return names.some((name) => WORDED.has(name)) || (tagName === 'span' && !names.includes('class'));
}

function decode(written: string): string {
  const { childNodes } = parseFragment(written);
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function attribute({ attrs }: Tree.Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

function startOf(node?: Tree.ChildNode): number {
  return node?.sourceCodeLocation?.startOffset ?? 0;
}
