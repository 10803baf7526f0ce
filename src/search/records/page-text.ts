import { contains, load } from 'cheerio';
import { superscript } from '../../text/numbers.ts';
import { CELL_SEPARATOR } from '../record.ts';
import { IGNORED, INLINE, LANGUAGE, MARKS, NOTE_FRAME, PAGE_ONLY, RAISED, ROW, SET_APART, TABULAR } from './page-elements.ts';

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

/** Stands in no text. */
const CELL_END = '\u0000';

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

/** Where a text stands, as far as it matters how it is read: in a row, whose cells make one line; in a picture, where only texts are seen. */
const PLAIN = { preformatted: false, raised: false, tabular: false, inRow: false, drawn: false };
type Context = typeof PLAIN;

/** Text of each record on a page, by record, as lines. A cell with `data-unit` is read with its unit, one with `data-speaker` after who says it. */
export function pageText(html: string, { ownerOf, page, isListing }: PageTextOptions): Map<string, PageLines> {
  // Head and header, half of a page, hold no text of it; what is well formed needs no parser that mends it.
  const $ = load(`<body>${html.slice(html.indexOf('<main'))}`, { xml: { xmlMode: false } });
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
  let last = '';
  const flush = () => {
    // A dash for an empty cell says nothing.
    const cells = line.split(CELL_END).filter((cell) => /[\p{L}\p{N}]/u.test(cell));
    line = '';
    const text = cells.map((cell) => cell.replace(/^[；，、]|\s+/gu, ' ').trim()).join(CELL_SEPARATOR);
    if (text === '') return;
    const said = linesOf(lineOwner)[inTable ? 'tables' : 'prose'];
    if (isSaidBy(last, text)) said.delete(last);
    said.add(text);
    last = text;
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
    const before = elementBefore(node);
    const border =
      isRow ||
      isPageOnly ||
      !INLINE.has(node.name) ||
      // The style sheet sets spans apart that follow each other without a word between, and so it does links in a list.
      (node.name === 'span' && !context.preformatted && !marks.has(node) && before !== undefined && !languages.has(before)) ||
      (node.name === 'a' && before?.name === 'a') ||
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
      if (context.inRow && own === owner) line += CELL_END;
      else flush();
    };
    if (border) cut();
    inTable = inner.tabular;
    const { 'data-unit': unit = '', 'data-speaker': speaker } = node.attribs;
    const said = speaker === undefined ? '' : `${speaker}：`;
    line += said;
    if (said !== '') lineOwner = own;
    const begun = line;
    for (const child of node.children) if (!inner.drawn || 'tagName' in child) walk(child, own, inner);
    if (line === begun) line = line.slice(0, line.length - said.length);
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

/** The element before one, without a word between. */
function elementBefore({ prev }: Element): Element | undefined {
  const before = prev?.nodeType === TEXT && prev.data.trim() === '' ? prev.prev : prev;
  return before !== null && 'tagName' in before ? before : undefined;
}

/** Whether a link is a part of a sentence: words stand right before or after it. */
function isInSentence({ prev, next }: Element): boolean {
  return [prev, next].some((node) => node?.nodeType === TEXT && /[\p{L}\p{N}，；。、]/u.test(node.data));
}

/** Whether the next cell says again, and more closely, what somebody says in one. */
function isSaidBy(cell: string, next: string): boolean {
  const said = /^\p{L}+：(\p{L}+)$/u.exec(cell)?.[1];
  return said !== undefined && next !== said && next.endsWith(said);
}
