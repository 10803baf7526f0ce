import { expect, test } from 'vitest';
import { closest } from '../../../../src/search/engine/suggest.ts';

const NAMES =
  '通义千问 光模块 恒生指数 红色警报 壁仞科技 商汤 百度 摩尔定律 元宇宙 自注意力 神经网络 语言模型 互联网 以太网 算力 AI写代码 阿里巴巴 自然语言处理 Transformer ChatGPT Diffusion~model NVIDIA GitHub~Copilot Meta OpenAI DeepMind DeepSpeed GPT-4 Cloud 0700.HK'
    .split(' ')
    .map((name) => name.replace('~', ' '));
const candidates = NAMES.map((name) => ({ name, text: name.toLowerCase() }));

const SYLLABLES: Record<string, string> = {
  通: 'tong', 义: 'yi', 意: 'yi', 千: 'qian', 问: 'wen', 文: 'wen', 广: 'guang', 光: 'guang', 模: 'mo', 膜: 'mo', 块: 'kuai', 快: 'kuai', 商: 'shang', 桑: 'sang',
  汤: 'tang', 烫: 'tang', 百: 'bai', 杜: 'du', 度: 'du', 摩: 'mo', 磨: 'mo', 尔: 'er', 耳: 'er', 定: 'ding', 律: 'lv', 手: 'shou', 场: 'chang', 壁: 'bi', 仞: 'ren', 韧: 'ren', 科: 'ke', 技: 'ji', 音: 'yin', 语: 'yu', 言: 'yan', 型: 'xing', 阿: 'a', 里: 'li', 巴: 'ba', 八: 'ba',
}; // prettier-ignore
const read = (text: string) => {
  const syllables = Array.from(text, (character) => SYLLABLES[character]);
  return syllables.includes(undefined) ? undefined : syllables.join(' ');
};

test.each([
  ['通义千文', '通义千问'],
  ['广模块', '光模块'],
  ['光膜快', '光模块'],
  ['恒升指数', '恒生指数'],
  ['红色景报', '红色警报'],
  ['壁韧科技', '壁仞科技'],
  ['商烫', '商汤'],
  ['桑汤', '商汤'],
  ['百杜', '百度'],
  ['磨耳定律', '摩尔定律'],
  ['元宇审', '元宇宙'],
  ['阿里八八', '阿里巴巴'],
  ['自然语言出里', '自然语言处理'],
  ['tranformer', 'Transformer'],
  ['chatgtp', 'ChatGPT'],
  ['diffussion model', 'Diffusion model'],
  ['nvida', 'NVIDIA'],
  ['copliot', 'Copilot'],
  ['openia', 'OpenAI'],
])('%s is a misprint of %s', (typed, name) => {
  expect(closest(typed, candidates, read)?.name).toBe(name);
});

test.each([
  ['苹果公司', 'another name'],
  ['台积电', 'another name'],
  ['量子计算', 'other words'],
  ['语音模型', 'words one and all'],
  ['ai写新闻', 'another word in its place'],
  ['物联网', 'a word that begins otherwise'],
  ['图神经网络', 'a kind of it'],
  ['注意力', 'a part of it'],
  ['商场', 'two characters, read otherwise'],
  ['快手', 'two characters'],
  ['光', 'one character'],
  ['amd', 'three letters'],
  ['deepseek', 'a word that ends otherwise'],
  ['claude', 'six letters, two of them wrong'],
  ['beta', 'a word that begins otherwise'],
  ['midjourney', 'another name'],
  ['gpt-5', 'a version'],
  ['0981.hk', 'a code'],
  ['光模块', 'the name itself'],
])('%s is none: %s', (typed) => {
  expect(
    closest(
      typed,
      candidates.filter(({ name }) => name !== 'DeepSpeed'),
      read,
    ),
  ).toBeUndefined();
});

test('without readings a misprint in the first character is none', () => {
  expect(closest('广模块', candidates)).toBeUndefined();
  expect(closest('通义千文', candidates)?.name).toBe('通义千问');
});
