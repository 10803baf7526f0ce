import { expect, test } from 'vitest';
import { htmlPhrases, phrases, splitEnd } from '../../../src/text/phrases.ts';

const NAMES = new Set(['大模型', '光模块', '预训练', '评级', '燕鸥二号']);

test.each([
  ['ChatGPT用2个月达到1亿用户', 'ChatGPT|用2个月|达到|1亿|用户'],
  ['渗透率与市场规模', '渗透率|与市场|规模'],
  ['服务器、交换机与光模块', '服务器、|交换机|与光模块'],
  ['可浏览、可搜索', '可浏览、|可搜索'],
  ['《太空歌剧院》（2022年）', '《太空|歌|剧院》|（2022年）'],
  ['国内外科技巨头的大模型产品', '国内外|科技|巨头的|大模型|产品'],
  ['公司收益评级的五档标准', '公司|收益|评级的|五档|标准'],
  ['国外主要AIGC预训练模型', '国外|主要|AIGC|预训练|模型'],
  ['GPT-3的45TB', 'GPT-3的|45TB'],
  ['报告没有说怎样数；从Gannet到Puffin', '报告|没有|说|怎样数；|从|Gannet|到|Puffin'],
  ['燕鸥二号的参数', '燕鸥二号的|参数'],
])('%s may break at %s', (text, pieces) => {
  expect(phrases(text, NAMES).join('|')).toBe(pieces);
});

test('HTML keeps Han and Latin together, so that the thin space between them stays', () => {
  expect(htmlPhrases('AIGC用2个月达到1亿用户', NAMES).join('|')).toBe('AIGC用2个月|达到1亿用户');
});

test('a name is not broken within its letters: what is longer than a narrow line breaks between Latin and Han', () => {
  expect(htmlPhrases('从1998年的Seabird到2022年的Storm', NAMES).join('|')).toBe('从1998年的|Seabird到|2022年的Storm');
});

test.each([
  ['渗透率与市场规模', '渗透率与市场|规模'],
  ['服务器、交换机与光模块', '服务器、交换机与光模块'],
  ['公司收益评级的五档标准', '公司收益评级的|五档标准'],
  ['AIGC：能力', 'AIGC：能力'],
  ['国外主要AIGC预训练模型', '国外主要AIGC|预训练模型'],
  ['Stable Diffusion发布', 'Stable Diffusion|发布'],
])('HTML breaks %s no more often than a narrow line needs: %s', (text, pieces) => {
  expect(htmlPhrases(text, NAMES).join('|')).toBe(pieces);
});

test.each([
  ['预测，2030年AIGC市场规模超过1万亿元人民币。', '人民币。'],
  ['能以百倍以上的速度与效率创作。', '与效率创作。'],
  ['腾讯、网易、商汤和创新奇智。', '创新奇智。'],
  ['短。', '短。'],
])('the end of %s is no stub of a line and begins with a word', (words, end) => {
  expect(splitEnd(words, new Set(['创新奇智']))).toEqual([words.slice(0, -end.length), end]);
});
