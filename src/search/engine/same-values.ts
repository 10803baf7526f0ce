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

/**
 * Other ways to write the number, amount, date, range, stock code or Greek letter that a term is or has, the likeliest first.
 * `amounts` are those of the text, folded: what equals one of them, or is what it rounds to, is looked for in its spelling.
 */
export function sameValues({ words, text }: QueryTerm, forms: SimplifiedForms, amounts: readonly string[] = []): Alternative[] {
  const rewritten = REWRITTEN.map(([pattern, other]) => text.replace(pattern, other));
  const greek = GREEK.map(([pattern, letter]) => words.replace(pattern, letter));
  const dates = sameDates(text);
  // The numbers of a date are no amounts.
  const numbers = dates.length > 0 ? [] : [...sameAmounts(text, amounts), ...sameCounts(text)];
  const same = [...rewritten, ...greek].map((name) => ({ name, isSame: true }));
  const all = [...dates, ...same, ...numbers].map(({ name, isSame }): Alternative => ({
    name,
    text: fold(name, forms).text,
    ...(isSame && { same: true }),
  }));
  return [...new Map(all.reverse().map((other) => [other.text, other])).values()].reverse().filter((other) => other.text !== text);
}

interface Spelling {
  name: string;
  /** Whether it says neither more nor less. */
  isSame: boolean;
}

/** Words before an amount that a text may leave out or say otherwise. */
const ABOUT = /^(?:大约|大概|约为|约|将近|接近|近|超过|超|逾|至少|[+])(?=\d|[一二两三四五六七八九十]|百分之|us\$|\$)/u;
/** And after it. */
const OR_SO = /(?:左右|上下|以上|多)$/u;
const DOLLARS_BEFORE = /^(?:us)?\$/u;
/** Currencies, as typed after an amount and as the text has them. */
const CURRENCIES: readonly [pattern: RegExp, spellings: readonly string[]][] = [
  [/^(?:美金|美刀|美圆|美元|usd|us dollars?|dollars?)/u, ['美元']],
  [/^(?:元人民币|人民币元?|rmb|cny|块钱?)/u, ['元人民币', '元']],
  [/^(?:元|港元|港币|欧元)/u, []],
];

/** The same amount as the text writes it, with its currency, then without; last what rounds to it. */
function sameAmounts(text: string, amounts: readonly string[]): Spelling[] {
  const plain = text.replace(ABOUT, '').replace(OR_SO, '');
  const isDollars = DOLLARS_BEFORE.test(plain);
  const term = plain.replace(DOLLARS_BEFORE, '') + (isDollars ? '美元' : '');
  // What begins with a number first; 总额两万 has it further on.
  const [amount] = amountsIn(term).filter(({ hasUnit, value }) => hasUnit || value >= 1e4);
  if (!amount) return [];
  const [before, after] = [term.slice(0, amount.start), term.slice(amount.end)];
  const endings = endingsOf(after);
  const spell = (number: string, isEqual: boolean) =>
    endings.map(({ name, isSame }): Spelling => ({ name: before + number + name, isSame: isSame && isEqual }));
  const known = parse(amounts).filter((other) => other.isShare === amount.isShare);
  const equal = known.filter(({ value }) => value === amount.value);
  const rounded = known.filter(({ value }) => value !== amount.value && roundsTo(value, amount));
  return [
    ...(plain === text && !isDollars ? [] : [{ name: term, isSame: true }]),
    ...spell(term.slice(amount.start, amount.end), true),
    ...equal.flatMap(({ written }) => spell(written, true)),
    ...rounded.flatMap(({ written }) => spell(written, false)),
  ];
}

/** Amounts of the text with what they are worth. */
const parse = once((amounts: readonly string[]) =>
  amounts.flatMap((written) => amountsIn(written).map(({ value, isShare }) => ({ written, value, isShare }))),
);

function roundsTo(value: number, { value: typed, tolerance, hasUnit }: Amount): boolean {
  return hasUnit && Math.abs(value - typed) <= tolerance * (1 + 1e-9);
}

/** What may follow an amount in the text where this does in the term. */
function endingsOf(after: string): Spelling[] {
  const same = (name: string): Spelling => ({ name, isSame: true });
  const parameters = /^个?参数$/u.test(after);
  if (parameters) return [same(after), same('')];
  for (const [pattern, spellings] of CURRENCIES) {
    const [currency] = pattern.exec(after) ?? [];
    if (currency === undefined) continue;
    const rest = after.slice(currency.length);
    // 100亿 alone may be of another currency.
    return [...(spellings.length > 0 ? spellings : [currency]).map((name) => same(name + rest)), { name: rest, isSame: false }];
  }
  return [same(after)];
}

/** Words that count things, by which a numeral is told from a part of a word: 三大, not 三星. */
const COUNTER = /^[个种家年项条段步档代轮类大位次份件款章张部名处只台颗所天周倍]/u;
const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 3个步骤 is 三个步骤 and the other way round; 十八个月 is 18个月. */
function sameCounts(text: string): Spelling[] {
  const count = amountsIn(text).find(({ end, hasUnit }) => !hasUnit && COUNTER.test(text.slice(end)));
  if (!count) return [];
  const typed = text.slice(count.start, count.end);
  const numeral = NUMERALS[count.value];
  const others = /^\d/u.test(typed) ? [...(count.value === 2 ? ['两'] : []), ...(numeral ? [numeral] : [])] : [String(count.value)];
  return others.map((other) => ({ name: text.slice(0, count.start) + other + text.slice(count.end), isSame: true }));
}

const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const DATES = [
  new RegExp(String.raw`^${YEAR}([-/.])(?<month>\d{1,2})(?:\2(?<day>\d{1,2}))?$`, 'u'),
  new RegExp(String.raw`^(?:${YEAR}年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]?)?$`, 'u'),
  new RegExp(String.raw`^${YEAR}(?<month>[01]\d)(?<day>[0-3]\d)$`, 'u'),
];

/** 2022-11-30, 2022.11.30, 20221130, 2022年11月30号 and 二零二二年十一月三十日 are 2022年11月30日, and the other way round. */
function sameDates(text: string): Spelling[] {
  const digits = text.replace(/[〇零一二三四五六七八九十]+(?=[年月日号])/gu, (numeral) => String(amountsIn(numeral)[0]?.value ?? numeral));
  const { year, month, day } = DATES.map((pattern) => pattern.exec(digits)?.groups).find((groups) => groups) ?? {};
  if (month === undefined || !isWithin(month, 12) || (day === undefined ? year === undefined : !isWithin(day, 31))) return [];
  const chinese = `${year === undefined ? '' : `${year}年`}${String(Number(month))}月${day === undefined ? '' : `${String(Number(day))}日`}`;
  const iso = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  return [chinese, ...(year === undefined ? [] : [iso.join('-')])].map((name) => ({ name, isSame: true }));
}

function isWithin(number: string, last: number): boolean {
  return Number(number) >= 1 && Number(number) <= last;
}
