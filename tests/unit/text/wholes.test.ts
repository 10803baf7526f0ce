import { expect, test } from 'vitest';
import { wholes } from '../../../src/text/wholes.ts';

test.each([
  ['达到1亿用户', ['1亿']],
  ['公布模型，参数量170亿', ['参数量170亿']],
  ['用了2个月，Instagram用2.5年', ['2个月', '2.5年']],
  ['2022年11月30日发布，至2023-05-15', ['2022年', '11月30日', '2023-05-15']],
  ['GPT-3有1,750亿个参数', ['1,750亿个']],
  ['2008-2022年共8代，2021–2023年又有2代', ['2008-2022年', '2021–2023年']],
  ['按100亿美元计，约占10%', ['100亿美元']],
  ['每3-4个月翻一番，另说18–24个月', ['3-4个月', '18–24个月']],
  ['采用CC BY-SA 4.0许可', ['CC BY-SA 4.0']],
  ['M2M-100与DALL·E各一行', ['DALL·E']],
])('%s keeps %j each on one line', (text, whole) => {
  const parts = wholes(text, true);
  expect(parts.filter((part) => part.whole).map((part) => part.text)).toEqual(whole);
  expect(parts.map((part) => part.text).join('')).toBe(text);
});

test('in excerpts labels and names with a hyphen are whole too', () => {
  const whole = (text: string) => wholes(text).flatMap((part) => (part.whole ? [part.text] : []));
  expect(whole('GPT-3.5 · 来源：1,750亿，见ViT-L/14@336px')).toEqual(['GPT-3.5', '来源：', '1,750亿', 'ViT-L/14@336px']);
  expect(whole('Multi-Hundred-Billion，一句很长的话：再说')).toEqual([]);
});
