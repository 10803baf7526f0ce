import { CHARTS } from '../charts/catalog.ts';
import type { Problem } from './problems.ts';
import type { SiteData } from './site-data.ts';

/** Finds every chart without words and words without a chart. */
export function checkCharts({ charts }: Pick<SiteData, 'charts'>): Problem[] {
  const file = 'content/data/charts.yaml';
  const drawn: readonly string[] = CHARTS.map(({ id }) => id);
  const described = charts.map(({ id }) => id);
  return [
    ...drawn
      .filter((id) => !described.includes(id))
      .map((entry) => ({ file, entry, message: 'is missing, and src/charts/catalog.ts has the chart; add the entry' })),
    ...described
      .filter((id) => !drawn.includes(id))
      .map((entry) => ({ file, entry, message: 'is no chart of src/charts/catalog.ts; correct the id or add the chart' })),
  ];
}
