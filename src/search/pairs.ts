/**
 * The words by which a large site is indexed and asked: every pair of neighbouring Chinese characters, and each Latin word or number whole.
 * Folded 生成式ai is 生成 成式 ai. What contains a needle has all its pairs, wherever a dictionary would have cut.
 */
export function pairsOf(folded: string): string {
  return (folded.match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? [])
    .flatMap((run) =>
      /\p{Script=Han}/u.test(run) && run.length > 2 ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)) : [run],
    )
    .join(' ');
}
