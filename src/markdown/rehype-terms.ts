import type { Element, ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { createTermFinder, type NameFinder, type NameMatch } from '../content/find-names.ts';
import { once } from '../once.ts';
import { getReport } from '../report/report.ts';
import { isSection } from './rehype-sections.ts';

/** Elements whose text is never marked: links, code and headings speak for themselves. */
const UNMARKED = new Set(['a', 'code', 'pre', 'h1', 'h2', 'h3', 'th']);
/** Elements that hold sentences of their own. */
const BLOCKS = new Set(['section', 'p', 'li', 'ul', 'ol', 'blockquote']);
/** More would clutter the text. */
const MARKS_PER_SENTENCE = 2;
const SENTENCE_ENDS = /[。！？；]/gu;

/** The finder of a glossary's terms is made once, not for each document. */
const findTerms = once(createTermFinder);

/**
 * Wraps the first mention of each term in each section of a chapter in a link to its definition; the texts of other pages have none.
 * A sentence carries two marks at most, on the terms that are rarest in the document; a term passed over is marked at its next mention.
 * Words every reader knows carry none.
 */
export function rehypeTerms() {
  return (tree: Root, file: VFile): void => {
    if (!/[\\/]content[\\/]report[\\/]/u.test(file.path)) return;
    // Read for each document, so that a change shows on reload.
    const { terms } = getReport();
    const find = findTerms(terms);
    const sections = tree.children.filter(isSection).map((section) => textsByBlock(section, find));
    const frequency = new Map<string, number>();
    for (const { id } of sections.flat(2).flatMap(({ matches }) => matches)) frequency.set(id, (frequency.get(id) ?? 0) + 1);
    for (const blocks of sections) {
      const wanted = new Set(terms.filter((term) => !term.everyday).map((term) => term.id));
      for (const texts of blocks) markBlock(texts, frequency, wanted);
    }
  };
}

/** A text node, the element that holds it, and the terms that it names. */
interface PlacedText {
  node: Text;
  parent: Element;
  matches: readonly NameMatch[];
}

/** The markable text nodes below an element, those of each block together, in reading order. */
function textsByBlock(root: Element, find: NameFinder): PlacedText[][] {
  const own: PlacedText[] = [];
  const blocks = [own];
  const walk = (parent: Element): void => {
    for (const child of parent.children) {
      if (child.type === 'text') own.push({ node: child, parent, matches: find(child.value) });
      else if (child.type !== 'element' || UNMARKED.has(child.tagName)) continue;
      else if (BLOCKS.has(child.tagName)) blocks.push(...textsByBlock(child, find));
      else walk(child);
    }
  };
  walk(root);
  return blocks;
}

function markBlock(texts: PlacedText[], frequency: Map<string, number>, wanted: Set<string>): void {
  let ended = 0;
  const mentions = texts.flatMap((text) => {
    const ends = Array.from(text.node.value.matchAll(SENTENCE_ENDS), ({ index }) => index);
    const begun = ended;
    ended += ends.length;
    return text.matches.map((match) => ({ match, text, sentence: begun + ends.filter((end) => end < match.start).length }));
  });
  const chosen = [...Map.groupBy(mentions, ({ sentence }) => sentence).values()].flatMap((sentence) => {
    const first = sentence.filter(
      ({ match }, index) => wanted.has(match.id) && sentence.findIndex((other) => other.match.id === match.id) === index,
    );
    const rarest = first
      .toSorted((a, b) => (frequency.get(a.match.id) ?? 0) - (frequency.get(b.match.id) ?? 0))
      .slice(0, MARKS_PER_SENTENCE);
    for (const { match } of rarest) wanted.delete(match.id);
    return first.filter((candidate) => rarest.includes(candidate));
  });
  // From the end, so that the places of earlier matches in the same node stay true.
  for (const { match, text } of chosen.toReversed()) wrap(text, match);
}

function wrap({ node, parent }: PlacedText, { id, start, end }: NameMatch): void {
  const after: Text = { type: 'text', value: node.value.slice(end) };
  const mark = h('a', { class: 'term', href: `/glossary/#term-${id}` }, node.value.slice(start, end));
  node.value = node.value.slice(0, start);
  const parts: ElementContent[] = after.value === '' ? [mark] : [mark, after];
  parent.children.splice(parent.children.indexOf(node) + 1, 0, ...parts);
}
