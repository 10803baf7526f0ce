import { expect, test } from 'vitest';
import { languageSplitter } from '../../../src/text/languages.ts';

const split = languageSplitter({ fr: ['Théâtre D’opéra Spatial'], none: ['to C'] });

test.each([
  ['论文Attention Is All You Need提出', ['Attention Is All You Need']],
  ['“Generative AI: A Creative New World”一文', ['Generative AI: A Creative New World']],
  ['Vertical fine tuning gets good (scientific papers, etc)', ['Vertical fine tuning gets good (scientific papers, etc)']],
  ['（Brown et al.，2020）', ['Brown et al.']],
  ['Stable Diffusion v1 (README + model card)', ['Stable Diffusion v1 (README + model card)']],
  ['CLIP & DALL-E与PaLM 2 Technical Report', ['CLIP & DALL-E', 'PaLM 2 Technical Report']],
  ['Microsoft eyes $10 billion bet', ['Microsoft eyes $10 billion bet']],
  ['早期的Deep learning (DL)与《Deep Learning Today》', ['Deep learning (DL)', 'Deep Learning Today']],
  ['GPT-3和ChatGPT、PaLM 2、200/400G、Q&A', []],
  ['面向to C市场', []],
  ['见 https://site.example 与 contact@site.example', []],
  ['只有中文', []],
])('%s has the English passages %j', (text, passages) => {
  const parts = split(text);
  expect(parts.filter(({ lang }) => lang === 'en').map((part) => part.text)).toEqual(passages);
  expect(parts.map((part) => part.text).join('')).toBe(text);
});

test('a phrase that stands among the exceptions is in its language', () => {
  expect(split('作品Théâtre D’opéra Spatial得奖')).toEqual([
    { text: '作品' },
    { text: 'Théâtre D’opéra Spatial', lang: 'fr' },
    { text: '得奖' },
  ]);
});
