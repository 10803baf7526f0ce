import { makeDataset, sourceColumns, type Dataset } from '../../content/dataset.ts';
import type { SiteData } from '../../content/site-data.ts';
import { kindsInWords } from '../../content/words.ts';
import { formatDate } from '../../text/dates.ts';
import { scientific } from '../../text/numbers.ts';
import type { ChartEntry, ChartModule, Draw, DrawSeveral } from '../chart.ts';
import { PICTURE_WIDTHS } from '../frame/svg.ts';
import { drawList } from './list.ts';
import { drawScatter, drawScatterCard } from './scatter.ts';
import { isPlotted, trainedModels } from './trained-models.ts';

/** Every model with a figure that is more than speculation, on a picture of a width: by date on a log axis. */
const drawAt = ({ models, doublingTimes, kinds }: SiteData, { home }: ChartEntry, width: number) =>
  drawScatter(trainedModels(models).filter(isPlotted), doublingTimes, { home, words: kinds.flop }, width);

/** By date on a log axis, or, where there is little width, a list. */
const draw: Draw = (data, entry, size) =>
  size === 'wide'
    ? drawAt(data, entry, PICTURE_WIDTHS.wide)
    : drawList(trainedModels(data.models).filter(isPlotted), { home: entry.home, words: data.kinds.flop });

/** Width of the drawing for a page that has room for it: src/styles/models.css shows it there. */
const FULL_WIDTH = 1160;

/** On the pages that are about models, also as wide as they are. */
export const drawFull: DrawSeveral = (...input) =>
  input[2] === 'wide' ? [draw(...input), { ...drawAt(input[0], input[1], FULL_WIDTH), classes: 'chart__svg--full' }] : draw(...input);

export const chart: ChartModule = {
  draw,
  card: ({ models, kinds }, { home }) => drawScatterCard(trainedModels(models).filter(isPlotted), { home, words: kinds.flop }),
  dataset: trainingComputeDataset,
  rows: ({ models, kinds }) =>
    trainedModels(models).map(({ id, name, date, flop, flop_basis: basis }) => {
      const value = `${scientific(flop)} FLOP`;
      return {
        id,
        title: `${name}的训练算力`,
        description: `${name}，${formatDate(date)}公布，训练算力为${value}（${kinds.flop[basis]}）。`,
        datum: { value, label: '训练算力' },
        of: `model-${id}`,
      };
    }),
};

/** Training compute of the models for which a figure was found; speculative ones are rows that the chart does not plot. */
function trainingComputeDataset(data: SiteData, { id }: ChartEntry): Dataset {
  const { models, kinds } = data;
  return makeDataset({
    id,
    title: '模型的训练算力',
    description: '找到训练算力的模型，按公布日期排列；依据为推测者列出数值，但不画在图上。',
    entries: trainedModels(models),
    columns: [
      ['id', 'site', '模型的固定编号；链接为/models/#model-加编号', (model) => model.id],
      ['name', 'cited', '模型名称', (model) => model.name],
      ['date', 'cited', '首次公布日期', (model) => model.date, { type: 'date' }],
      ['flop', 'cited', '训练算力，浮点运算次数', (model) => model.flop, { type: 'number', unit: 'FLOP' }],
      ['flop_basis', 'cited', `依据：${kindsInWords(kinds.flop)}`, (model) => model.flop_basis],
      ['plotted', 'site', '是否画在图上；推测值不画', isPlotted, { type: 'boolean' }],
      ...sourceColumns(data),
    ],
  });
}
