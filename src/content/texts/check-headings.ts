import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { TextKind } from '../chapters.ts';
import { plainText } from '../mdx.ts';
import type { Fault } from '../problems.ts';

/** A line that is no heading, but was meant as one. */
const HEADING_LIKE = /^(?:#{2,}|[#＃]*＃|#(?=\p{L}))/u;
/** What stands at the end of a heading as its id, in any brackets. */
const MEANT_ID = /\s*[[［【{]\s*[#＃]\s*(?<id>[^\]］】}]*)[\]］】}][\s#。，；：]*$/u;

/** Finds headings, and lines that were meant as one, that open no section or have no id. `source` is what the tree was made from. */
export function checkHeadings(tree: Root, source: string, kind: TextKind): Fault[] {
  const faults: Fault[] = [];
  let isInSection = false;
  visit(tree, (node, index, parent) => {
    if (node.type === 'heading') {
      const message = faultOf(node, { isOnTop: parent === tree, isInSection, source, kind });
      if (message === undefined) isInSection = true;
      else faults.push({ line: node.position?.start.line, message });
    } else if (node.type === 'text' && index === 0 && parent?.type === 'paragraph') {
      const { start, end } = node.position ?? {};
      for (const [below, line] of source.slice(start?.offset, end?.offset).split('\n').entries())
        if (HEADING_LIKE.test(line)) faults.push({ line: (start?.line ?? 1) + below, message: headingFault(line, kind) });
    }
  });
  return faults;
}

interface Place {
  /** In no list and no component. */
  isOnTop: boolean;
  /** Below a section's heading. */
  isInSection: boolean;
  source: string;
  kind: TextKind;
}

function faultOf(heading: Heading, { isOnTop, isInSection, source, kind }: Place): string | undefined {
  const { depth, position, data } = heading;
  const written = source.slice(position?.start.offset, position?.end.offset);
  const isWhole = isOnTop && position?.start.column === 1 && data?.hProperties !== undefined && written.endsWith(']');
  const text = plainText(heading);
  if (depth === 1)
    return `the heading "${withoutId(text)}" is of level 1, as the title in the frontmatter is; write "${asWritten(written, kind)}"`;
  if (depth > 3)
    return `the heading "${withoutId(text)}" is of level ${depth}, which the site does not set; write "${asWritten(written, kind, '###')}"`;
  if (!isWhole && depth === 2) return headingFault(written, kind);
  if (!isWhole)
    return `the heading "${withoutId(text)}" has no id; write it at the beginning of a line as "${asWritten(written, kind, '###')}", with nothing behind the id`;
  if (depth === 3 && !isInSection) return `the heading "${text}" stands above the first section; write "${asWritten(written, kind)}"`;
  const isPlain = heading.children.every(({ type }) => ['text', 'emphasis', 'strong', 'inlineCode'].includes(type));
  return isPlain ? undefined : `the heading "${text}" holds more than words; move links and marks into the text below it`;
}

/** What is wrong with a line that opens no section though it was meant to. */
export function headingFault(line: string, kind: TextKind): string {
  const literal = /^#\p{L}/u.test(line) ? ', or \\# where it is none' : '';
  return `the heading "${withoutId(line)}" is no section; write it at the beginning of a line as "${asWritten(line, kind)}", with nothing behind the id${literal}`;
}

/** A heading as it should be written, with the id that it was meant to have. */
function asWritten(line: string, kind: TextKind, level = '##'): string {
  const meant = MEANT_ID.exec(line.split('\n')[0] ?? '')?.groups?.['id'] ?? '';
  const id =
    meant
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z0-9]+/gu)
      ?.join('-') ?? 'its-id';
  return `${level} ${withoutId(line)} [#${kind === 'page' && !id.startsWith('ui-') ? `ui-${id}` : id}]`;
}

/** The words of a heading, without its signs and without what was meant as its id. */
function withoutId(line: string): string {
  const [words = ''] = line.split('\n');
  return words
    .replace(/^[\s>*-]*[#＃]*\s*/u, '')
    .replace(MEANT_ID, '')
    .replace(/\s+#+\s*$/u, '')
    .trim();
}
