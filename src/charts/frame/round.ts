/** Rounds a coordinate to hundredths of a unit: the same picture comes out as the same bytes everywhere. */
export function round(coordinate: number): number {
  return Math.round(coordinate * 100) / 100;
}
