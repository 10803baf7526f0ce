import type { DrawPicture } from '../frame/picture.ts';
import { drawLayout } from './draw.ts';
import { layoutTrainingCompute } from './layout.ts';
import { isPlotted, trainedModels } from './trained-models.ts';

/** Every model with a figure that is more than speculation, by date on a log axis. */
export const drawTrainingCompute: DrawPicture = ({ models, doublingTimes }, { size, link }) =>
  drawLayout(layoutTrainingCompute(trainedModels(models).filter(isPlotted), doublingTimes, { size }), link);
