/** Words that only join others: 服务器和交换机. */
const JOINTS = new Set(['的', '和', '与', '及', '或']);
const LONGEST = 12;

/**
 * The words that a text written without spaces consists of, each known and two characters or longer, longest first; undefined where
 * the known words do not cover it: 服务器市场规模 is 服务器 and 市场规模, 量子计算 is nothing where 量子 is no word.
 */
export function splitCompound(text: string, isWord: (text: string) => boolean): string[] | undefined {
  if (text === '') return [];
  if (JOINTS.has(text.charAt(0))) {
    const rest = splitCompound(text.slice(1), isWord);
    if (rest) return rest;
  }
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    const word = text.slice(0, length);
    if (!isWord(word)) continue;
    const rest = splitCompound(text.slice(length), isWord);
    if (rest) return [word, ...rest];
  }
  return undefined;
}
