import { element } from '../../dom/element.ts';
import { groupBy } from '../../group-by.ts';
import type { Hit } from '../engine/hit.ts';
import { kindWord } from './hit-item.ts';

const ALL = '';

/**
 * Narrows hits by the two selects of a box: by chapter or page, offered in the order of `pages`, and by kind. Each offers only what there is,
 * with counts, and keeps a choice that still leads somewhere.
 */
export function narrow(box: HTMLElement, pages: readonly string[], hits: readonly Hit[]): readonly Hit[] {
  const [kind, place] = box.querySelectorAll('select');
  if (!kind || !place) throw new Error('The search panel has no filters');
  box.hidden = hits.length < 2;
  const onPage = groupBy(hits, ({ record }) => record.trail[0] ?? record.title);
  const places = pages.map((page) => ({ value: page, words: page, chosen: onPage.get(page) ?? [] }));
  const here = choose(place, { value: ALL, words: '全部章节与页面', chosen: hits }, places);
  const kinds = [...groupBy(here, ({ record }) => record.kind)].map(([value, chosen]) => ({ value, words: kindWord(value), chosen }));
  return choose(kind, { value: ALL, words: '全部种类', chosen: here }, kinds);
}

/** What a select can choose among the hits. */
interface Choice {
  value: string;
  words: string;
  chosen: readonly Hit[];
}

function choose(select: HTMLSelectElement, all: Choice, choices: readonly Choice[]): readonly Hit[] {
  const offered = choices.filter(({ chosen }) => chosen.length > 0);
  const { value, chosen } = offered.find((choice) => choice.value === select.value) ?? all;
  select.replaceChildren(
    element('option', { value: ALL }, all.words),
    ...offered.map((choice) => element('option', { value: choice.value }, `${choice.words}（${String(choice.chosen.length)}条）`)),
  );
  select.value = value;
  return chosen;
}
