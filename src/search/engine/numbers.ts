/**
 * The one grammar of numbers in folded text. A numeral is written in digits, with Chinese units between and after them (5千4百亿), or in words
 * (一万亿, 三点五); around it stand what makes it a share, its unit and what it counts.
 */
const DIGITS: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
/** The largest first. */
const UNITS = Object.entries({ 亿: 1e8, 万: 1e4, 千: 1e3, 百: 100, 十: 10 });
const SCALES: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

const WORDS = `十${Object.keys(DIGITS).join('')}`;
const NUMERAL = String.raw`(?:\d+(?:\.\d+)?[百千万亿]+)+|\d+(?:\.\d+)?|[${WORDS}](?:[${WORDS}百千万亿]|点(?=[${WORDS}]))*`;
const SCALE = '(?:(?:tr|b|m)illion|[bm]n|[kmbt])(?![a-z])';
/** A unit of numbers or of data, as the source of a pattern. */
export const UNIT = `(?:[百千万亿%％]|${SCALE}|[kmgtpb]b?(?![a-z]))`;
/** By what a numeral in words is known as one, and by what only after digits or a unit, since it goes on as another word: 三家. */
const [MEASURED, COUNTED] = ['个?[年月日天号]|[美欧]?元|[颗倍]', '美金|人民币|[个种家项](?!人)'];
const NUMBER = `(?:百分之)?(?:${NUMERAL})${UNIT}?(?:${MEASURED}|${COUNTED})?`;
/** A date, or a number with its unit and what it counts, among other words; as the source of a pattern. */
export const VALUE = [
  String.raw`\d{4}年\d{1,2}月(?:\d{1,2}[日号])?`,
  String.raw`(?=\d|百分之|(?<!哪)[${WORDS}][${WORDS}百千万亿点]*(?:(?<=[百千万亿])|${MEASURED}))(?:\d+[-/.])*${NUMBER}`,
].join('|');
const [AMOUNT, WHOLE] = [
  new RegExp(`(?<![\\d.])(?<share>百分之)?(?<numeral>${NUMERAL})(?:(?<scale>${SCALE})|(?<percent>%))?`, 'gu'),
  new RegExp(`^${NUMBER}$`, 'u'),
];

/** A number of a folded text, with its unit. */
export interface Amount {
  start: number;
  end: number;
  value: number;
  isShare: boolean;
  /** Whether it has a unit: 亿, %, b. */
  hasUnit: boolean;
  /**
   * How far a number may be from this one to be rounded to it: half of what its last digit that is not 0 counts; 0 for a single digit, which
   * says too little, and without a unit.
   */
  tolerance: number;
}

/** The numbers of a folded text: 5400亿, 540b, 两万, 1.6千亿, 百分之四十九. */
export function amountsIn(text: string): Amount[] {
  return Array.from(text.matchAll(AMOUNT), ({ 0: { length }, index, groups = {} }): Amount => {
    const { share, numeral = '', scale = '', percent } = groups;
    // What floating point adds left out.
    const value = Number((valueOf(numeral) * (SCALES[scale.charAt(0)] ?? 1)).toPrecision(12));
    const isShare = (share ?? percent) !== undefined;
    const hasUnit = isShare || scale !== '' || /[百千万亿]/u.test(numeral);
    return { start: index, end: index + length, value, isShare, hasUnit, tolerance: hasUnit ? toleranceOf(value, numeral) : 0 };
  });
}

/** Whether a folded text is a number of two characters or more, with what it counts. */
export function isNumber(text: string): boolean {
  return text.length > 1 && WHOLE.test(text);
}

function toleranceOf(value: number, numeral: string): number {
  const digits = /^\d+(?:\.\d+)?(?!\.?\d)/u.exec(numeral)?.[0] ?? String(value);
  const significant = (digits.includes('.') ? digits : digits.replace(/0+$/u, '')).replace(/^[0.]+|\./gu, '').length;
  return significant < 2 ? 0 : (0.5 + 1e-9) * 10 ** (Math.floor(Math.log10(value)) - significant + 1);
}

/** 5千4百亿, 1亿2000万, 一万亿, 三点五亿, 二零二三. */
function valueOf(numeral: string): number {
  for (const [unit, worth] of UNITS) {
    const at = numeral.lastIndexOf(unit);
    if (at >= 0) return (at === 0 ? 1 : valueOf(numeral.slice(0, at))) * worth + valueOf(numeral.slice(at + 1));
  }
  return Number(numeral.replace(/\D/gu, (digit) => String(DIGITS[digit] ?? '.')));
}
