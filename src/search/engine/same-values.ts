import { once } from '../../once.ts';
import { fold, type SimplifiedForms } from '../normalise.ts';
import { amountsIn } from './numbers.ts';
import { distinct, type QueryTerm } from './query.ts';
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

/**
 * Other ways to write the number, amount, date, range, stock code or Greek letter that a term is or has, those first that say the same.
 * `amounts` are those of the text, folded: what equals one of them, or is what it rounds to, is looked for in its spelling.
 */
export function sameValues({ words, text }: QueryTerm, forms: SimplifiedForms, amounts: readonly string[] = []): Alternative[] {
  if (text.length > LONGEST) return [];
  const rewritten = REWRITTEN.map(([pattern, other]) => text.replace(pattern, other));
  const greek = GREEK.map(([pattern, letter]) => words.replace(pattern, letter));
  const dates = sameDates(text);
  // The numbers of a date are no amounts.
  const { same, near } = dates.length > 0 ? { same: dates, near: [] } : sameAmounts(text, amounts);
  const spell = (name: string) => ({ name, text: fold(name, forms).text });
  const others = [...[...rewritten, ...greek, ...same].map((name) => ({ ...spell(name), same: true })), ...near.map(spell)];
  return distinct(others).filter((other) => other.text !== text);
}

/** Words before an amount that a text may leave out or say otherwise, and a sign of currency. */
const ABOUT = /(?:大约|大概|约为|约|将近|接近|近|超过|超|逾|至少|[+])?(?<dollars>(?:us)?\$)?$/u;
/** And after it. */
const OR_SO = /(?:左右|上下|以上|多)$/u;
/** What may follow an amount, and what the text may have there: what says the same, and less, since 100亿 may be of another currency. */
const ENDINGS: readonly [typed: RegExp, same: readonly string[], near: readonly string[]][] = [
  [/^个?参数$/u, ['$&', ''], []],
  [/^(?:美金|美刀|美圆|美元|usd|us dollars?|dollars?)/u, ['美元'], ['']],
  [/^(?:元人民币|人民币元?|rmb|cny|块钱?)/u, ['元人民币', '元'], ['']],
  [/^(?:元|港元|港币|欧元)/u, ['$&'], ['']],
];

/** The same amount as the text writes it, with its currency, or in another way of counting; and what is near: without it, or what rounds to it. */
function sameAmounts(text: string, amounts: readonly string[]): { same: string[]; near: string[] } {
  const counts = sameCounts(text);
  // What begins with a number first; 总额两万 has it further on.
  const amount = amountsIn(text).find(({ hasUnit, value }) => hasUnit || value >= 1e4);
  if (!amount) return { same: counts, near: [] };
  const before = text.slice(0, amount.start);
  const after = text.slice(amount.end).replace(OR_SO, '') + (ABOUT.exec(before)?.groups?.['dollars'] ? '美元' : '');
  const [typed, same, near] = ENDINGS.find(([pattern]) => pattern.test(after)) ?? [/$/u, [''], []];
  const spell = (numbers: readonly string[], endings: readonly string[]) =>
    numbers.flatMap((number) => endings.map((ending) => before.replace(ABOUT, '') + number + after.replace(typed, ending)));
  const known = parse(amounts).filter(
    ({ value, isShare }) => isShare === amount.isShare && Math.abs(value - amount.value) <= amount.tolerance,
  );
  const written = (isEqual: boolean) => known.filter(({ value }) => (value === amount.value) === isEqual).map((each) => each.written);
  const numbers = [text.slice(amount.start, amount.end), ...written(true)];
  return { same: [...spell(numbers, same), ...counts], near: [...spell(numbers, near), ...spell(written(false), [...same, ...near])] };
}

/** Amounts of the text with what they are worth. */
const parse = once((amounts: readonly string[]) =>
  amounts.flatMap((written) => amountsIn(written).map((amount) => ({ written, ...amount }))),
);

/** Words that count things, by which a numeral is told from a part of a word: 三大, not 三星. */
const COUNTER = /^[个种家年项条段步档代轮类大位次份件款章张部名处只台颗所天周倍]/u;
const NUMERALS = ['', '一', '两二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 3个步骤 is 三个步骤 and the other way round; 十八个月 is 18个月. */
function sameCounts(text: string): string[] {
  const count = amountsIn(text).find(({ end, hasUnit }) => !hasUnit && COUNTER.test(text.slice(end)));
  if (!count) return [];
  const { start, end, value } = count;
  const others = /^\d/u.test(text.slice(start)) ? Array.from(NUMERALS[value] ?? '') : [String(value)];
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
