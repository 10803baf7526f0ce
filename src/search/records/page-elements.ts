/** What the elements of the site's pages mean to search, as selectors. */

/** What nobody sees, or what stands elsewhere. */
export const IGNORED = [
  'script', 'style', 'template', 'noscript', 'title', 'desc',
  '[hidden]:not(button)', '[popover]', '.visually-hidden',
  // Notes have records of their own; how to cite a figure says its title again.
  '.side-notes', '.page-notes__list', 'a[data-note]', '.chart__cite p',
  // They say again, shorter, what has records of its own.
  '.gravest-notes', '.gravity-index ol', '.balance',
].join(', '); // prettier-ignore

/** What stands on notes beside the text, and in no record of a note. */
export const NOTE_FRAME = ['number', 'kind', 'gravity', 'cited', 'links']
  .map((part) => `:is(.side-notes, .page-notes__list) .note__${part}`)
  .join(', ');

/** True of the page, not of the thing it stands beside: words of the interface, citations, counts, axes, disclaimers. */
export const PAGE_ONLY = [
  'nav', 'form', 'fieldset', 'button', 'summary', 'output', 'body > footer',
  'a[data-share]', '.permalink-groups', '.note__links', '.chapter-head__meta', '.points__notes',
  '.source-line', '.chart__foot', '.ledger__foot', '.page-notes h2', '.event__meta', '.event__kind', '[data-page-only]',
  '.count', '.ledger__number', '.note__number', '.note__kind', '.note__gravity', '.note__cited', '.highlights__note',
  '.legend', '.timeline-lane-name', '.timeline-year-link', '.event-year__name', 'svg .tick:not([role="listitem"] *)',
].join(', '); // prettier-ignore

export const INLINE = new Set(
  'a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var wbr label output tspan'.split(' '),
);

/** Inline elements that the style sheet sets apart from the words before. */
export const SET_APART = '.term-entry__name, .pager span';

/** Marks of the language of a passage, and spans that say where a line breaks or a space is: no more than the words in them. */
export const LANGUAGE = 'span[lang]:not([class])';
export const MARKS = `.whole, .half, .phrases, .citation, [data-gap-end], ${LANGUAGE}`;

/** What is read as one line, cell after cell, unless it has a record of its own. */
export const ROW = 'tr, [role="listitem"]';

export const TABULAR = new Set(['table', 'figure', 'svg']);
export const RAISED = '.tick__exponent';
