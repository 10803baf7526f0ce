import type { PagefindInstance } from '../engine/pagefind-source.ts';

/**
 * An instance of Pagefind's that fails where a file did not come while it was asked: Pagefind itself takes that for a part in which nothing
 * stands, and whoever remembers its answer would go on to say so. `failure` is the latest of a file.
 */
export function completeOnly(pagefind: PagefindInstance, failure: () => Error | undefined): PagefindInstance {
  const complete = async <T>(ask: () => Promise<T>): Promise<T> => {
    const before = failure();
    const answer = await ask();
    const after = failure();
    if (after && after !== before) throw after;
    return answer;
  };
  return {
    search: (...asked) => complete(() => pagefind.search(...asked)),
    preload: (...asked) => complete(() => pagefind.preload(...asked)),
    filters: () => complete(() => pagefind.filters()),
  };
}
