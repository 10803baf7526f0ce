import { expect, test } from 'vitest';
import { textWidth } from '../../../../src/charts/frame/text-width.ts';
import { wrapText, wrapWords } from '../../../../src/charts/frame/wrap.ts';

test.each([wrapText, wrapWords])('lines hold the whole text and keep to the width', (wrap) => {
  const text = '简单的或初稿水平的视频与3D文件，终稿胜过专业的艺术家、设计师与摄影师（产品设计等）。';
  const lines = wrap(text, 12, 100);
  expect(lines.join('')).toBe(text);
  for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(100);
  expect(wrap('；终稿', 12, 100)).toEqual(['；终稿']);
});

test.each([wrapText, wrapWords])('no line begins with a closing mark or ends with an opening one', (wrap) => {
  for (let width = 40; width < 160; width += 7) {
    for (const line of wrap('样稿（产品设计、建筑等）；终稿“成品”，由文字得到。', 12, width))
      expect(line).not.toMatch(/^[，。、；）”]|[（“]$/u);
  }
});

test('words stay whole where a line of them fits, and lines come out alike in length', () => {
  expect(wrapWords('视频与3D模型的初次尝试', 12.5, 97)).toEqual(['视频与3D', '模型的初次尝试']);
});

test('a word wider than a line is broken', () => {
  const lines = wrapText('一个thequickbrownfoxjumps词', 12, 60);
  expect(lines.join('')).toBe('一个thequickbrownfoxjumps词');
  for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(60);
});
