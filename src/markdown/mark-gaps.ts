import { html, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { PARTED } from '../text/parted.ts';
import type { Insertion } from './written-page.ts';

const HAN_LAST = /\p{Script=Han}$/u;
const HAN_FIRST = /^\p{Script=Han}/u;
const LATIN_FIRST = /^[A-Za-z\d]/u;
const LATIN_LAST = /[A-Za-z\d]$/u;
/** A sign whose second half is blank, and blanks of the markup behind it. */
const CLOSING_LAST = /[”》）]\s*$/u;
const WORD_FIRST = /^[\p{L}\d]/u;

/**
 * Marks what src/styles/phrases.css sets nearer or farther: links, and what stays whole, that begin with a letter or digit behind Han; links that
 * end with one before Han; breaks between the two; and signs with a blank half, at the end of a link with no word behind, where a line would be drawn below it, and before
 * the mark of a note, which would stand off. `behind` is what stands behind a link that `parent` ends.
 */
export function markGaps(parent: Tree.ParentNode, behind?: readonly Tree.ChildNode[]): Insertion[] {
  return parent.childNodes.flatMap((node, index, nodes): Insertion[] => {
    const [before, next] = [nodes[index - 1], nodes[index + 1]];
    const ended = next ? undefined : behind;
    if ('value' in node) {
      const start = (node.sourceCodeLocation?.startOffset ?? 0) + node.value.search(CLOSING_LAST);
      const isHalf = CLOSING_LAST.test(node.value) && (ended ? !isWord(ended[0]) : hasClass(next, 'note-mark'));
      return isHalf ? [[start, '<span class="half">'], [start + 1, '</span>']] : []; // prettier-ignore
    }
    if (!('tagName' in node) || node.tagName === 'head' || node.namespaceURI !== html.NS.HTML) return [];
    const isLink = node.tagName === 'a';
    const isInline = isLink || hasClass(node, 'whole');
    const end = node.sourceCodeLocation?.startTag?.endOffset ?? node.sourceCodeLocation?.endOffset ?? 0;
    if (node.tagName === 'wbr' && PARTED.test(textAt(-1, before).slice(-1) + textAt(0, next).charAt(0)))
      return [[end, '<span data-gap-end></span>']];
    const marks = [
      isInline && HAN_LAST.test(textAt(-1, before)) && LATIN_FIRST.test(textAt(0, node)) ? ' data-gap' : '',
      isLink && LATIN_LAST.test(textAt(-1, node)) && HAN_FIRST.test(textAt(0, next)) ? ' data-gap-end' : '',
    ].join('');
    const within = markGaps(node, isLink ? nodes.slice(index + 1) : ended);
    return marks ? [[end - 1, marks], ...within] : within;
  });
}

const isWord = (node?: Tree.ChildNode) => node !== undefined && 'value' in node && WORD_FIRST.test(node.value);

const hasClass = (node: Tree.ChildNode | undefined, word: string) =>
  node !== undefined && 'attrs' in node && node.attrs.some(({ name, value }) => name === 'class' && value === word);

/** The first text in a node, 0, or its last, -1. */
function textAt(side: 0 | -1, node?: Tree.ChildNode): string {
  if (node && 'value' in node) return node.value;
  return node && 'childNodes' in node ? textAt(side, node.childNodes.at(side)) : '';
}
