import { makeDataset, sourceColumns, type Dataset } from '../../content/dataset.ts';
import type { SiteData } from '../../content/site-data.ts';
import { kindsInWords } from '../../content/words.ts';
import { once } from '../../once.ts';
import { formatDate } from '../../text/dates.ts';
import { scientific } from '../../text/numbers.ts';
import type { ChartEntry, ChartModule, Draw, DrawSeveral } from '../chart.ts';
import { PICTURE_WIDTHS } from '../frame/svg.ts';
import { drawList } from './list.ts';
import { drawScatter, drawScatterCard, layoutTrainingCompute } from './scatter.ts';
import { isPlotted, trainedModels } from './trained-models.ts';

/** Of a picture with the names of all marks: one that is large, or alone. */
export const FULL_WIDTH = 1152;

const plottedModels = ({ models }: SiteData) => trainedModels(models).filter(isPlotted);
const placeOf = ({ kinds }: SiteData, { home }: ChartEntry) => ({ home, words: kinds.flop });

/** Laid out once: it takes a while until each name has its place. */
const layouts = once((data: SiteData) => {
  const layoutAt = (width: number) => layoutTrainingCompute(plottedModels(data), data.doublingTimes, width);
  return { full: layoutAt(FULL_WIDTH), wide: layoutAt(PICTURE_WIDTHS.wide) };
});

/** By date on a log axis, or, where there is little width, a list. */
const draw: Draw = (data, entry, size) =>
  size === 'wide' ? drawScatter(layouts(data).full, placeOf(data, entry)) : drawList(plottedModels(data), placeOf(data, entry));

/** On a page of paper, which is narrower. */
export const drawOnPaper: Draw = (data, entry, size) =>
  size === 'wide' ? drawScatter(layouts(data).wide, placeOf(data, entry)) : draw(data, entry, size);

/** On a screen, as large as there is room for: src/styles/charts.css shows one of them. */
export const drawOnScreen: DrawSeveral = (...input) =>
  input[2] === 'wide' ? [{ ...draw(...input), classes: 'chart__svg--full' }, drawOnPaper(...input)] : draw(...input);

export const chart: ChartModule = {
  draw,
  card: (data, entry) => drawScatterCard(plottedModels(data), placeOf(data, entry)),
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
