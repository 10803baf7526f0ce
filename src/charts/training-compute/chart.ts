import { formatDate } from '../../text/dates.ts';
import { scientific } from '../../text/numbers.ts';
import type { ChartModule } from '../chart.ts';
import { trainingComputeDataset } from './dataset.ts';
import { drawList } from './list.ts';
import { drawScatter } from './scatter.ts';
import { isPlotted, trainedModels } from './trained-models.ts';

/** Every model with a figure that is more than speculation: by date on a log axis, or, where there is little width, a list. */
export const chart: ChartModule = {
  draw: ({ models, doublingTimes, kinds }, { home }, size) => {
    const place = { home, words: kinds.flop };
    const plotted = trainedModels(models).filter(isPlotted);
    return size === 'wide' ? drawScatter(plotted, doublingTimes, place) : drawList(plotted, place);
  },
  dataset: trainingComputeDataset,
  rows: ({ models, kinds }) =>
    trainedModels(models).map(({ id, name, date, flop, flop_basis: basis }) => {
      const value = `${scientific(flop)} FLOP`;
      return {
        id,
        title: `${name}的训练算力`,
        description: `${name}，${formatDate(date)}公布，训练算力为${value}（${kinds.flop[basis]}）。`,
        datum: { value, label: '训练算力' },
      };
    }),
};
