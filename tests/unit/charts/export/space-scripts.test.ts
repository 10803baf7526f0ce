import { expect, test } from 'vitest';
import { narrowDots, spaceScripts } from '../../../../src/charts/export/space-scripts.ts';

const spaced = (character: string) => `<tspan letter-spacing="0.125em">${character}</tspan>`;

test.each([
  ['燕鸥ABC与3种', `燕${spaced('鸥')}AB${spaced('C')}${spaced('与')}${spaced('3')}种`],
  ['约10%的雨', `${spaced('约')}10${spaced('%')}的雨`],
  ['（A）与“B”', '（A）与“B”'],
  ['潮汐 ABC', '潮汐 ABC'],
])('a picture has the space of a page between Han and Latin: %s', (words, expected) => {
  expect(spaceScripts(`<svg><title>${words}</title><text x="1">${words}</text></svg>`)).toBe(
    `<svg><title>${words}</title><text x="1">${expected}</text></svg>`,
  );
});

test('of two marks of full-width punctuation the first loses its blank half', () => {
  const trimmed = (character: string) => `<tspan letter-spacing="-0.5em">${character}</tspan>`;
  expect(spaceScripts('<text>（据转载）；《海》，“潮”。（《雨》）！</text>')).toBe(
    `<text>（据转载${trimmed('）')}${trimmed('；')}《海${trimmed('》')}${trimmed('，')}“潮${trimmed('”')}${trimmed('。')}${trimmed('（')}《雨${trimmed('》')}）！</text>`,
  );
});

test('digits that are raised stay apart from the words before them', () => {
  const text = `<text>约10<tspan dy="-6">21</tspan></text>`;
  expect(spaceScripts(text)).toBe(`<text>${spaced('约')}10<tspan dy="-6">21</tspan></text>`);
});

test.each(['·', '&#xb7;'])('the dot of a Latin name is as small and narrow as in a Latin font, also where Han follow it: %s', (dot) => {
  const name = String.raw`TE<tspan letter-spacing="-[\d.]+em">R</tspan><tspan font-size="0.6em" baseline-shift="0.25em" letter-spacing="-[\d.]+em">${dot}</tspan>`;
  expect(narrowDots(spaceScripts(`<text>燕·鸥，TER${dot}N鸥</text>`))).toMatch(
    new RegExp(`^<text>燕·鸥，${name}${spaced('N')}鸥</text>$`, 'u'),
  );
});

test('the serif of titles has a narrow dot, which stays as it is', () => {
  for (const attribute of ['class="card__title"', 'font-family="Noto Serif CJK SC"'])
    expect(narrowDots(`<text ${attribute}>TER·N</text>`)).toBe(`<text ${attribute}>TER·N</text>`);
});
