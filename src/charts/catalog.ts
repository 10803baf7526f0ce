import type { SiteData } from '../content/site-data.ts';
import { rowAnchor } from '../content/tables.ts';
import type { ChartEntry, ChartModule, ChartRow } from './chart.ts';
import { picture, type Link, type Picture } from './frame/picture.ts';
import { PICTURE_SIZES, type PictureSize } from './frame/svg.ts';
import * as registry from './registry.ts';

const MODULES: Readonly<Record<string, ChartModule>> = registry;

/** The code of a chart. Throws where the registry has none. */
export function chartModule(id: string): ChartModule {
  const chart = MODULES[id];
  if (!chart) throw new Error(`src/charts/registry.ts has no chart "${id}"; correct the id in content/data/charts.yaml or add the line`);
  return chart;
}

/** Every chart of the report, in its order. */
export function listCharts({ charts }: Pick<SiteData, 'charts'>): ChartEntry[] {
  return charts.map(({ id, ...words }) => {
    const { dataset } = chartModule(id);
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
export function chartEntry(data: Pick<SiteData, 'charts'>, id: string): ChartEntry {
  const entry = listCharts(data).find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`content/data/charts.yaml has no chart "${id}"; correct the id or add the entry`);
  return entry;
}

/** The rows with permalinks that charts bring with them, each with the page that has it and its anchor there. */
export function chartRows(data: SiteData): (ChartRow & { home: string; anchor: string })[] {
  return listCharts(data).flatMap(({ id, home }) =>
    (chartModule(id).rows?.(data) ?? []).map((row) => ({ ...row, home, anchor: rowAnchor(id, row.id) })),
  );
}

/** A chart as a picture; without `link` a still one. */
export function drawChart(data: SiteData, id: string, size: PictureSize, link?: Link): Picture {
  const chart = chartEntry(data, id);
  return picture(chartModule(id).draw(data, chart, size), size, chart, link);
}

/** A chart for a preview card, in one or more forms: as it draws itself there, or else as pages have it. */
export function drawForCard(data: SiteData, id: string): Picture[] {
  const chart = chartEntry(data, id);
  const { card, draw } = chartModule(id);
  if (card) return [picture(card(data, chart), 'narrow', chart)];
  // One that fits any width has no size of its own.
  return PICTURE_SIZES.filter((size) => !draw(data, chart, size).fluid).map((size) => drawChart(data, id, size));
}
