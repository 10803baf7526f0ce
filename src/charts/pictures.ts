import type { ChartId } from './catalog.ts';
import { drawComputeGrowth } from './compute-growth/draw.ts';
import type { DrawPicture } from './frame/picture.ts';
import { drawArchitectures } from './gpu-architectures/picture.ts';
import { drawParameters } from './parameters/picture.ts';
import { drawTrainingCompute } from './training-compute/picture.ts';
import { drawRatings } from './ratings/picture.ts';
import { drawRoadmap } from './roadmap/picture.ts';
import { drawTimeline } from './timeline/picture.ts';
import { drawTrainingData } from './training-data/picture.ts';
import { drawUserGrowth } from './user-growth/picture.ts';

/** How each chart is drawn: one line a chart. The figure, the embed page, the SVG and the PNG all draw with these. */
export const PICTURES: Record<ChartId, DrawPicture> = {
  timeline: drawTimeline,
  parameters: drawParameters,
  'training-compute': drawTrainingCompute,
  'compute-growth': drawComputeGrowth,
  'user-growth': drawUserGrowth,
  'training-data': drawTrainingData,
  roadmap: drawRoadmap,
  'gpu-architectures': drawArchitectures,
  ratings: drawRatings,
};
