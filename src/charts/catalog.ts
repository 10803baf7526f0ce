import type { ChartWords } from '../content/schemas/chart.ts';
import type { SiteData } from '../content/site-data.ts';
import { rowAnchor } from '../content/tables.ts';
import type { ChartModule, ChartRow } from './chart.ts';
import { picture, type Link, type Picture } from './frame/picture.ts';
import type { PictureSize } from './frame/sizes.ts';
import * as registry from './registry.ts';

export type ChartId = keyof typeof registry;

const MODULES: Readonly<Record<ChartId, ChartModule>> = registry;

/** A chart as content/data/charts.yaml has it. */
export interface ChartEntry extends ChartWords {
  id: ChartId;
  /** Name of the picture for screen readers. */
  label: string;
  /** Address of the page that is the figure's home, without the base path. */
  home: string;
  /** The set that the picture and its table show: /data/<dataset>.csv. */
  dataset: string;
}

/** Whether an id has a line in the registry. */
export function isChart(id: string): id is ChartId {
  return id in MODULES;
}

/** The code of a chart. */
export function chartModule(id: ChartId): ChartModule {
  return MODULES[id];
}

/** Every chart of the report, in its order. */
export function listCharts({ charts }: Pick<SiteData, 'charts'>): ChartEntry[] {
  return charts.map(({ id, ...words }) => {
    if (!isChart(id))
      throw new Error(`src/charts/registry.ts has no chart "${id}"; correct the id in content/data/charts.yaml or add the line`);
    const { dataset } = MODULES[id];
    return {
      ...words,
      id,
      label: words.label ?? words.subtitle,
      home: `/${words.page}/`,
      dataset: typeof dataset === 'string' ? dataset : id,
    };
  });
}

/** A chart of the report. Throws where charts.yaml has none. */
export function chartEntry(data: Pick<SiteData, 'charts'>, id: ChartId): ChartEntry {
  const entry = listCharts(data).find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`content/data/charts.yaml has no chart "${id}"; correct the id or add the entry`);
  return entry;
}

/** The rows with permalinks that charts bring with them, each with the page that has it and its anchor there. */
export function chartRows(data: SiteData): (ChartRow & { home: string; anchor: string })[] {
  return listCharts(data).flatMap(({ id, home }) =>
    (MODULES[id].rows?.(data) ?? []).map((row) => ({ ...row, home, anchor: rowAnchor(id, row.id) })),
  );
}

/** A chart as a picture; without `link` a still one. */
export function drawChart(data: SiteData, id: ChartId, size: PictureSize, link?: Link): Picture {
  const chart = chartEntry(data, id);
  return picture(MODULES[id].draw(data, chart, size), size, chart, link);
}
