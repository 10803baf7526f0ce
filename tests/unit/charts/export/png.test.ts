import { expect, test } from 'vitest';
import { renderPng } from '../../../../src/charts/export/png.ts';

const draw = (words: string) =>
  renderPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><text x="4" y="20" font-family="Noto Sans SC" font-size="18">${words}</text></svg>`,
    2,
  );

test('draws Chinese with the font of the project: each character its own glyph, none a blank or a box', () => {
  const pictures = ['', '参', '数', '量', '\u{E000}'].map((words) => Buffer.from(draw(words)).toString('base64'));
  expect(new Set(pictures.slice(0, 4)).size).toBe(4);
  for (const picture of pictures.slice(1, 4)) expect(picture).not.toBe(pictures[4]);
});

test('makes as many pixels of one unit as asked for, and the same bytes each time', () => {
  const png = Buffer.from(draw('参数'));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([120, 60]);
  expect(png.equals(Buffer.from(draw('参数')))).toBe(true);
});
