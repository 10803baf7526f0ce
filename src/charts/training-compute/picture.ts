import type { DrawPicture } from '../frame/picture.ts';
import { drawList } from './draw-list.ts';
import { drawLayout } from './draw.ts';
import { layoutTrainingCompute } from './layout.ts';
import { layoutComputeList } from './list-layout.ts';
import { isPlotted, trainedModels } from './trained-models.ts';

/** Every model with a figure that is more than speculation: by date on a log axis, or, where there is little width, a list. */
export const drawTrainingCompute: DrawPicture = ({ models, doublingTimes }, { size, link }) => {
  const plotted = trainedModels(models).filter(isPlotted);
  return size === 'wide' ? drawLayout(layoutTrainingCompute(plotted, doublingTimes), link) : drawList(layoutComputeList(plotted), link);
};
