/**
 * The words by which a large site is indexed and asked: every pair of neighbouring Chinese characters, and each Latin word or number whole.
 * A pair is written as the codes of its characters, 光模 as 51496a21: what contains a needle has all its pairs, and no dictionary, neither
 * that of the index nor that of the browser, cuts them anew. A single character is the beginning of its pairs.
 */
export function pairsOf(folded: string): string {
  return (folded.match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? [])
    .flatMap((run) => {
      if (!/\p{Script=Han}/u.test(run)) return [run];
      return Array.from({ length: Math.max(1, run.length - 1) }, (_, at) => codes(run.slice(at, at + 2)));
    })
    .join(' ');
}

function codes(characters: string): string {
  return Array.from({ length: characters.length }, (_, at) => characters.charCodeAt(at).toString(16).padStart(4, '0')).join('');
}
