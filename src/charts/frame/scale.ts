import { extent, nice, range, ticks } from 'd3';

export const SCALE_KINDS = ['log', 'linear'] as const;
export type ScaleKind = (typeof SCALE_KINDS)[number];

/** From a value to a coordinate. */
export type Scale = (value: number) => number;

export interface Axis {
  kind: ScaleKind;
  /** Smallest and largest value of the axis. */
  domain: readonly [number, number];
  ticks: readonly number[];
}

/**
 * The axis for positive values: linear from zero, or log from the last 1, 2 or 5 times a power of ten below the smallest
 * to the first above the largest, with a tick at each power of ten.
 */
export function axisFor(kind: ScaleKind, values: readonly number[]): Axis {
  const [smallest = 1, largest = 10] = extent(values);
  if (kind === 'linear') {
    const [, top] = nice(0, largest, 5);
    return { kind, domain: [0, top], ticks: ticks(0, top, 5) };
  }
  const low = roundNumbers(smallest).findLast((value) => value <= smallest) ?? smallest;
  const high = roundNumbers(largest).find((value) => value >= largest && value > low) ?? largest;
  const powers = range(Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)) + 1).map((exponent) => timesPower(1, exponent));
  return { kind, domain: [low, high], ticks: powers.filter((power) => power >= low && power <= high) };
}

/** 1, 2 and 5 times the power of ten at or below a value, and 1 and 2 times the one above it. */
function roundNumbers(value: number): number[] {
  const exponent = Math.floor(Math.log10(value));
  return [1, 2, 5, 10, 20].map((factor) => timesPower(factor, exponent));
}

/** The scale of an axis between two coordinates. */
export function scaleFor({ kind, domain }: Axis, [start, end]: readonly [number, number]): Scale {
  const transform = kind === 'log' ? Math.log10 : (value: number) => value;
  const [low, high] = [transform(domain[0]), transform(domain[1])];
  return (value) => start + ((transform(value) - low) / (high - low)) * (end - start);
}

/** A factor times a power of ten, without the error of multiplication. */
function timesPower(factor: number, exponent: number): number {
  return Number(`${factor}e${exponent}`);
}
