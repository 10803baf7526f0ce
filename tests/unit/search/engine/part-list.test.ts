import { expect, test } from 'vitest';
import { textsIn } from '../../../../src/search/engine/part-list.ts';

/** Text as CBOR has it: its length with the kind, then its bytes. */
const text = (words: string) => {
  const bytes = [...new TextEncoder().encode(words)];
  return bytes.length < 24 ? [0x60 + bytes.length, ...bytes] : [0x78, bytes.length, ...bytes];
};

test('the texts of a list are read past its numbers and lists, whatever their length', () => {
  const long = 'w'.repeat(40);
  // [300, ['wtideв', 'wtip', 65536], 'long']
  const list = [0x83, 0x19, 0x01, 0x2c, 0x83, ...text('wtideв'), ...text('wtip'), 0x1a, 0, 1, 0, 0, ...text(long)];
  expect(textsIn(Uint8Array.from([1, 2, ...list]), 2)).toEqual(['wtideв', 'wtip', long]);
});
