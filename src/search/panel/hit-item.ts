import report from 'virtual:report';
import { permalinkWord } from '../../content/words.ts';
import { isPlainClick } from '../../dom/clicks.ts';
import { element } from '../../dom/element.ts';
import { href } from '../../paths.ts';
import { excerpt, markedSpans, titlePieces, type Piece } from '../engine/excerpt.ts';
import type { Hit } from '../engine/hit.ts';
import type { RecordKind } from '../record.ts';

/** What a hit of a kind is called. */
export function kindWord(kind: RecordKind): string {
  return kind === 'page' ? '页面' : permalinkWord(kind, report.exchange);
}

/** One line of the results; its only link goes to the hit. */
export function hitItem(hit: Hit, followed: (link: HTMLAnchorElement, hit: Hit) => void): HTMLLIElement {
  const { record, needles, alias, row } = hit;
  const link = element('a', { href: href(record.url), class: 'hit__link' }, ...marked(titlePieces(record, needles)));
  link.addEventListener('click', (event) => {
    if (isPlainClick(event)) followed(link, hit);
  });
  const item = element('li', { class: 'hit', 'data-kind': record.kind }, link);
  const add = (part: string, ...words: readonly (Node | string)[]) => {
    item.append(element('p', { class: `hit__${part}` }, ...words));
  };
  add('where', [...new Set([kindWord(record.kind), ...record.trail])].join(' › '));
  if (alias) add('alias', `“${alias.typed}”即“${alias.name}”`);
  const text = row ? [...titlePieces(row, needles), { text: ' · ', marked: false }, ...excerpt(row, needles)] : excerpt(record, needles);
  if (text.length > 0) add('excerpt', ...marked(text));
  return item;
}

/** Text with its marked pieces as <mark>. */
function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked: isMarked }) => (isMarked ? element('mark', {}, text) : text));
}

const MAX_MARKS = 8;

/** The words of a hit as its page has them, to be marked on arrival. */
export function wordsToMark({ record, row, needles }: Hit): string[] {
  const source = row ?? record;
  return [...new Set(markedSpans(source, needles).map(([start, end]) => source.body.slice(start, end)))].slice(0, MAX_MARKS);
}
