import { once } from '../../once.ts';
import { fold, type SimplifiedForms } from '../normalise.ts';
import { amountsIn, type Amount } from './numbers.ts';
import type { QueryTerm } from './query.ts';
import type { Alternative } from './synonyms.ts';

/** What has one other way to be written in a folded term. */
const REWRITTEN: readonly [pattern: RegExp, other: string][] = [
  // 3至4个月 is 3-4个月.
  [/(\d[亿万%]?)[至到](?=\d)/u, '$1-'],
  // 3.14e23 is 3.14×10²³.
  [/^(\d+(?:\.\d+)?)e\+?(\d{1,2})$/u, '$1×10^$2'],
  // 45T and 570G of data are 45TB and 570GB; 5G is a network.
  [/^(\d+(?:\.\d+)?t|\d{2,}g)$/u, '$1b'],
  // HK0001 and 00001 are 0001.
  [/^(?:hk(\d{4})|0(\d{4})(?:\.hk)?)$/u, '$1$2'],
];
/** The same in a term as typed, since its name is shown: TNF-alpha is TNF-α. */
const GREEK: readonly [pattern: RegExp, letter: string][] = [
  [/alpha$/iu, 'α'],
  [/sigma$/iu, 'σ'],
];

/** A term with more characters is copied text, and no number that is spelt. */
const LONGEST = 60;

interface Spelling {
  name: string;
  /** Whether it says neither more nor less. */
  isSame: boolean;
}

/**
 * Other ways to write the number, amount, date, range, stock code or Greek letter that a term is or has, the likeliest first.
 * `amounts` are those of the text, folded: what equals one of them, or is what it rounds to, is looked for in its spelling.
 */
export function sameValues({ words, text }: QueryTerm, forms: SimplifiedForms, amounts: readonly string[] = []): Alternative[] {
  if (text.length > LONGEST) return [];
  const rewritten = REWRITTEN.map(([pattern, other]) => text.replace(pattern, other));
  const greek = GREEK.map(([pattern, letter]) => words.replace(pattern, letter));
  const dates = sameDates(text);
  const spellings = [
    ...[...dates, ...rewritten, ...greek].map(same),
    // The numbers of a date are no amounts.
    ...(dates.length > 0 ? [] : [...sameAmounts(text, amounts), ...sameCounts(text).map(same)]),
  ];
  const others = new Map<string, Alternative>([[text, { name: words, text }]]);
  for (const { name, isSame } of spellings) {
    const other = fold(name, forms).text;
    if (!others.has(other)) others.set(other, { name, text: other, ...(isSame && { same: true }) });
  }
  return [...others.values()].slice(1);
}

function same(name: string): Spelling {
  return { name, isSame: true };
}

/** Words before an amount that a text may leave out or say otherwise, with a sign of currency. */
const ABOUT = /(?:大约|大概|约为|约|将近|接近|近|超过|超|逾|至少|[+])?(?<dollars>(?:us)?\$)?$/u;
/** And after it. */
const OR_SO = /(?:左右|上下|以上|多)$/u;
/** What may follow an amount, as the text has it, and whether the amount alone says the same: 100亿 may be of another currency. */
const ENDINGS: readonly [typed: RegExp, others: readonly string[], isSame: boolean][] = [
  [/^个?参数$/u, ['$&'], true],
  [/^(?:美金|美刀|美圆|美元|usd|us dollars?|dollars?)/u, ['美元'], false],
  [/^(?:元人民币|人民币元?|rmb|cny|块钱?)/u, ['元人民币', '元'], false],
  [/^(?:元|港元|港币|欧元)/u, ['$&'], false],
];

/** The same amount as the text writes it, with its currency, then without; last what rounds to it. */
function sameAmounts(text: string, amounts: readonly string[]): Spelling[] {
  // What begins with a number first; 总额两万 has it further on.
  const amount = amountsIn(text).find(({ hasUnit, value }) => hasUnit || value >= 1e4);
  if (!amount) return [];
  const before = text.slice(0, amount.start);
  const dollars = ABOUT.exec(before)?.groups?.['dollars'] === undefined ? '' : '美元';
  const endings = endingsOf(text.slice(amount.end).replace(OR_SO, '') + dollars);
  const spell = (number: string, isEqual: boolean) =>
    endings.map(({ name, isSame }): Spelling => ({ name: before.replace(ABOUT, '') + number + name, isSame: isSame && isEqual }));
  const near = parse(amounts).filter(
    ({ value, isShare }) => isShare === amount.isShare && Math.abs(value - amount.value) <= amount.tolerance,
  );
  const [equal, rounded] = [true, false].map((isEqual) =>
    near.filter(({ value }) => (value === amount.value) === isEqual).flatMap(({ written }) => spell(written, isEqual)),
  );
  return [...spell(text.slice(amount.start, amount.end), true), ...(equal ?? []), ...(rounded ?? [])];
}

/** Amounts of the text with what they are worth. */
const parse = once((amounts: readonly string[]) =>
  amounts.flatMap((written) => amountsIn(written).map((amount) => ({ written, ...amount }))),
);

function endingsOf(after: string): Spelling[] {
  const [ending] = ENDINGS.filter(([typed]) => typed.test(after));
  if (!ending) return [same(after)];
  const [typed, others, isSame] = ending;
  return [...others.map((other) => same(after.replace(typed, other))), { name: after.replace(typed, ''), isSame }];
}

/** Words that count things, by which a numeral is told from a part of a word: 三大, not 三星. */
const COUNTER = /^[个种家年项条段步档代轮类大位次份件款章张部名处只台颗所天周倍]/u;
const NUMERALS = ['', '一', '两二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 3个步骤 is 三个步骤 and the other way round; 十八个月 is 18个月. */
function sameCounts(text: string): string[] {
  const count = amountsIn(text).find(({ end, hasUnit }) => !hasUnit && COUNTER.test(text.slice(end)));
  if (!count) return [];
  const { start, end, value } = count;
  const others = /^\d/u.test(text.slice(start)) ? [...(NUMERALS[value] ?? '')] : [String(value)];
  return others.map((other) => text.slice(0, start) + other + text.slice(end));
}

const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const DATES = [
  new RegExp(String.raw`^${YEAR}([-/.])(?<month>\d{1,2})(?:\2(?<day>\d{1,2}))?$`, 'u'),
  new RegExp(String.raw`^(?:${YEAR}年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]?)?$`, 'u'),
  new RegExp(String.raw`^${YEAR}(?<month>[01]\d)(?<day>[0-3]\d)$`, 'u'),
];

/** 2022-11-30, 2022.11.30, 20221130, 2022年11月30号 and 二零二二年十一月三十日 are 2022年11月30日, and the other way round. */
function sameDates(text: string): string[] {
  const digits = text.replace(/[〇零一二三四五六七八九十]+(?=[年月日号])/gu, (numeral) => String(amountsIn(numeral)[0]?.value ?? numeral));
  const { year, month, day } = DATES.map((pattern) => pattern.exec(digits)?.groups).find((groups) => groups) ?? {};
  const isWithin = (number: string, last: number) => Number(number) >= 1 && Number(number) <= last;
  if (month === undefined || !isWithin(month, 12) || (day === undefined ? year === undefined : !isWithin(day, 31))) return [];
  const chinese = `${year === undefined ? '' : `${year}年`}${String(Number(month))}月${day === undefined ? '' : `${String(Number(day))}日`}`;
  const iso = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  return year === undefined ? [chinese] : [chinese, iso.join('-')];
}
