/** How long a reader is left without words about what does not come, in ms. */
export const PATIENCE = 7000;

/** Settles as a promise does, or fails once `ms` have passed. */
export function within<T>(promise: Promise<T>, ms = PATIENCE): Promise<T> {
  const late = new Promise<never>((_, fail) => {
    setTimeout(() => {
      fail(new Error('Too late'));
    }, ms);
  });
  return Promise.race([promise, late]);
}
