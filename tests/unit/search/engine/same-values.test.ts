import { expect, test } from 'vitest';
import { sameValues } from '../../../../src/search/engine/same-values.ts';

/** Amounts of a text, as it writes them. */
const AMOUNTS = [
  '5400亿',
  '1.2万亿',
  '1万亿',
  '2万',
  '100亿',
  '1750亿',
  '175b',
  '49%',
  '51.4%',
  '3.5亿',
  '1620.5亿',
  '1600亿',
  '1亿',
  '300万',
  '10亿',
  '1.75亿',
];

const others = (text: string) => sameValues({ words: text, text }, new Map(), AMOUNTS);

test.each([
  ['540b', '5400亿', 'a unit of another language'],
  ['12000亿', '1.2万亿', 'another unit'],
  ['0.175万亿', '1750亿', 'a fraction of a larger unit'],
  ['1750亿', '175b', 'the other way round'],
  ['175bn参数', '1750亿', 'what is counted left out'],
  ['1750亿个参数', '1750亿', 'and its counter'],
  ['两万颗', '2万颗', 'a Chinese numeral'],
  ['20000颗', '2万颗', 'all digits'],
  ['一万亿', '1万亿', 'two units in a row'],
  ['10000亿', '1万亿', 'more than one uses'],
  ['五千四百亿参数', '5400亿参数', 'a numeral of several digits'],
  ['5千4百亿', '5400亿', 'digits and numerals mixed'],
  ['三点五亿', '3.5亿', 'a numeral with a point'],
  ['1.6千亿', '1600亿', 'thousands of 亿'],
  ['3百万', '300万', 'hundreds of 万'],
  ['百分之四十九', '49%', 'a share in words'],
  ['百分之51.4', '51.4%', 'a share with digits'],
  ['+51.4%', '51.4%', 'a sign'],
  ['约两万颗', '2万颗', 'a word for about'],
  ['超过1亿', '1亿', 'a word for more'],
  ['100亿左右', '100亿', 'a word after it'],
  ['100亿美金', '100亿美元', 'a colloquial currency'],
  ['$10bn', '100亿美元', 'a sign of currency'],
  ['一百亿美元', '100亿美元', 'a numeral with a currency'],
  ['100亿美元', '100亿', 'a currency left out'],
  ['一万亿人民币', '1万亿元', 'another word for the same currency'],
  ['十亿美金收入', '10亿美元收入', 'more after it'],
  ['月活一亿', '月活1亿', 'more before it'],
  ['月活超过一亿', '月活1亿', 'more before a word for more'],
  ['1620亿', '1620.5亿', 'rounded to the digits typed'],
  ['51%', '51.4%', 'a rounded share'],
  ['十八个月', '18个月', 'a count in words'],
  ['3个步骤', '三个步骤', 'a count in digits'],
  ['2种模型', '两种模型', 'two things'],
  ['2022-11-30', '2022年11月30日', 'a date'],
  ['2023/3/14', '2023年3月14日', 'a date with slashes'],
  ['2022.11.30', '2022年11月30日', 'a date with points'],
  ['20221130', '2022年11月30日', 'a date of digits alone'],
  ['2021年10月29号', '2021年10月29日', 'a day as it is said'],
  ['2021年03月04日', '2021年3月4日', 'a date with zeros'],
  ['10月29号', '10月29日', 'a day without its year'],
  ['二零二三年五月十五日', '2023年5月15日', 'a date in words'],
  ['2022年11月', '2022-11', 'a month'],
  ['3至4个月', '3-4个月', 'a range'],
  ['3.14e23', '3.14×1023', 'a power of ten'],
  ['hk9888', '9888', 'a stock code'],
  ['00700', '0700', 'a stock code with five digits'],
  ['pangualpha', 'panguα', 'a Greek letter'],
])('%s is also written %s: %s', (text, other) => {
  expect(others(text).map((value) => value.text)).toContain(other);
});

test.each(['2022', '49%', '0700', '2023-13', '2023年13月', '20231345', 'wren', '三大', '一等奖', '万物', '千问', '十分', '两者'])(
  '%s is written in one way, or by counting',
  (text) => {
    expect(others(text).filter((other) => AMOUNTS.includes(other.text) || /[年月-]/u.test(other.text))).toEqual([]);
  },
);

test('an amount is the same only where it is neither a power of ten off nor rounded', () => {
  const same = (text: string) => others(text).filter((other) => other.same).map((other) => other.text); // prettier-ignore
  expect(same('175b')).toEqual(['1750亿']);
  expect(same('1620亿')).toEqual([]);
  expect(same('一亿')).toEqual(['1亿']);
});

test('one digit is rounded to nothing, nor is a number without a unit', () => {
  expect(others('1.6亿')).toEqual([]);
  expect(others('2000亿')).toEqual([]);
  expect(others('1620')).toEqual([]);
});

test('copied text is no spelling of a number in it', () => {
  expect(others(`${'参数量为540b的模型'.repeat(10)}540b`)).toEqual([]);
});

test('a currency left out may be another one', () => {
  expect(others('一百亿元').find(({ text }) => text === '100亿')?.same).toBeUndefined();
});
