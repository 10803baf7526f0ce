import { strayCharacters } from '../../text/stray-characters.ts';
import type { Fault } from '../problems.ts';

/** Finds characters that nobody means in a text: the first of each kind in each line. */
export function checkCharacters(text: string): Fault[] {
  return text
    .split('\n')
    .flatMap((line, index) => strayCharacters(line).map(({ at, message }) => ({ line: index + 1, column: at + 1, message })));
}
