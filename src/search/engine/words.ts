import { knownRuns } from '../../text/known-runs.ts';
import { fold, type SimplifiedForms } from '../normalise.ts';
import type { Query, QueryTerm } from './query.ts';
import type { Synonyms } from './synonyms.ts';

const QUESTION =
  /多[少大高长久快远重]|什么|怎么|怎样|如何|为何|为什么|哪[些个里家种年]|几[个家年种]|是否|能否|有没有|谁|[吗呢？?]|\b(?:what|how|why|which|who|when|where)\b/iu;
/** Words that say nothing of the subject. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  '报告 报告里 本站 网站 这个网站 你们 请问 多少 多大 多高 多长 多久 多快 会有 什么 怎么 怎样 如何 为何 为什么 哪些 哪个 哪里 哪家 哪种 哪年 几个 几家 是否 能否 没有 有没有 可以 能够 一个 这个 那个 以及 还是 或者 关于 目前 现在 每年 有关 主要 意思 开发 研发 推出 提出 公司 哪家公司 the of a an is are and or in on for to what how why which who when where does do did has have many much long big large'.split(
    ' ',
  ),
);
/** Words by which one asks, and those that say nothing of what is asked. */
export const QUESTION_WORDS: readonly string[] = [...STOP_WORDS, '吗', '呢', '么', '谁'];

/** Whether a query asks in a sentence. */
export function isQuestion({ raw, whole }: Pick<Query, 'raw' | 'whole'>): boolean {
  return QUESTION.test(raw) || QUESTION.test(whole);
}

/** The words of a query that carry meaning: names that the site knows, longest first, and what a segmenter finds between them. */
export function wordsOf({ terms }: Query, synonyms: Synonyms, forms: SimplifiedForms): QueryTerm[] {
  const several = terms.length > 1;
  const words = terms.flatMap(({ text }) => (several && text.length <= LONGEST_WORD ? [text] : splitKnown(text, synonyms)));
  const distinct = new Map(words.map((word) => [word, { words: word, text: fold(word, forms).text }]));
  return [...distinct.values()].filter(({ text }) => !STOP_WORDS.has(text) && (text.length > 1 || /\d/u.test(text)));
}

/** What was set apart by spaces is one word up to this length. */
const LONGEST_WORD = 4;
const LONGEST_NAME = 24;

function splitKnown(text: string, synonyms: Synonyms): string[] {
  const words: string[] = [];
  let between = '';
  for (const [start, end] of knownRuns(text.length, LONGEST_NAME, (from, to) => isName(text, from, to, synonyms))) {
    if (end > start + 1) {
      words.push(...segment(between), text.slice(start, end));
      between = '';
    } else between += text.charAt(start);
  }
  return [...words, ...segment(between)];
}

function isName(text: string, start: number, end: number, synonyms: Synonyms): boolean {
  const border = (index: number) => !/^[a-z]{2}/u.test(text.slice(index - 1, index + 1));
  return synonyms.has(text.slice(start, end)) && border(start) && border(end);
}

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** Words of a text by the browser's dictionary; where it has none, runs of letters, digits and Chinese. */
export function segment(text: string): string[] {
  if (text === '') return [];
  if (!segmenter) return text.match(/[a-z]+|\d[\d.]*|\p{Script=Han}+/gu) ?? [];
  return [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment);
}
