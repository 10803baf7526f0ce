import { once } from '../../once.ts';
import type { Pinyin } from '../record.ts';

/** The 3,755 common characters of GB 2312, in its order, which is that of their pinyin. */
export function commonCharacters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return new TextDecoder('gbk').decode(new Uint8Array(bytes));
}

/** Looks up how a simplified character is read, without its tone; ü is v. */
export const readSyllables = once(({ order, others }: Pinyin): ((character: string) => string | undefined) => {
  const syllables = new Map<string, string>();
  const starts = new Map(Array.from(order.matchAll(PAIR), ([, syllable = '', character = '']) => [character, syllable]));
  let current = '';
  for (const character of commonCharacters()) {
    current = starts.get(character) ?? current;
    if (current !== '') syllables.set(character, current);
  }
  for (const [, syllable = '', character = ''] of others.matchAll(PAIR)) syllables.set(character, syllable);
  return (character) => syllables.get(character);
});

const PAIR = /([a-z]+)(\P{ASCII})/gu;
