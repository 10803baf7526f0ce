import { expect, test, vi } from 'vitest';
import { announceUndrawable } from '../../../src/fonts/rare-characters.ts';

test('a character that no slice of the font has is said once, with its picture; one that a slice has is not', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  announceUndrawable('模型龘𠀀', '/og/first.png');
  announceUndrawable('𠀀', '/og/second.png');
  expect(warn.mock.calls).toEqual([
    ['/og/first.png: the font of pictures lacks "𠀀" (U+20000) and shows 〓; write it otherwise where that matters.'],
  ]);
  warn.mockRestore();
});
