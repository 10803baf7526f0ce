/** Cuts a row of things into runs, [start, end): from each place the longest that is known, of `longest` things at most, else one thing alone. */
export function knownRuns(
  length: number,
  longest: number,
  isKnown: (start: number, end: number) => boolean,
): [start: number, end: number][] {
  const runs: [number, number][] = [];
  for (let start = 0; start < length; start = runs.at(-1)?.[1] ?? length) {
    let end = Math.min(length, start + longest);
    while (end > start + 1 && !isKnown(start, end)) end--;
    runs.push([start, end]);
  }
  return runs;
}
