/** The same function with a memory: what it derives from a report, it derives once and gives out again. */
export function once<R extends object, T>(derive: (report: R) => T): (report: R) => T {
  const known = new WeakMap<R, T>();
  return (report) => {
    if (!known.has(report)) known.set(report, derive(report));
    return known.get(report) as T;
  };
}
