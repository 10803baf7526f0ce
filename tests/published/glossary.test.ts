import { expect, inject, test } from 'vitest';
import { createTermFinder } from '../../src/content/find-names.ts';
import { readReport } from '../../src/report/report.ts';

const { terms } = readReport(inject('site').content);

test.each('AIGC GAN 扩散模型 Transformer RLHF 预训练 参数量 多模态 GPGPU DPU 光模块 MAU FLOP 摩尔定律 渗透率 市盈率 元宇宙'.split(' '))(
  '%s is a term',
  (name) => {
    const find = createTermFinder(terms);
    expect(find(name).map(({ start, end }) => end - start)).toEqual([name.length]);
  },
);

test('the glossary has at least 60 terms', () => {
  expect(terms.length).toBeGreaterThanOrEqual(60);
});
