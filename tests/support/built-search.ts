import { createEngine } from '../../src/search/engine/engine.ts';
import { excerpt, titlePieces } from '../../src/search/engine/excerpt.ts';
import type { Answer, Hit } from '../../src/search/engine/hit.ts';
import { openBuiltIndex } from './built-index.ts';
import type { Shown } from './search.ts';

/** So many hits beneath another are shown at first, the others behind a button. */
const MANY_BENEATH = 5;

/**
 * The search of a built site at the root of a host, without the page that shows its hits: all of them, as an `ask` of search.ts lists them, at a
 * tenth of the cost. Of a hit's text it tells what words are looked for in: title and excerpt, also of what stands beneath it, and under what other word it was found.
 */
export async function openSearch(dir: string): Promise<(query: string) => Promise<Shown>> {
  const { source, lexicon, pinyin } = await openBuiltIndex(dir);
  const search = createEngine(source, lexicon, () => Promise.resolve(pinyin));
  return async (query) => {
    let result = await search(query);
    while (result.state === 'ready' && result.more) result = await result.more();
    if (result.state !== 'ready') return { state: result.state, match: null, hits: [], answer: '' };
    const { state, match, hits, answer } = result;
    return { state, match, hits: hits.map(shown), answer: answer ? wordsOf(answer) : '' };
  };
}

function shown(hit: Hit): Shown['hits'][number] {
  const { record, alias, keyword } = hit;
  const [beneath, behind] = [hit.beneath.slice(0, MANY_BENEATH), hit.beneath.slice(MANY_BENEATH)];
  const words = [
    ...[hit, ...beneath].flatMap(textOf),
    ...(alias ? [`“${alias.typed}”即“${alias.name}”`] : []),
    ...(keyword === undefined ? [] : [`与“${keyword}”有关`]),
  ];
  const [shownUrls = [], moreUrls = []] = [beneath, behind].map((hits) => hits.map((one) => one.record.url));
  return { href: record.url, text: words.join('\n'), beneath: shownUrls, behind: moreUrls };
}

function textOf({ record, needles }: Hit): string[] {
  return [titlePieces(record, needles), excerpt(record, needles)].map((pieces) => pieces.map(({ text }) => text).join(''));
}

function wordsOf({ thing, asked, figures }: Answer): string {
  return `${thing} · ${asked}：${figures.map(({ value }) => value).join('；')}`;
}
