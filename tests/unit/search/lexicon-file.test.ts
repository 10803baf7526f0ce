import { expect, test } from 'vitest';
import { packLexicon, unpackLexicon } from '../../../src/search/lexicon-file.ts';

test('a lexicon is the same once it is packed and unpacked', () => {
  const lexicon = {
    synonyms: [
      { id: 'term-reef', names: ['珊瑚礁', 'coral reef', '礁'], said: 2 },
      { id: '', names: ['价钱', '价格'], said: 2 },
    ],
    simplified: '價价',
    amounts: ['2亿'],
  };
  expect(unpackLexicon(packLexicon(lexicon))).toEqual(lexicon);
});

test('a lexicon without synonyms has none, and a group that does not say how many of its names are said has all', () => {
  expect(unpackLexicon(packLexicon({ synonyms: [], simplified: '' })).synonyms).toEqual([]);
  const groups = [{ id: 'term-reef', names: ['珊瑚礁', '礁'] }];
  expect(unpackLexicon(packLexicon({ synonyms: groups, simplified: '' })).synonyms).toEqual([{ ...groups[0], said: 2 }]);
});
