import { contains, load } from 'cheerio';
import { superscript } from '../../text/numbers.ts';

type AnyNode = Parameters<typeof contains>[0];
type Element = Extract<AnyNode, { tagName: string }>;
type Found = ReadonlySet<AnyNode>;

/** Node.TEXT_NODE of the DOM. */
const TEXT = 3;

/** Collects the visible text of one page, block by block, for whatever on it has a record. */
export interface PageTextOptions {
  /** Record that an element belongs to with all it contains; undefined where it has none of its own. */
  ownerOf: (element: Element) => string | undefined;
  /** Record of the page, for text outside of the others and for what is said of the page alone. */
  page: string;
  /** Whether a link in a list of the page only names another record, so that its text is found there. */
  isListing: (link: Element, text: string) => boolean;
}

const IGNORED = [
  'script', 'style', 'template', 'noscript', 'title', 'desc',
  '[hidden]:not(button)', '[popover]', '.visually-hidden',
  // Notes have records of their own.
  '.side-notes', '.page-notes__list', 'a[data-note]',
  // They say again, shorter, what has records of its own.
  '.gravest-notes', '.gravity-index ol',
].join(', '); // prettier-ignore

/** What stands on notes beside the text, and in no record of a note. */
const NOTE_FRAME = ['number', 'kind', 'gravity', 'cited'].map((part) => `:is(.side-notes, .page-notes__list) .note__${part}`).join(', ');

/** True of the page, not of the thing it stands beside: words of the interface, citations, counts, axes, disclaimers. */
export const PAGE_ONLY = [
  'nav', 'form', 'fieldset', 'button', 'summary', 'output', 'body > footer',
  'a[data-share]', '.section-heading__anchor', '.permalink-groups', '.note__links', '.chapter-head__meta', '.points__links',
  '.source-line', '.chart__foot', '.ledger__foot', '.event__meta', '.event__kind', '[data-basis]', '[data-page-only]',
  '.count', '.ledger__number', '.note__number', '.note__kind', '.note__gravity', '.note__cited',
  '.legend', 'svg .tick:not([role="listitem"] *)',
].join(', '); // prettier-ignore

const INLINE = new Set(
  'a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var wbr label output tspan'.split(' '),
);

/** Inline elements that the style sheet sets apart from the words before. */
const SET_APART = '.term-entry__name, .pager span';

/** Marks of the language of a passage, and spans that say where a line breaks: no more than the words in them. */
const LANGUAGE = 'span[lang]:not([class])';
const MARKS = `.whole, .phrases, .citation, ${LANGUAGE}`;

/** What is read as one line, cell after cell, unless it has a record of its own. */
const ROW = 'tr, [role="listitem"]';
export const CELL_SEPARATOR = ' · ';

/** Lines of a record's text, each once. */
export interface PageLines {
  prose: Set<string>;
  /** In tables and pictures that have no record of their own; for the page, also what is true of it alone. */
  tables: Set<string>;
  /** The record around it on the page, where that is not the page's. */
  within?: string;
  /** Whether it is a row of a table. */
  isRow?: boolean;
}

/** Where a text stands, as far as it matters how it is read. */
interface Context {
  preformatted: boolean;
  raised: boolean;
  tabular: boolean;
  /** In a row, whose cells make one line. */
  inRow: boolean;
  /** In a picture, where only its text elements are seen. */
  drawn: boolean;
}

const PLAIN: Context = { preformatted: false, raised: false, tabular: false, inRow: false, drawn: false };
const TABULAR = new Set(['table', 'figure']);
const RAISED = '.tick__exponent';

