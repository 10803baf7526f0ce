import { expect, test } from 'vitest';
import { renderPng } from '../../../../src/charts/export/png.ts';
import { writeSubsets } from '../../../../src/fonts/font-subset.ts';

const draw = (words: string, weight = 400) =>
  renderPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><text x="4" y="20" font-family="Noto Sans SC" font-size="18" font-weight="${String(weight)}">${words}</text></svg>`,
    2,
  );

const drawEach = async (words: string[], weight?: number) =>
  (await Promise.all(words.map((one) => draw(one, weight)))).map((png) => Buffer.from(png).toString('base64'));

test('draws Chinese with the font of the project: each character its own glyph, none a blank or a box', async () => {
  const pictures = await drawEach(['', '参', '数', '量', '\u{E000}']);
  expect(new Set(pictures.slice(0, 4)).size).toBe(4);
  for (const picture of pictures.slice(1, 4)) expect(picture).not.toBe(pictures[4]);
});

test('makes as many pixels of one unit as asked for, and the same bytes each time', async () => {
  const png = Buffer.from(await draw('参数'));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([120, 60]);
  expect(png.equals(Buffer.from(await draw('参数')))).toBe(true);
});

test('draws a character that few texts have, in both weights and beside one that no font has; that one is shown as 〓', async () => {
  const regular = await drawEach(['龘', '鱻', '参龘', '参〓', '参𠀀', '𠀀龘']);
  const bold = await drawEach(['龘'], 700);
  expect(new Set([...regular, ...bold]).size).toBe(6);
  expect(regular[4]).toBe(regular[3]);
});

test('fonts with the characters of a picture alone draw it alike', async () => {
  const words = (family: string, y: number) => `<text y="${String(y)}" font-family="${family}" font-weight="700">参数AV 10亿</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40">${words('Noto Sans SC', 16)}${words('Noto Serif CJK SC', 34)}</svg>`;
  const [whole, small] = [await renderPng(svg, 2), await renderPng(svg, 2, await writeSubsets(svg))];
  expect(Buffer.from(small).equals(Buffer.from(whole))).toBe(true);
});
