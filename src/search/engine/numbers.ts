/** A number of a folded text, with its unit. */
export interface Amount {
  start: number;
  end: number;
  value: number;
  isShare: boolean;
  /**
   * How far a number may be from this one to be rounded to it: half of what its last digit that is not 0 counts; 0 for a single digit, which
   * says too little.
   */
  tolerance: number;
  /** Whether it has a unit: 亿, %, b. */
  hasUnit: boolean;
}

const DIGITS: Record<string, string> = {
  零: '0',
  〇: '0',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  点: '.',
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
const LATIN_UNITS: Record<string, number> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  b: 1e9,
  bn: 1e9,
  t: 1e12,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const AMOUNT = new RegExp(
  [
    String.raw`(?<![\d.])(?<share>百分之)?`,
    String.raw`(?<numeral>(?:\d+(?:\.\d+)?[百千万亿]+)+|\d+(?:\.\d+)?|[零〇一二两三四五六七八九十](?:[零〇一二两三四五六七八九十百千万亿]|点(?=[零〇一二三四五六七八九]))*)`,
    String.raw`(?:(?<unit>trillion|billion|million|bn|mn|[kmbt])(?![a-z])|(?<percent>%))?`,
  ].join(''),
  'gu',
);

/** The numbers of a folded text: 5400亿, 540b, 两万, 1.6千亿, 百分之四十九. */
export function amountsIn(text: string): Amount[] {
  return Array.from(text.matchAll(AMOUNT), ({ 0: { length }, index, groups = {} }): Amount => {
    const { share, numeral = '', unit = '', percent } = groups;
    const value = exact(valueOf(numeral) * (LATIN_UNITS[unit] ?? 1));
    const isShare = share !== undefined || percent !== undefined;
    const hasUnit = isShare || unit !== '' || /[百千万亿]/u.test(numeral);
    return { start: index, end: index + length, value, isShare, tolerance: toleranceOf(value, numeral), hasUnit };
  });
}

function toleranceOf(value: number, numeral: string): number {
  const digits = /^\d+(?:\.\d+)?(?!\.?\d)/u.exec(numeral)?.[0] ?? String(value);
  const significant = (digits.includes('.') ? digits : digits.replace(/0+$/u, '')).replace(/^[0.]+|\./gu, '').length;
  return significant < 2 ? 0 : 0.5 * 10 ** (Math.floor(Math.log10(value)) - significant + 1);
}

/** What floating point adds left out. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** 5千4百亿, 一万亿, 三点五亿, 二零二三. */
function valueOf(numeral: string): number {
  let [total, section, digits] = [0, 0, ''];
  for (const token of numeral.match(/\d+(?:\.\d+)?|\D/gu) ?? []) {
    const unit = UNITS[token];
    if (unit === undefined) {
      digits += DIGITS[token] ?? token;
      continue;
    }
    if (unit < 1e4) section += Number(digits || 1) * unit;
    else {
      const before = section + Number(digits);
      // 一万亿 is a 万 of 亿; in 1亿2000万 each stands for itself.
      total = total < unit ? (total + before) * unit : total + before * unit;
      section = 0;
    }
    digits = '';
  }
  return total + section + Number(digits);
}
