import type { SiteData } from '../../content/site-data.ts';
import type { ChartEntry } from '../catalog.ts';
import { kindsInWords } from '../../content/words.ts';
import { distinctSources, type Dataset } from '../../content/dataset.ts';
import { isPlotted, trainedModels } from './trained-models.ts';

/** Training compute of the models for which a figure was found; speculative ones are rows that the chart does not plot. */
export function trainingComputeDataset({ models, kinds }: SiteData, { id }: ChartEntry): Dataset {
  const trained = trainedModels(models);
  return {
    id,
    title: '模型的训练算力',
    description: '找到训练算力的模型，按公布日期排列；依据为推测者列出数值，但不画在图上。',
    sources: distinctSources(trained),
    fields: [
      { name: 'id', type: 'string', from: 'site', description: '模型的固定编号；链接为/models/#model-加编号' },
      { name: 'name', type: 'string', from: 'cited', description: '模型名称' },
      { name: 'date', type: 'date', from: 'cited', description: '首次公布日期' },
      { name: 'flop', type: 'number', unit: 'FLOP', from: 'cited', description: '训练算力，浮点运算次数' },
      {
        name: 'flop_basis',
        type: 'string',
        from: 'cited',
        description: `依据：${kindsInWords(kinds.flop)}`,
      },
      { name: 'plotted', type: 'boolean', from: 'site', description: '是否画在图上；推测值不画' },
      { name: 'sources', type: 'string', from: 'site', description: '来源编号，多个以分号隔开' },
    ],
    rows: trained.map((model) => ({
      id: model.id,
      name: model.name,
      date: model.date,
      flop: model.flop,
      flop_basis: model.flop_basis,
      plotted: isPlotted(model),
      sources: model.sources.join('; '),
    })),
  };
}