/** Text of each record on a page, by record, as lines. A cell with `data-unit` is read with its unit, one with `data-speaker` after who says it. */
export function pageText(html: string, { ownerOf, page, isListing }: PageTextOptions): Map<string, PageLines> {
  const $ = load(html);
  // Found once for the page: a selector asked of one element after the other is compiled for each.
  const find = (selector: string): Found => new Set($(selector).toArray());
  const [pageOnly, marks, languages] = [find(PAGE_ONLY), find(MARKS), find(LANGUAGE)];
  const [setApart, exponents, rows] = [find(SET_APART), find(RAISED), find(ROW)];
  const noteFrames = $(NOTE_FRAME).toArray();
  $(IGNORED).remove();
  const lines = new Map<string, PageLines>();
  const linesOf = (owner: string) => {
    const own = lines.get(owner) ?? { prose: new Set(), tables: new Set() };
    lines.set(owner, own);
    return own;
  };
  let line = '';
  let lineOwner = page;
  let inTable = false;
  const flush = () => {
    const text = line
      .replace(/\s+/gu, ' ')
      .replace(/^(?: ?· )+|(?: ·)* ?$/gu, '')
      .trim();
    line = '';
    // A dash for an empty cell says nothing.
    if (/[\p{L}\p{N}]/u.test(text)) linesOf(lineOwner)[inTable ? 'tables' : 'prose'].add(text);
  };
  const walk = (node: AnyNode, owner: string, context: Context) => {
    if (node.nodeType === TEXT) {
      if (lineOwner !== owner) flush();
      lineOwner = owner;
      for (const [index, part] of (context.preformatted ? node.data.split('\n') : [node.data]).entries()) {
        if (index > 0) flush();
        line += context.raised ? superscript(part.replace(/[-−]/gu, '⁻')) : part;
      }
      return;
    }
    if (!('tagName' in node)) return;
    const isPageOnly = pageOnly.has(node);
    const own = isPageOnly ? page : (ownerOf(node) ?? owner);
    if (own !== owner && own !== page && owner !== page) Object.assign(linesOf(own), { within: owner, isRow: rows.has(node) });
    if (node.name === 'a' && own === page && isListing(node, $(node).text().trim()) && (context.tabular || !isInSentence(node))) {
      flush();
      return;
    }
    const isRow = rows.has(node) && own === owner;
    const border =
      isRow ||
      isPageOnly ||
      !INLINE.has(node.name) ||
      (node.name === 'span' && !context.preformatted && !marks.has(node) && followsElement(node, languages)) ||
      (node.name === 'a' && followsLink(node)) ||
      setApart.has(node) ||
      own !== owner;
    const inner: Context = {
      preformatted: context.preformatted || node.name === 'pre',
      raised: context.raised || node.name === 'sup' || exponents.has(node),
      tabular: isPageOnly || (own === owner && (context.tabular || TABULAR.has(node.name))),
      inRow: own === owner && (context.inRow || isRow),
      drawn: node.name === 'svg' || (context.drawn && node.name !== 'text'),
    };
    const cut = () => {
      if (context.inRow && own === owner) line += CELL_SEPARATOR;
      else flush();
    };
    if (border) cut();
    inTable = inner.tabular;
    const { 'data-unit': unit = '', 'data-speaker': speaker } = node.attribs;
    const said = speaker === undefined ? '' : `${speaker}：`;
    line += said;
    const before = line;
    for (const child of node.children) if (!inner.drawn || 'tagName' in child) walk(child, own, inner);
    if (line === before) line = line.slice(0, line.length - said.length);
    else if (line.trim() !== '') line += unit;
    if (border) cut();
    inTable = context.tabular;
  };
  // The footer is the same on every page; the home page answers for it.
  for (const root of $(page === '/' ? 'main, body > footer' : 'main').toArray()) walk(root, page, PLAIN);
  for (const frame of noteFrames) walk(frame, page, PLAIN);
  flush();
  return lines;
}

/** Spans that follow each other without a word between are set apart by the style sheet. */
function followsElement(element: Element, languages: Found): boolean {
  const before = elementBefore(element);
  return before !== undefined && !languages.has(before);
}

/** So are links in a list. */
function followsLink(element: Element): boolean {
  return elementBefore(element)?.name === 'a';
}

/** The element before one, without a word between. */
function elementBefore({ prev }: Element): Element | undefined {
  const before = prev?.nodeType === TEXT && prev.data.trim() === '' ? prev.prev : prev;
  return before !== null && 'tagName' in before ? before : undefined;
}

/** Whether a link is a part of a sentence: words stand right before or after it. */
function isInSentence({ prev, next }: Element): boolean {
  return [prev, next].some((node) => node?.nodeType === TEXT && /[\p{L}\p{N}，；。、]/u.test(node.data));
}
