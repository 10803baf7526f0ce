import { expect, test } from 'vitest';
import { wellFormed } from '../../../src/text/well-formed.ts';

test.each(['', '光模块', 'a\u{1F600}b', '\uD83D', 'a\uDE00b', '\uDE00\uD83D', '\uD83D\uD83D\uDE00'])(
  '%j is made as toWellFormed() makes it',
  (text) => {
    expect(wellFormed(text)).toBe(text.toWellFormed());
  },
);
