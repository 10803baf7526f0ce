import report from 'virtual:report';
import { permalinkWord, SPEAKER_WORDS } from '../../content/words.ts';
import { isPlainClick } from '../../dom/clicks.ts';
import { button, element } from '../../dom/element.ts';
import { href } from '../../paths.ts';
import { excerpt, markedSpans, passage, titlePieces, type MarkedPiece } from '../engine/excerpt.ts';
import type { Answer, Hit } from '../engine/hit.ts';
import type { WordsToMark } from '../highlight/find-words.ts';
import { fold } from '../normalise.ts';
import type { Fact, RecordKind } from '../record.ts';

/** Hears of a link to a hit that is followed, and of what to mark there. */
export type Followed = (link: HTMLAnchorElement, words: WordsToMark) => void;

/** What a hit of a kind is called. */
export function kindWord(kind: RecordKind): string {
  return kind === 'page' ? '页面' : permalinkWord(kind, report.exchange);
}

/** One entry of the results; its first link goes to the hit, those after it to what is beneath. */
export function hitItem(hit: Hit, followed: Followed): HTMLLIElement {
  const { record, needles, alias, keyword } = hit;
  const title = titlePieces(record, needles);
  const item = element('li', { class: 'hit', 'data-kind': record.kind }, linkTo(hit, title, followed, { class: 'hit__link' }));
  const add = (part: string, ...words: readonly (Node | string)[]) => {
    item.append(element('p', { class: `hit__${part}` }, ...words));
  };
  add('where', [...new Set([kindWord(record.kind), ...record.trail])].join(' › '));
  if (alias) add('alias', `“${alias.typed}”即“${alias.name}”`);
  if (keyword !== undefined) add('alias', `主题词：${keyword}`);
  const facts = factsAsked(hit);
  const text = excerpt(record, needles);
  if (facts.length > 0) add('facts', factWords(facts));
  if (text.length > 0) add('excerpt', ...marked(text));
  if (hit.beneath.length > 0) item.append(beneathList(hit, [...title, ...text], followed));
  return item;
}

/** Whose figure it is, the report's or a source's. */
function voiceOf({ speaker }: Pick<Fact, 'speaker'>): { voice: 'report' | 'source'; word: string } {
  return speaker.startsWith(SPEAKER_WORDS.report)
    ? { voice: 'report', word: SPEAKER_WORDS.report }
    : { voice: 'source', word: SPEAKER_WORDS.cited };
}

/** What the data say to a query that names a thing and one of its figures, side by side: the report's, its source's. */
export function answerBox({ thing, asked, figures, note }: Answer, followed: Followed): HTMLElement[] {
  const link = (url: string, words: string, word: string) => following(element('a', { href: href(url) }, words), wordsOf([word]), followed);
  const columns = figures.map((figure) => {
    const { value, speaker, url } = figure;
    const { voice, word } = voiceOf(figure);
    const cited = speaker === SPEAKER_WORDS.report ? [] : [element('dd', { class: 'search-panel__cited' }, speaker)];
    const parts = [element('dt', {}, word), element('dd', {}, link(url, value, value)), ...cited];
    return element('div', { class: 'search-panel__figure', 'data-voice': voice }, ...parts);
  });
  const head = element(
    'p',
    {},
    element('b', {}, answerTitle({ thing, asked })),
    ...(note === undefined ? [] : [link(note, kindWord('note'), thing)]),
  );
  return [head, element('dl', {}, ...columns)];
}

