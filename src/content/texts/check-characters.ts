import type { Fault } from './fault.ts';

/** Characters that a text has by mistake, each kind with what to do; the first that fits counts. */
const STRAY: readonly (readonly [characters: string, fault: (character: string) => string])[] = [
  [String.raw`\u00a0\u1680\u2000-\u200a\u202f\u205f`, () => 'is a blank of another kind; write a plain one, or none'],
  [String.raw`\u2028\u2029`, () => 'is a line break of another kind; begin a new line'],
  [String.raw`\p{Co}`, () => 'is for private use and in no font; write a character that has a name'],
  [String.raw`\p{Cf}\u115f\u1160\u3164\uffa0`, () => 'does not show; delete it'],
  [String.raw`\p{Cc}`, () => 'is a control character; delete it'],
  [String.raw`\p{Noncharacter_Code_Point}`, () => 'is no character; delete it'],
  // Copied out of a PDF, they look like the character that nobody finds then.
  [
    String.raw`\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}`,
    (character) =>
      `only looks like a Chinese character; write ${character.normalize('NFKC') === character ? 'that' : character.normalize('NFKC')}`,
  ],
];
const ANY_STRAY = new RegExp(`(?![\\n\\t])[${STRAY.map(([characters]) => characters).join('')}]`, 'gu');

/** Finds characters that nobody means in the text of a file: the first of each kind in each line. */
export function checkCharacters(text: string): Fault[] {
  return text.split('\n').flatMap((content, index) => {
    const found = new Map([...content.matchAll(ANY_STRAY)].toReversed().map((match) => [match[0], match.index]));
    return [...found].map(([character, at]) => {
      const [, fault] = STRAY.find(([characters]) => new RegExp(`[${characters}]`, 'u').test(character)) ?? [];
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return { line: index + 1, column: at + 1, message: `U+${code} ${fault?.(character) ?? ''}` };
    });
  });
}
