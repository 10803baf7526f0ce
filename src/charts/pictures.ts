import type { ChartId } from './catalog.ts';
import { drawComputeGrowth } from './compute-growth/draw.ts';
import type { DrawPicture } from './frame/picture.ts';
import { drawParameters } from './parameters/picture.ts';
import { drawTrainingCompute } from './training-compute/picture.ts';
import { drawTimeline } from './timeline/picture.ts';

/** How each chart is drawn: one line a chart. The figure, the embed page, the SVG and the PNG all draw with these. */
export const PICTURES: Partial<Record<ChartId, DrawPicture>> = {
  timeline: drawTimeline,
  parameters: drawParameters,
  'training-compute': drawTrainingCompute,
  'compute-growth': drawComputeGrowth,
};
