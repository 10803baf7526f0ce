import { excerpt, markedSpans, titlePieces } from '../engine/excerpt.ts';
import type { Hit } from '../engine/hit.ts';
import { element, marked } from './dom.ts';
import { KIND_WORDS } from './kinds.ts';

/** One line of the results; its only link goes to the hit. `href` adds the base path. */
export function hitItem(hit: Hit, href: (path: string) => string): HTMLLIElement {
  const { record, needles, alias, row } = hit;
  const children = [
    element('a', { href: href(record.url), class: 'hit__link' }, marked(titlePieces(record, needles))),
    element('p', { class: 'hit__where' }, [[...new Set([KIND_WORDS[record.kind], ...record.trail])].join(' › ')]),
  ];
  if (alias) children.push(element('p', { class: 'hit__alias' }, [`“${alias.typed}”即“${alias.name}”`]));
  const text = row ? [...titlePieces(row, needles), { text: ' · ', marked: false }, ...excerpt(row, needles)] : excerpt(record, needles);
  if (text.length > 0) children.push(element('p', { class: 'hit__excerpt' }, marked(text)));
  return element('li', { class: 'hit', 'data-kind': record.kind }, children);
}

const MAX_MARKS = 8;

/** The words of a hit as its page has them, to be marked on arrival. */
export function wordsToMark({ record, row, needles }: Hit): string[] {
  const source = row ?? record;
  return [...new Set(markedSpans(source, needles).map(([start, end]) => source.body.slice(start, end)))].slice(0, MAX_MARKS);
}
