import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { TextKind } from '../chapters.ts';
import { faultAt, placeAt, type Fault } from '../problems.ts';
import { HALF_WIDTH } from '../schemas/common.ts';

const FOOTNOTE: Readonly<Record<TextKind, string>> = {
  chapter: 'is a footnote; enter the note in content/data/annotations.yaml and write <Note id="its-id" />',
  page: 'is a footnote; write what it says in the sentence, in （）',
};
const TABLE = 'is a table in Markdown, which has no permalinks; enter it in content/data/tables.yaml and write <ReportTable id="its-id" />';

/** Finds Markdown that the site has no use for or cannot show well. */
export function checkMarkdown(tree: Root, source: string, kind: TextKind): Fault[] {
  const faults: Fault[] = [];
  visit(tree, (node) => {
    const message = faultOf(node, source, kind);
    if (message !== undefined) faults.push(faultAt(node, message));
  });
  return faults;
}

function faultOf(node: Nodes, source: string, kind: TextKind): string | undefined {
  switch (node.type) {
    case 'blockquote':
      return 'is a quotation set apart, for which the site has no style; write the words in “ ” within a paragraph';
    case 'break':
      return 'breaks the line within a paragraph; begin a new paragraph after an empty line, or delete the blanks or the \\ at its end';
    case 'delete':
      return 'strikes words out; delete them, or write \\~\\~ for the characters';
    case 'footnoteReference':
    case 'footnoteDefinition':
      return FOOTNOTE[kind];
    case 'thematicBreak':
      return 'is a rule across the page, which the site does not draw; take it out';
    case 'table':
      return TABLE;
    case 'listItem':
      if (typeof node.checked === 'boolean') return 'is an item to tick off; take out the [ ]';
      return node.children.some(({ type }) => type === 'list')
        ? 'has a list within an item, which the site does not set; write its items as a sentence, or end the list and begin another'
        : undefined;
    case 'code':
      if (kind === 'page') return 'is a block of code, which stands in chapters alone; write `code` in the sentence';
      return isClosed(source.slice(node.position?.start.offset, node.position?.end.offset))
        ? undefined
        : 'opens a block of code and does not close it; write ``` below the code';
    case 'link':
    case 'linkReference':
      if (node.children.length === 0) return 'is a link without words; write [words](address)';
      return 'title' in node && node.title ? 'is a link with a title, which does not show; write [words](address)' : undefined;
    case 'image':
    case 'imageReference':
      return node.alt?.trim() ? undefined : 'is a picture without words for those who do not see it; write ![what it shows](/address)';
    default:
      return undefined;
  }
}

function isClosed(block: string): boolean {
  const [fence = ''] = /^[`~]+/u.exec(block) ?? [];
  const last = block.slice(block.lastIndexOf('\n') + 1).trim();
  return block.includes('\n') && last.length >= fence.length && last === fence.charAt(0).repeat(last.length);
}

/** Signs that stand in a text as they are because they were written wrong, and what to do; a sign behind a backslash is meant. */
const SIGNS: readonly (readonly [sign: RegExp, fault: string])[] = [
  [/(?<!\\)\[\^[^\]]*\]/u, 'footnote'],
  [
    /(?<!\\)\[[^[\]]*\]\(|(?<!\\)[[［【][^[\]［］【】]*[\]］】]\s?[(（](?=[/#]|\.{1,2}\/|https?:|mailto:)/u,
    'is no link as it is written; write [words](/address/) in half-width brackets, without blanks, or \\[ for the character',
  ],
  // [1][3] are numbers of works, as they are cited in print.
  [
    /(?<!\\)\[[^[\]]+\]\[(?![\d,，、–~-]+\])[^[\]]+\]/u,
    'names an address that is not there; write [words](/address/), or \\[ for the character',
  ],
  [/(?<!\\)\*\*/u, 'has ** without a partner; write **words** without blanks inside, or \\*\\* for the characters'],
  [/(?<!\\)`/u, 'has ` without a partner; write `code`, or \\` for the character'],
  [/(?<!\\)~~/u, 'has ~~, which strikes words out where it has a partner; write \\~\\~ for the characters'],
  [/^(?:[-+]|\d+[.)])(?=\p{Script=Han})/mu, 'is no item of a list; write a blank behind the - or the number'],
  // A paragraph may begin with 1） and go on with 2）; lines that do would become one.
  [
    /^(?:[•●○■◆▪·]|－(?=\p{Script=Han}))|(?<=\n)(?:\d{1,2}[、）．]|（[\d一二三四五六七八九十]{1,2}）|[①-⑳]|[一二三四五六七八九十]{1,2}、)(?=\p{Script=Han})/mu,
    'is no item of a list; write 1. and a blank, or - and a blank, at the beginning of the line',
  ],
  [/＜\/?(?:Note|ReportTable|Chart|Source)(?!\w)/u, 'has full-width signs around a tag; write it in half-width ones: <Note id="its-id" />'],
  [/^\s*\|.*\|\s*$/mu, TABLE],
  HALF_WIDTH,
  [/(?<!\\)\[\[|==(?=\S)|\$\$|^:(?:::|\s)/mu, 'has signs of another markup, which show as they are written; take them out'],
  [/^\u3000/mu, 'begins with a blank, which the site does not set; delete it'],
  [/(?<!\\)&(?:#x?[\da-f]+|[a-z]{2,8}\d{0,2});/iu, 'has an entity of HTML; write the character itself'],
];

/** Finds what was meant as Markdown and shows as it is written. `source` is what the tree was made from. */
export function checkSigns(tree: Root, source: string, kind: TextKind): Fault[] {
  const faults: Fault[] = [];
  visit(tree, 'text', (node, index, parent) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end === undefined) return;
    // Behind a component or words that are set apart, no line begins.
    const before = index === 0 && parent?.type === 'paragraph' ? '' : '…';
    const written = before + source.slice(start.offset, end.offset);
    for (const [sign, fault] of SIGNS) {
      const at = sign.exec(written)?.index;
      if (at === undefined) continue;
      faults.push({ ...placeAt(source, start.offset + at - before.length), message: fault === 'footnote' ? FOOTNOTE[kind] : fault });
    }
  });
  return faults;
}
