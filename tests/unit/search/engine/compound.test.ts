import { expect, test } from 'vitest';
import { cutCompound } from '../../../../src/search/engine/compound.ts';

const TEXT = ['服务器的市场规模', '交换机与光模块需求增长', '国产GPU', '2030年需求1万亿', '规模5千4百亿', 'Stable Diffusion论文']
  .join('\n')
  .toLowerCase();
const NAMES = new Set(['光模块']);

async function cut(text: string): Promise<string[]> {
  const pieces = await cutCompound(
    text,
    (piece) => NAMES.has(piece),
    (piece) => Promise.resolve(TEXT.includes(piece)),
  );
  return pieces.map((piece) => (piece.isKnown ? piece.text : `?${piece.text}`));
}

test.each([
  ['服务器市场规模', ['服务器', '市场规模']],
  ['服务器和交换机', ['服务器', '交换机']],
  ['服务器的市场', ['服务器的市场']],
  ['光模块需求量', ['光模块需求', '?量']],
  ['交换机需求是多少', ['交换机', '需求', '多少']],
  ['1万亿市场', ['1万亿', '市场']],
  ['市场5千4百亿', ['市场', '5千4百亿']],
  ['需求2030年', ['需求', '2030年']],
  ['stable diffusion市场', ['stable diffusion', '市场']],
  ['量子计算', ['?量子计算']],
  ['', []],
])('%s', async (text, pieces) => {
  expect(await cut(text)).toEqual(pieces);
});
