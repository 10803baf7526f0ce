/**
 * Every chart is drawn twice, and the style sheet shows the one that fits. Unit: user units, which are CSS pixels at the
 * smallest measure that shows the drawing; it is only ever scaled up, so that text of 12 units is at least 12 px.
 */
export const PICTURE_WIDTHS = { narrow: 288, wide: 640 } as const;

export type PictureSize = keyof typeof PICTURE_WIDTHS;

export const PICTURE_SIZES = ['narrow', 'wide'] as const satisfies readonly PictureSize[];

/** Rounds a coordinate to hundredths of a unit: the same picture comes out as the same bytes everywhere. */
export function round(coordinate: number): number {
  return Math.round(coordinate * 100) / 100;
}
