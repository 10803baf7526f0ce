import report from 'virtual:report';
import { permalinkWord, SPEAKER_WORDS } from '../../content/words.ts';
import { button, element } from '../../dom/element.ts';
import { href } from '../../paths.ts';
import { excerpt, markedSpans, passage, titlePieces, type MarkedPiece } from '../engine/excerpt.ts';
import type { Answer, Hit } from '../engine/hit.ts';
import type { WordsToMark } from '../highlight/find-words.ts';
import { fold } from '../normalise.ts';
import { CELL_SEPARATOR, type Fact, type RecordKind } from '../record.ts';
import { marked } from './marked-text.ts';

/** What to mark where links to hits lead. */
const marksAt = new WeakMap<Element, () => WordsToMark>();

/** What is to be marked on the page that a link leads to, where it is one of a hit. */
export function wordsAt(link: Element): WordsToMark | undefined {
  return marksAt.get(link)?.();
}

/** What a hit of a kind is called. */
export function kindWord(kind: RecordKind): string {
  return kind === 'page' ? '页面' : permalinkWord(kind, report.exchange);
}

/** One entry of the results; its first link goes to the hit, those after it to what is beneath. */
export function hitItem(hit: Hit): HTMLLIElement {
  const { record, needles, alias, keyword, beneath } = hit;
  const title = titlePieces(record, needles);
  const text = excerpt(record, needles);
  const word = kindWord(record.kind);
  const trail = [...new Set(record.trail)].filter((place) => place !== word);
  const line = (part: string, ...words: readonly (Node | string)[]) =>
    words.length > 0 ? [element('p', { class: `hit__${part}` }, ...words)] : [];
  return element(
    'li',
    { class: 'hit', 'data-kind': record.kind },
    linkTo(hit, title, 'phrases hit__link'),
    element('p', { class: 'hit__kind' }, word),
    ...(trail.length > 0 ? line('where', trail.join(' › ')) : []),
    ...line('alias', ...(alias ? [`“${alias.typed}”即“${alias.name}”`] : [])),
    ...line('alias', ...(keyword === undefined ? [] : [`与“${keyword}”有关`])),
    ...line('facts', ...factWords(hit)),
    ...line('excerpt', ...marked(text)),
    ...(beneath.length > 0 ? [beneathList(hit, [...title, ...text])] : []),
  );
}

/** Short words of a passage that the entry's own say nothing of. */
const SHORT_LENGTH = 40;
/** So many are read at a glance; of more, the first are shown. */
const MANY_BENEATH = 5;

/** What stands beneath a hit, with words that its `own` do not say. */
function beneathList({ beneath, record: { title: name } }: Hit, own: readonly MarkedPiece[]): HTMLUListElement {
  const items = beneath.map((hit) => {
    const { record, needles } = hit;
    const title = titlePieces(record, needles);
    const text = excerpt(record, needles, SHORT_LENGTH);
    const said = folded([...own, ...title].map((piece) => piece.text).join(''));
    // Of the same name, it is told apart by its place.
    const place = record.title === name ? record.trail.slice(-1).filter((last) => last !== kindWord(record.kind)) : [];
    const words = text.some((piece) => piece.marked && !said.includes(folded(piece.text))) ? marked(text) : place;
    return element(
      'li',
      { 'data-kind': record.kind },
      element('span', { class: 'hit__kind' }, kindWord(record.kind)),
      linkTo(hit, title),
      ...(words.length > 0 ? [element('span', { class: 'hit__words' }, ...words)] : []),
    );
  });
  const rest = items.splice(MANY_BENEATH);
  const more = element('li');
  const show = button(`还有${String(rest.length)}条`, () => {
    more.replaceWith(...rest);
    rest[0]?.querySelector('a')?.focus();
  });
  more.append(show);
  return element('ul', { class: 'hit__beneath' }, ...items, ...(rest.length > 0 ? [more] : []));
}

/** The figures of a hit that the query names or asks for, with whose they are, those of one kind together: 装机量：4兆瓦（报告）；3.4兆瓦（来源）. */
function factWords({ record: { facts = [] }, needles }: Hit): string[] {
  const asked = facts.filter((fact) =>
    [...fact.asked, fact.value].some((words) => needles.some((needle) => needle.length > 1 && folded(words) === needle)),
  );
  return asked.map((fact, index) => {
    const [word] = fact.asked;
    const name = word !== undefined && asked[index - 1]?.asked[0] !== word ? `${word}：` : '';
    return `${index > 0 ? '；' : ''}${name}${fact.value}（${voiceOf(fact).word}）`;
  });
}

/** Whose figure it is, the report's or a source's. */
function voiceOf({ speaker }: Pick<Fact, 'speaker'>): { voice: 'report' | 'source'; word: string } {
  return speaker.startsWith(SPEAKER_WORDS.report)
    ? { voice: 'report', word: SPEAKER_WORDS.report }
    : { voice: 'source', word: SPEAKER_WORDS.cited };
}

/** What the data say to a query that names a thing and one of its figures, side by side: the report's, its source's. */
export function answerBox(answer: Answer): HTMLElement[] {
  const link = (url: string, words: string, word: string) =>
    leading(element('a', { href: href(url) }, words), () => ({ words: [folded(word)], passage: [] }));
  const columns = answer.figures.map(({ value, speaker, url }) => {
    const { voice, word } = voiceOf({ speaker });
    const cited = speaker === SPEAKER_WORDS.report ? [] : [element('dd', { class: 'search-panel__cited' }, speaker)];
    const parts = [element('dt', {}, word), element('dd', {}, link(url, value, value)), ...cited];
    return element('div', { class: 'search-panel__figure', 'data-voice': voice }, ...parts);
  });
  const note = answer.note === undefined ? [] : [link(answer.note, kindWord('note'), answer.thing)];
  return [element('p', {}, element('b', {}, answerTitle(answer)), ...note), element('dl', {}, ...columns)];
}

export function answerTitle({ thing, asked }: Answer): string {
  return `${thing} · ${asked}`;
}

/** An answer as it is read out. */
export function answerAloud(answer: Answer): string {
  return `${answerTitle(answer)}：${answer.figures.map((figure) => `${voiceOf(figure).word}${figure.value}`).join('；')}。`;
}

/** The first hit below an answer: what the query names and asks for, and the figures, are marked in it, which the answer has said already. */
export function hitBelow({ thing, asked, figures }: Answer, hit: Hit): Hit {
  const words = [thing, asked, ...figures.map(({ value }) => value)].map(folded);
  return { ...hit, record: { ...hit.record, facts: [] }, needles: [...new Set([...hit.needles, ...words])] };
}

/** A link to a hit. Its words, as its page has them, are to be marked there, and the passage that the excerpt shows. */
function linkTo({ record, needles }: Hit, title: readonly MarkedPiece[], name = 'phrases'): HTMLAnchorElement {
  const { body, url } = record;
  return leading(element('a', { href: href(url), class: name }, ...marked(title)), () => ({
    words: [...new Set(markedSpans(record, needles).map(([start, end]) => folded(body.slice(start, end))))],
    passage: body
      .slice(...passage(record, needles))
      .replaceAll(CELL_SEPARATOR, '\n')
      .split('\n')
      .map(folded),
  }));
}

function leading(link: HTMLAnchorElement, words: () => WordsToMark): HTMLAnchorElement {
  marksAt.set(link, words);
  return link;
}

/** As the page can fold it, which knows no traditional characters: what is written with them is marked as it is written. */
function folded(text: string): string {
  return fold(text, new Map()).text;
}
