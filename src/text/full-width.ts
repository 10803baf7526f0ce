const FULL_WIDTH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff01-\uff60]/u;

/** Whether a character takes the width of a Chinese one. Common ones are told apart without a pattern: the cards of a large site measure millions. */
export function isFullWidth(character: string): boolean {
  if (character < '\u0250') return false;
  return (character >= '\u4e00' && character <= '\u9fff') || FULL_WIDTH.test(character);
}

/** Width of a text, unit: Chinese characters, two others being one. */
export function hanWidths(text: string): number {
  return Array.from(text).reduce((width, character) => width + (isFullWidth(character) ? 1 : 0.5), 0);
}
