import { fold, type SimplifiedForms } from '../normalise.ts';
import type { QueryTerm } from './query.ts';
import type { Alternative } from './synonyms.ts';

const UNITS: Record<string, number> = { 万亿: 1e12, 亿: 1e8, 万: 1e4, t: 1e12, b: 1e9, m: 1e6, trillion: 1e12, billion: 1e9, million: 1e6 };
const AMOUNT = /^(\d+(?:\.\d+)?)(万亿|亿|万|trillion|billion|million|[tbm])(?:个?参数)?$/u;
const ISO_DATE = /^((?:19|20)\d\d)[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/u;
const CHINESE_DATE = /^((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?$/u;

/** What has one other way to be written in a folded term. */
const REWRITTEN: readonly [pattern: RegExp, other: string][] = [
  // 3至4个月 is 3-4个月.
  [/(\d[亿万%]?)[至到](?=\d)/u, '$1-'],
  // 3.14e23 is 3.14×10²³.
  [/^(\d+(?:\.\d+)?)e\+?(\d{1,2})$/u, '$1×10^$2'],
  // HK0001 and 00001 are 0001.
  [/^(?:hk(\d{4})|0(\d{4})(?:\.hk)?)$/u, '$1$2'],
];
/** The same in a term as typed, since its name is shown: TNF-alpha is TNF-α. */
const GREEK: readonly [pattern: RegExp, letter: string][] = [
  [/alpha$/iu, 'α'],
  [/sigma$/iu, 'σ'],
];

/** Other ways to write the number, amount, date, range, stock code or Greek letter that a term is or ends with. */
export function sameValues({ words, text }: QueryTerm, forms: SimplifiedForms): Alternative[] {
  const rewritten = REWRITTEN.map(([pattern, other]) => text.replace(pattern, other));
  const greek = GREEK.map(([pattern, letter]) => words.replace(pattern, letter));
  const names = [...sameAmounts(text), ...sameDates(text), ...rewritten, ...greek];
  return names.map((name) => ({ name, text: fold(name, forms).text, same: true })).filter((other) => other.text !== text);
}

/** The same amount in the other units in use: 5400亿 is 540B and 0.54万亿. */
function sameAmounts(text: string): string[] {
  const [, digits = '', unit = ''] = AMOUNT.exec(text) ?? [];
  const value = Number(digits) * (UNITS[unit] ?? 0);
  if (value < 1e6) return [];
  return Object.entries(UNITS)
    .filter(([other, size]) => other !== unit && value / size >= 0.01)
    .map(([other, size]) => `${String(Number((value / size).toPrecision(12)))}${other.length === 1 ? other.toUpperCase() : other}`);
}

/** 2022-11-30 and 2022/11/30 are 2022年11月30日, and the other way round. */
function sameDates(text: string): string[] {
  const [, year, month, day] = ISO_DATE.exec(text) ?? CHINESE_DATE.exec(text) ?? [];
  if (year === undefined || month === undefined || Number(month) < 1 || Number(month) > 12) return [];
  const chinese = `${year}年${String(Number(month))}月${day === undefined ? '' : `${String(Number(day))}日`}`;
  const iso = [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-');
  return [chinese, iso];
}
