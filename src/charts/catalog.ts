import type { ChartWords } from '../content/schemas/chart.ts';
import type { SiteData } from '../content/site-data.ts';

/** What code must know of a chart; its words stand in content/data/charts.yaml. */
interface ChartPlace {
  /** Chart name; the permalink is fig-<id>. */
  id: string;
  /** Address of the page that is the figure's home, without the base path. */
  home: string;
  /** Set of src/data/datasets.ts that the picture and its table show: /data/<dataset>.csv. */
  dataset: string;
  /** True where the table says little more than the drawing: it opens on demand. */
  foldsTable?: boolean;
}

/** Every chart of the site, in the order of the report. */
export const CHARTS = [
  { id: 'timeline', home: '/timeline/', dataset: 'timeline' },
  { id: 'parameters', home: '/models/', dataset: 'models' },
  { id: 'training-compute', home: '/models/', dataset: 'training-compute' },
  { id: 'compute-growth', home: '/applications/', dataset: 'compute-growth' },
  { id: 'user-growth', home: '/technology/', dataset: 'user-growth', foldsTable: true },
  { id: 'training-data', home: '/technology/', dataset: 'training-data' },
  { id: 'roadmap', home: '/technology/', dataset: 'roadmap', foldsTable: true },
  { id: 'gpu-architectures', home: '/companies/', dataset: 'gpu-architectures', foldsTable: true },
  { id: 'ratings', home: '/appendix/', dataset: 'ratings', foldsTable: true },
] as const satisfies readonly ChartPlace[];

export type ChartId = (typeof CHARTS)[number]['id'];

/** A chart with its words. */
export interface ChartEntry extends ChartPlace, Omit<ChartWords, 'id'> {
  id: ChartId;
}

/** Every chart with its words, in the order of the report. */
export function listCharts(data: Pick<SiteData, 'charts'>): ChartEntry[] {
  return CHARTS.map(({ id }) => chartEntry(data, id));
}

/** A chart with its words. Throws where charts.yaml has none. */
export function chartEntry({ charts }: Pick<SiteData, 'charts'>, id: ChartId): ChartEntry {
  const place = CHARTS.find((candidate) => candidate.id === id);
  const words = charts.find((candidate) => candidate.id === id);
  if (!place || !words) throw new Error(`content/data/charts.yaml has no chart "${id}"; correct the id or add the entry`);
  return { ...words, ...place };
}
