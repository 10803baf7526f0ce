import type { VFile } from 'vfile';
import { unknownElement } from './check-elements.ts';
import { headingFault } from './check-headings.ts';
import type { TextKind } from '../chapters.ts';
import { placeAt, type Fault } from '../problems.ts';

/**
 * What a parser says, what to write instead, which is given the groups of the pattern, and, where the parser knows only where the text ends, what the
 * fault begins with.
 */
type ParserFault = readonly [reason: RegExp, message: (...found: string[]) => string, begins?: RegExp];

const FAULTS: readonly ParserFault[] = [
  [/^Unexpected character `!`.* before name/u, () => 'is a comment of HTML; write {/* comment */}'],
  [/note: to create a link/u, () => 'is an address in < >; write [words](address)'],
  [
    /^Unexpected character `+ ?(.) ?`.* before attribute value/u,
    (sign = '') => `has ${sign} where the value of an attribute begins; write it in straight quotes: id="its-id"`,
  ],
  [
    /^Unexpected character `+ ?(.) ?`.* (?:before|in|after) (?:local |member )?name/u,
    (sign = '') => `has ${sign} after <, which begins a tag; write 小于, or \\< for the character itself`,
  ],
  [
    /^Unexpected character `+ ?(.) ?`/u,
    (sign = '') => `has ${sign} within a tag; write it as <Note id="its-id" />, or \\< for the character itself`,
  ],
  [/^Unexpected closing slash/u, () => 'closes a tag that is not open; delete it, or write the tag that it closes'],
  [/in closing tag/u, () => 'closes a tag with more than its name; write </Chart>'],
  [
    /^Unexpected closing tag `(.*?)`, expected corresponding closing tag for `<(.*?)>`/u,
    (found = '', open = '') => `has ${found} where <${open}> is still open; write </${open}>, or close it as <${open} … />`,
  ],
  // Nothing can be written behind or in them.
  [
    /^Expected (?:a|the) closing tag (?:for )?`<(br|hr|img|input|link|meta)>`/u,
    (name = '') => `has <${name}>, ${unknownElement(name, 'chapter')}`,
  ],
  [
    /^Expected (?:a|the) closing tag (?:for )?`<\/?(.*?)>`/u,
    (name = '') => `opens <${name}> and does not close it; write <${name} … />, or </${name}> within the same paragraph, list or component`,
  ],
  [
    /end of file in expression/u,
    () => 'opens a brace that is not closed; write } at its end, or \\{ for the character itself',
    /(?<!\\)\{/gu,
  ],
  [
    /end of file/u,
    () => 'opens a tag that does not end; write > or /> at its end, and a quote at the end of each value',
    /<(?=[\p{L}$_/]|$)/gu,
  ],
  [/lazy line/u, () => 'begins within a list and goes on outside of it; write the tag or the braces on one line'],
  [/import\/exports/u, () => 'begins like code; begin the line with another word than import or export', /^(?:import|export)\b/gmu],
  [/acorn|expression|in code/u, () => 'has braces, and what stands in them is no text; write \\{ for the character itself'],
];

/** What to mend where a source is not MDX, in words for writers; `error` is what the parser threw. Throws it where it is no fault of the source. */
export function mdxFault(error: unknown, source: string, kind: TextKind): Fault {
  const { reason, line, column } = error as Partial<VFile['messages'][number]>;
  if (reason === undefined) throw error;
  // Of a tag that is still open the parser says only in words where it stands.
  const [, openedLine = line ?? 1, openedColumn = column ?? 1] = /^Expected .*\((\d+):(\d+)-/u.exec(reason) ?? [];
  const said = { line: Number(openedLine), column: Number(openedColumn) };
  const above = source.split('\n').slice(0, said.line);
  const content = above.at(-1) ?? '';
  if (/^\s*#+.*\{#/u.test(content)) return { line: said.line, message: headingFault(content, kind) };
  const sign = content.charAt(said.column - 1);
  if (/[“”‘’，、［］【】]/u.test(sign) && /=\{[^}]*$/u.test(content.slice(0, said.column - 1)))
    return { ...said, message: `has ${sign} in braces; write straight quotes and half-width commas: <Source ids={["its-key"]} />` };
  const [pattern, message, begins] = FAULTS.find(([candidate]) => candidate.test(reason)) ?? [];
  const [, ...found] = pattern?.exec(reason) ?? [];
  const text = [...above.slice(0, -1), content.slice(0, said.column)].join('\n');
  return {
    // The last that the text begins is the one that is still open.
    ...(begins ? placeAt(text, [...text.matchAll(begins)].at(-1)?.index ?? text.length - 1) : said),
    message: message?.(...found) ?? `is not MDX: ${reason}; close what is open, or write \\< and \\{ for the characters themselves`,
  };
}
