/** Words that only join others: 服务器和交换机. */
const JOINTS = new Set(['的', '和', '与', '及', '或']);
const LONGEST = 12;

/**
 * The words that a text written without spaces consists of, each known and two characters or longer, longest first; undefined where
 * the known words do not cover it: 服务器市场规模 is 服务器 and 市场规模, 量子计算 is nothing where 量子 is no word.
 */
export function splitCompound(text: string, isWord: (text: string) => boolean): string[] | undefined {
  // From the end, each position once: a long text of short words has more ways to be cut than can be tried.
  const from: (string[] | undefined)[] = [];
  from[text.length] = [];
  for (let start = text.length - 1; start >= 0; start--) {
    if (JOINTS.has(text.charAt(start))) from[start] = from[start + 1];
    for (let length = Math.min(LONGEST, text.length - start); length >= 2 && !from[start]; length--) {
      const word = text.slice(start, start + length);
      const rest = from[start + length];
      if (rest && isWord(word)) from[start] = [word, ...rest];
    }
  }
  return from[0];
}