export function answerTitle({ thing, asked }: Pick<Answer, 'thing' | 'asked'>): string {
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

/** Short words of a passage that the entry's own say nothing of. */
const SHORT_LENGTH = 40;
/** So many are read at a glance; of more, the first are shown. */
const MANY_BENEATH = 5;

function beneathList({ beneath, record: { title: name } }: Hit, shown: readonly MarkedPiece[], followed: Followed): HTMLUListElement {
  const said = new Set(markedTexts(shown));
  const items = beneath.map((hit) => {
    const { record, needles } = hit;
    const title = titlePieces(record, needles);
    const text = excerpt(record, needles, SHORT_LENGTH);
    const isNew = markedTexts(text).some((words) => !said.has(words) && !markedTexts(title).includes(words));
    // Of the same name, it is told apart by its place.
    const place = record.title === name ? record.trail.slice(-1).filter((last) => last !== kindWord(record.kind)) : [];
    const words = isNew ? marked(text) : place;
    return element(
      'li',
      { 'data-kind': record.kind },
      element('span', { class: 'hit__kind' }, kindWord(record.kind)),
      linkTo(hit, title, followed),
      ...(words.length > 0 ? [element('span', { class: 'hit__words' }, ...words)] : []),
    );
  });
  const list = element('ul', { class: 'hit__beneath' }, ...items.slice(0, MANY_BENEATH));
  const rest = items.slice(MANY_BENEATH);
  if (rest.length === 0) return list;
  const more = element(
    'li',
    {},
    button(`还有${String(rest.length)}条`, () => {
      more.replaceWith(...rest);
      rest[0]?.querySelector('a')?.focus();
    }),
  );
  list.append(more);
  return list;
}

/** The figures of a hit that the query names or asks for. */
function factsAsked({ record, needles }: Hit): Fact[] {
  return (record.facts ?? []).filter(({ asked, value }) =>
    [...asked, value].some((words) => needles.some((needle) => needle.length > 1 && folded(words) === needle)),
  );
}

/** Figures with whose they are, those of one kind together: 装机量：4兆瓦（报告）；3.4兆瓦（来源）. */
function factWords(facts: readonly Fact[]): string {
  return facts
    .map((fact, index) => {
      const {
        asked: [word = ''],
        value,
      } = fact;
      const isFirst = facts[index - 1]?.asked[0] !== word;
      return `${index > 0 ? '；' : ''}${isFirst ? `${word}：` : ''}${value}（${voiceOf(fact).word}）`;
    })
    .join('');
}

function linkTo(hit: Hit, title: readonly MarkedPiece[], followed: Followed, attributes: { class?: string } = {}): HTMLAnchorElement {
  const link = element('a', { href: href(hit.record.url), ...attributes }, ...marked(title));
  return following(link, wordsToMark(hit), followed);
}

function following(link: HTMLAnchorElement, words: WordsToMark, followed: Followed): HTMLAnchorElement {
  link.addEventListener('click', (event) => {
    if (isPlainClick(event)) followed(link, words);
  });
  return link;
}

/** A longer mark may be longer than a line. */
const WHOLE_LENGTH = 8;

/** Text with its marked pieces as <mark>, short ones never broken. */
function marked(pieces: readonly MarkedPiece[]): (Node | string)[] {
  return pieces.map(({ text, marked: isMarked }) =>
    isMarked ? element('mark', text.length > WHOLE_LENGTH ? {} : { class: 'whole' }, text) : text,
  );
}

function markedTexts(pieces: readonly MarkedPiece[]): string[] {
  return pieces.filter((piece) => piece.marked).map(({ text }) => folded(text));
}

/** The words of a hit as its page has them, and the passage that the excerpt shows. */
function wordsToMark({ record, needles }: Pick<Hit, 'record' | 'needles'>): WordsToMark {
  const { body } = record;
  const [start, end] = passage(record, needles);
  return wordsOf(
    markedSpans(record, needles).map(([from, to]) => body.slice(from, to)),
    body.slice(start, end),
  );
}

function wordsOf(words: readonly string[], passageText = ''): WordsToMark {
  return { words: [...new Set(words.map(folded))], passage: passageText.split(/\n| · /u).map(folded) };
}

/** As the page can fold it, which knows no traditional characters: what is written with them is marked as it is written. */
function folded(text: string): string {
  return fold(text, new Map()).text;
}
