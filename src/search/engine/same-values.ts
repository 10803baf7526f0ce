import { fold, type SimplifiedForms } from '../normalise.ts';
import type { QueryTerm } from './query.ts';
import type { Alternative } from './synonyms.ts';

const UNITS: Record<string, number> = { 万亿: 1e12, 亿: 1e8, 万: 1e4, t: 1e12, b: 1e9, m: 1e6, trillion: 1e12, billion: 1e9, million: 1e6 };
const AMOUNT = /^(\d+(?:\.\d+)?)(万亿|亿|万|trillion|billion|million|[tbm])(?:个?参数)?$/u;
const ISO_DATE = /^((?:19|20)\d\d)[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/u;
const CHINESE_DATE = /^((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?$/u;
const RANGE = /(\d[亿万%]?)[至到](?=\d)/u;
const STOCK_CODE = /^(?:hk(\d{4})|0(\d{4})(?:\.hk)?)$/u;
const EXPONENT = /^(\d+(?:\.\d+)?)e\+?(\d{1,2})$/u;

const GREEK: Record<string, string> = { alpha: 'α', sigma: 'σ' };

/** Other ways to write the number, amount, date, range, stock code or Greek letter that a term is or ends with. */
export function sameValues({ words, text }: QueryTerm, forms: SimplifiedForms): Alternative[] {
  const names = [...sameAmounts(text), ...sameDates(text), ...sameRange(text), ...samePower(text), ...sameCode(text), ...sameLetter(words)];
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

/** 3至4个月 is 3-4个月. */
function sameRange(text: string): string[] {
  return [text.replace(RANGE, '$1-')];
}

/** 3.14e23 is 3.14×10²³. */
function samePower(text: string): string[] {
  const [, digits, exponent] = EXPONENT.exec(text) ?? [];
  return digits === undefined || exponent === undefined ? [] : [`${digits}×10^${exponent}`];
}

/** HK0001 and 00001 are 0001. */
function sameCode(text: string): string[] {
  const [, prefixed, padded] = STOCK_CODE.exec(text) ?? [];
  const code = prefixed ?? padded;
  return code === undefined ? [] : [code];
}

/** TNF-alpha is TNF-α. */
function sameLetter(words: string): string[] {
  return [words.replace(/(?:alpha|sigma)$/iu, (letter) => GREEK[letter.toLowerCase()] ?? letter)];
}
