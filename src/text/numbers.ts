/** Formats numbers; what a phone takes long to make is made for the first of them, not on each page that loads this file. */
function formatter(locale: string, options: Intl.NumberFormatOptions): (value: number) => string {
  let made: Intl.NumberFormat | undefined;
  return (value) => (made ??= new Intl.NumberFormat(locale, options)).format(value);
}

/** A parameter count in Chinese units: 1.75e12 is 1.75万亿, 1.17e8 is 1.17亿. Unit of what is counted: one. */
export const formatParameters = formatter('zh-CN', { notation: 'compact', maximumSignificantDigits: 4 });

const exact = formatter('en-US', { maximumFractionDigits: 10, useGrouping: 'min2' });

/** A count in 亿 without rounding, grouped from five digits on: 540350000000 is 5403.5, 1.2e12 is 12,000. Unit of `count`: one. */
export function inHundredMillions(count: number): string {
  return exact(count / 1e8);
}

/** The most digits that any of some counts has behind the point where it stands in 亿. Unit of `counts`: one. */
export function decimalsOf(counts: readonly (number | null)[]): number {
  return Math.max(0, ...counts.map((count) => inHundredMillions(count ?? 0).split('.')[1]?.length ?? 0));
}

/** A parameter count without rounding, as charts write it: 540350000000 is 5403.5亿. Unit of `count`: one. */
export function parametersInFull(count: number): string {
  return `${inHundredMillions(count).replaceAll(',', '')}亿`;
}

/** A number of 1 or more in powers of ten, four digits at most: 3.14e23 is 3.14×10^23, 1e18 is 10^18. */
export function scientific(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(3).split('e+');
  return Number(mantissa) === 1 ? `10^${exponent}` : `${Number(mantissa)}×10^${exponent}`;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits as superscript characters, which stay exponents where they are copied or read out. */
export function superscript(digits: string): string {
  return digits.replace(/\d/gu, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
}

/** 10^17 as 10¹⁷, for pages; in pictures and on cards, whose font has no superscripts, the ^ stays. */
export function withSuperscripts(text: string): string {
  return text.replace(/\^(\d+)/gu, (_, digits: string) => superscript(digits));
}

/** A factor in Chinese, two digits: 205674 is 21万, 1024 is 1000, 5.66 is 5.7. */
export const formatFactor = formatter('zh-CN', { notation: 'compact', maximumSignificantDigits: 2 });

/** By how much the larger of two positive numbers is a multiple of the smaller. */
export function factorBetween(one: number, other: number): number {
  return Math.max(one, other) / Math.min(one, other);
}

const percents = formatter('zh-CN', { style: 'percent', maximumSignificantDigits: 2 });

/** How far the report's count is from a source's, both positive, in two digits: 相差约1400倍 from twice or half of it on, else 报告多42% or 报告少28%. */
export function distanceWords(report: number, source: number): string {
  return `${isFar(report, source) ? '相差' : '报告'}${distanceInShort(report, source)}`;
}

/** The same where its place says what is compared: 约1400倍, 多42% or 少28%. */
export function distanceInShort(report: number, source: number): string {
  if (isFar(report, source)) return `约${formatFactor(factorBetween(report, source))}倍`;
  return `${report > source ? '多' : '少'}${percents(Math.abs(report / source - 1))}`;
}

/** Whether one of two positive numbers is at least twice the other. */
export function isFar(one: number, other: number): boolean {
  return factorBetween(one, other) >= 2;
}
