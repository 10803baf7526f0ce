import { load, type CheerioAPI } from 'cheerio';
import { plainMarkdown } from './site-files.ts';

/** A string that must occur, or between slashes an expression that must match. White space is left out of both. */
type Needle = string;

/** A sentence that must stand somewhere: all of `has`, one of `any`, none of `none`. */
interface SentenceRule {
  has: Needle[];
  any?: Needle[];
  none?: Needle[];
}

export interface TextRule {
  /** All of them. */
  needles?: Needle[];
  /** At least one of them. */
  any?: Needle[];
  /** None of them. */
  none?: Needle[];
  sentence?: SentenceRule;
}

/** What a rule is held against. */
export interface Words {
  text: string;
  sentences: string[];
}

const BLOCKS = 'p, li, dt, dd, th, td, tr, caption, figcaption, h1, h2, h3, h4, figure, table, ul, ol, dl, pre, desc, title';
/** Stands between two blocks; no page has it. */
const EDGE = '\u0001';

const squeeze = (text: string) => text.replace(/\s/gu, '');

const toWords = (blocks: readonly string[]): Words => ({
  text: blocks.join(''),
  sentences: blocks.flatMap((block) => block.split(/[。；！？]/u)).filter((sentence) => sentence !== ''),
});

/** Words of an element of a page, without margin notes. A sentence ends with a stop or with its block. */
export function wordsOf($: CheerioAPI, selector: string, part?: string): Words {
  const copy = load(
    $(selector)
      .toArray()
      .map((element) => $.html(element))
      .join(EDGE),
  );
  copy('.note, script, style').remove();
  copy(BLOCKS).before(EDGE).after(EDGE);
  const text = part
    ? copy(part)
        .toArray()
        .map((element) => copy(element).text())
        .join(EDGE)
    : copy('body').text();
  return toWords(squeeze(text).split(EDGE));
}

/** Words of a Markdown copy. A sentence ends with a stop or with its line. */
export function wordsOfMarkdown(markdown: string): Words {
  return toWords(markdown.split('\n').map(plainMarkdown));
}

function holds(text: string, needle: Needle): boolean {
  const expression = /^\/(.+)\/$/u.exec(needle)?.[1];
  return expression === undefined ? text.includes(needle) : new RegExp(expression, 'u').test(text);
}

/** What of a rule words break, one line each; nothing where they keep it. */
export function faults({ needles = [], any, none = [], sentence }: TextRule, { text, sentences }: Words): string[] {
  const stands = (needle: Needle) => holds(text, needle);
  return [
    ...needles.filter((needle) => !stands(needle)).map((needle) => `lacks ${needle}`),
    ...(any && !any.some(stands) ? [`lacks one of ${any.join(' ')}`] : []),
    ...none.filter(stands).map((needle) => `has ${needle}`),
    ...(sentence && !sentences.some((candidate) => keeps(sentence, candidate))
      ? [`lacks a sentence with ${JSON.stringify(sentence)}`]
      : []),
  ];
}

function keeps({ has, any, none = [] }: SentenceRule, sentence: string): boolean {
  const stands = (needle: Needle) => holds(sentence, needle);
  return has.every(stands) && (any?.some(stands) ?? true) && !none.some(stands);
}
