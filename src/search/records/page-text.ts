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
  /** Record of the page, for text outside of the others and for controls. */
  page: string;
  /** Whether a link in a list of the page only names another record, so that its text is found there. */
  isListing: (link: Element, text: string) => boolean;
}

const IGNORED = [
  'script', 'style', 'template', 'noscript', 'title', 'desc',
  '[hidden]:not(button)', '[popover]', '.visually-hidden',
  // Notes have records of their own.
  '.side-notes', 'a[data-note]',
  // They say again, shorter, what has records of its own.
  '.gravest-notes', '.gravity-index ol',
].join(', '); // prettier-ignore

/** Words of the interface: true of the page, not of the thing they stand beside. */
const CONTROLS = [
  'nav', 'form', 'fieldset', 'button', 'summary', 'a[data-share]', '.chart__links', '.chart__cite', '.note__links', '.permalink-groups',
  '.section-heading__anchor',
].join(', '); // prettier-ignore

const INLINE = new Set(
  'a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var wbr label output tspan'.split(' '),
);

/** Inline elements that the style sheet sets apart from the words before. */
const SET_APART = '.term-entry__name, .note__kind, .note__gravity, .count, .pager span';

/** Marks of the language of a passage, and spans that say where a line breaks: no more than the words in them. */
const LANGUAGE = 'span[lang]:not([class])';
const MARKS = `.whole, .phrases, ${LANGUAGE}`;

/** Lines of a record's text, each once. */
export interface PageLines {
  prose: Set<string>;
  /** In tables and pictures that have no record of their own. */
  tables: Set<string>;
}

/** Where a text stands, as far as it matters how it is read. */
interface Context {
  preformatted: boolean;
  raised: boolean;
  tabular: boolean;
}

const PLAIN: Context = { preformatted: false, raised: false, tabular: false };
const TABULAR = new Set(['table', 'figure']);
const RAISED = '.tick__exponent';

/** Text of each record on a page, by record, as lines. A cell with `data-unit` is read with its unit. */
export function pageText(html: string, { ownerOf, page, isListing }: PageTextOptions): Map<string, PageLines> {
  const $ = load(html);
  // Found once for the page: a selector asked of one element after the other is compiled for each.
  const find = (selector: string): Found => new Set($(selector).toArray());
  const [controls, marks, languages] = [find(CONTROLS), find(MARKS), find(LANGUAGE)];
  const [setApart, exponents] = [find(SET_APART), find(RAISED)];
  const noteLinks = $('.note__links').toArray();
  $(IGNORED).remove();
  const lines = new Map<string, PageLines>();
  let line = '';
  let lineOwner = page;
  let inTable = false;
  const flush = () => {
    const text = line.replace(/\s+/gu, ' ').trim();
    line = '';
    if (text === '') return;
    const own = lines.get(lineOwner) ?? { prose: new Set(), tables: new Set() };
    own[inTable ? 'tables' : 'prose'].add(text);
    lines.set(lineOwner, own);
  };
  const walk = (node: AnyNode, owner: string, { preformatted, raised, tabular }: Context) => {
    if (node.nodeType === TEXT) {
      if (lineOwner !== owner) flush();
      lineOwner = owner;
      for (const [index, part] of (preformatted ? node.data.split('\n') : [node.data]).entries()) {
        if (index > 0) flush();
        line += raised ? superscript(part.replace(/[-−]/gu, '⁻')) : part;
      }
      return;
    }
    if (!('tagName' in node)) return;
    const own = controls.has(node) ? page : (ownerOf(node) ?? owner);
    if (node.name === 'a' && own === page && isListing(node, $(node).text().trim())) {
      flush();
      return;
    }
    const border =
      !INLINE.has(node.name) ||
      (node.name === 'span' && !preformatted && !marks.has(node) && followsElement(node, languages)) ||
      setApart.has(node) ||
      own !== owner;
    if (border) flush();
    const context = {
      preformatted: preformatted || node.name === 'pre',
      raised: raised || node.name === 'sup' || exponents.has(node),
      tabular: own === owner && (tabular || TABULAR.has(node.name)),
    };
    inTable = context.tabular;
    for (const child of node.children) walk(child, own, context);
    if (line.trim() !== '') line += node.attribs['data-unit'] ?? '';
    if (border) flush();
    inTable = tabular;
  };
  // The footer is the same on every page; the home page answers for it.
  for (const root of $(page === '/' ? 'main, body > footer' : 'main').toArray()) walk(root, page, PLAIN);
  for (const links of noteLinks) walk(links, page, PLAIN);
  flush();
  return lines;
}

/** Spans that follow each other without a word between are set apart by the style sheet. */
function followsElement({ prev }: Element, languages: Found): boolean {
  const before = prev?.nodeType === TEXT && prev.data.trim() === '' ? prev.prev : prev;
  return before !== null && 'tagName' in before && !languages.has(before);
}
