import { knownRuns } from '../../text/known-runs.ts';
import { fold, type SimplifiedForms } from '../normalise.ts';
import { VALUE } from './numbers.ts';
import { distinct, type Query, type QueryTerm } from './query.ts';
import type { Synonyms } from './synonyms.ts';

/** Folded, so that one spelling is enough; of Hong Kong and Taiwan as well. */
const QUESTION = new RegExp(
  [
    '多[少大高长久快远重]|[什甚]么|[怎点]样|怎么|如何|为何|何[时谓以]|有何|几[个家年月天号种时多]',
    '哪[些个里家种年位款一间]|(?:在|是|有)哪|是否|能否|[会能可]不[会能可]|[是对准]不[是对准]|有没有|谁|[吗呢?？]',
    '边[个间度]|点解|乜|系咪|有冇',
    String.raw`\b(?:what|how|why|which|who|whose|when|where)\b`,
  ].join('|'),
  'iu',
);
/** Characters and words of a statement. */
const [LONG_STATEMENT, MANY_WORDS] = [8, 4];
/** Words that only join others or help them. */
export const HELPERS = /^(?:[让用来也能就把被给得着了的不会要都还很去到在对以上]+|帮忙|一起)$/u;
/** Words that say nothing of the subject, folded. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    '多少 多大 多高 多长 多久 多快 多远 有多少 有多大 有多高 有多长 有多快 多少钱 多少个 多少家 多少年 几个 几家 几年 几月 几天 几号 几种 几时 几多',
    '什么 甚么 是什么 什么是 什么时候 什么样 什么意思 怎么 怎么样 怎样 点样 怎么办 如何 为何 为什么 为什么说 何时 有何 点解',
    '哪些 哪个 哪里 哪家 哪种 哪年 哪一 哪一年 哪一个 哪一家 哪位 哪款 哪间 有哪些 是哪些 哪家公司 谁 是谁 谁是 边个 边间 边度',
    '是否 能否 是不是 会不会 能不能 可不可以 有没有 没有 可以 能够 会有 对不对 对吗 吗 呢 了 的',
    '报告 报告里 报告里的 这份 这份报告 本报告 本站 网站 这个网站 你们',
    '问题 影响 对比 汇总 一览 盘点 介绍 简介 详解 解读 大全 详情 总结 名单 列表 排名 排行 定义 含义 怎么看 如何看 谁家 谁家的 哪家的 写的 说的 做的 出的 用的',
    '一个 这个 那个 以及 还是 或者 关于 目前 现在 每年 有关 主要 意思 到底 究竟 请问 开发 研发 推出 提出 公司',
    'the of a an is are was were and or in on for to what how why which who whose when where does do did has have many much long big large',
  ].flatMap((line) => line.split(' ')),
);

const asks = (pattern: RegExp) => (query: Pick<Query, 'raw' | 'whole'>) => pattern.test(`${query.raw}\n${query.whole}`);
/** Whether a query asks in a sentence. */
export const isQuestion = asks(QUESTION);
/** Whether a query asks if something is so: which a note answers as well as the text. */
export const asksWhether = asks(/[是对准]不[是对准]|是否|有没有|不[是会能]|真的|吗/u);

/** Whether what was written without spaces is a sentence rather than a compound. */
export function isStatement({ terms, whole }: Query): boolean {
  const characters = whole.match(/\p{Script=Han}/gu) ?? [];
  return terms.length === 1 && characters.length >= LONG_STATEMENT && segment(whole).length >= MANY_WORDS;
}

/** The words of a query that carry meaning: names that the site knows, longest first, and what a segmenter finds between them. */
export function wordsOf({ terms }: Pick<Query, 'terms'>, synonyms: Synonyms, forms: SimplifiedForms): QueryTerm[] {
  const several = terms.length > 1;
  const words = terms.flatMap(({ text }) => (several && text.length <= LONGEST_WORD ? [text] : splitKnown(text, synonyms)));
  return distinct(words.map((word) => ({ words: word, text: fold(word, forms).text }))).filter(
    ({ text }) => !STOP_WORDS.has(text) && (text.length > 1 || /\d/u.test(text)),
  );
}

/** What was set apart by spaces is one word up to this length. */
const LONGEST_WORD = 4;
const LONGEST_NAME = 24;

function splitKnown(text: string, synonyms: Synonyms): string[] {
  const isBorder = (at: number) => !/^[a-z]{2}/u.test(text.slice(at - 1, at + 1));
  const isName = (start: number, end: number) => synonyms.has(text.slice(start, end)) && isBorder(start) && isBorder(end);
  const names = knownRuns(text.length, LONGEST_NAME, isName).filter(([start, end]) => end > start + 1);
  const borders = [0, ...names.flat(), text.length];
  const parts = borders.slice(1).map((end, index) => text.slice(borders[index], end));
  return parts.flatMap((part, index) => (index % 2 === 1 ? [part] : segment(part)));
}

const VALUES = new RegExp(`(${VALUE})`, 'u');
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** Words of a text by the browser's dictionary, numbers with their units; where it has none, runs of letters, digits and Chinese. */
export function segment(text: string): string[] {
  return text.split(VALUES).flatMap((part, index) => {
    if (index % 2 === 1) return [part];
    if (!segmenter) return part.match(/[a-z]+|\p{Script=Han}+/gu) ?? [];
    return Array.from(segmenter.segment(part)).flatMap(({ segment: word, isWordLike }) => (isWordLike ? [word] : []));
  });
}
