/** Characters that no text means, each kind with what to do; the first that fits counts. */
const STRAY: readonly (readonly [pattern: RegExp, fault: (character: string) => string])[] = [
  [/[\u00a0\u1680\u2000-\u200a\u202f\u205f]/u, () => 'is a blank of another kind; write a plain one, or none'],
  [/[\u2028\u2029]/u, () => 'is a line break of another kind; begin a new line'],
  [/\p{Surrogate}/u, () => 'is half a character, such as half an emoji; write it anew'],
  [/\p{Co}/u, () => 'is for private use and in no font; write a character that has a name'],
  // Many emoji are made of several, joined or set in colours by characters that do not show.
  [
    /(?<!\p{Emoji}\ufe0f?)\u200d|(?<!\p{Emoji})[\ufe00-\ufe0f]|(?!\u200d)\p{Cf}|[\u115f\u1160\u3164\uffa0]/u,
    () => 'does not show; delete it',
  ],
  [/(?![\n\t])\p{Cc}/u, () => 'is a control character; delete it'],
  [/\p{Noncharacter_Code_Point}/u, () => 'is no character; delete it'],
  [/[\uff0a\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u, (character) => `is full-width; write ${character.normalize('NFKC')}`],
  // Copied out of a PDF, they look like the character that nobody finds then. A few of the block are characters of their own: 﨑.
  [
    /(?!\p{Unified_Ideograph})[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u,
    (character) => {
      const meant = character.normalize('NFKC');
      return `only looks like a Chinese character; write ${meant === character ? 'the character itself' : meant}`;
    },
  ],
];
const ANY_STRAY = new RegExp(STRAY.map(([{ source }]) => source).join('|'), 'gu');

/** What is wrong with each character of a line that nobody means, and how to mend it; of several that are the same, the first. */
export function strayCharacters(line: string): { at: number; message: string }[] {
  const found = new Map([...line.matchAll(ANY_STRAY)].toReversed().map((match) => [match[0], match.index]));
  return [...found].map(([character, at]) => {
    const [, fault] = STRAY.find(([pattern]) => pattern.test(character)) ?? [];
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { at, message: `U+${code} ${fault?.(character) ?? ''}` };
  });
}
