/** The value below which a share of all lies, from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Says whether a figure is within its limit; the process ends with status 1 if one is not. */
export function holdTo(limit: number, name: string, value: number, format: (value: number) => string): void {
  const holds = value <= limit;
  console.log(`${holds ? 'pass' : 'FAIL'}  ${name}: ${format(value)} (at most ${format(limit)})`);
  if (!holds) process.exitCode = 1;
}
