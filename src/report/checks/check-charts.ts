import { z } from 'astro/zod';
import { chartModule, listCharts } from '../../charts/catalog.ts';
import type { ChartEntry } from '../../charts/chart.ts';
import * as registry from '../../charts/registry.ts';
import type { Problem } from '../../content/problems.ts';
import { check } from '../../content/read-yaml.ts';
import type { SiteData } from '../../content/site-data.ts';
import { PAGES } from '../pages.ts';
import { unknownNames } from './targets.ts';

/** Finds charts that nothing draws. */
export function unknownCharts({ charts }: Pick<SiteData, 'charts'>): Problem[] {
  return charts
    .filter(({ id }) => !(id in registry))
    .map(({ id }) => problem(id, 'is no chart of src/charts/registry.ts; correct the id or add the line'));
}

/** Finds charts whose page does not have them, and what a chart cannot draw. Every chart is one that is drawn. */
export function checkCharts(data: SiteData): Problem[] {
  return listCharts(data).flatMap((chart) => {
    const misplaced = checkPlace(data, chart);
    return misplaced.length > 0 ? misplaced : checkOptions(data, chart);
  });
}

function problem(entry: string, message: string): Problem {
  return { file: 'content/data/charts.yaml', entry, message };
}

/** The page shows the chart; the table that its marks lead to stands there too. */
function checkPlace(data: SiteData, { id, page, table }: ChartEntry): Problem[] {
  const { chapters, tables } = data;
  const chapter = chapters.find((candidate) => candidate.id === page);
  if (!chapter && !PAGES.some(({ name }) => name === page))
    return [problem(id, `names page "${page}", which the site does not have; correct it`)];
  const hasOwn = PAGES.some(({ shows }) => shows === id);
  const homes = PAGES.filter(({ shows }) => shows === (hasOwn ? id : '*')).map(({ name }) => name);
  if (!homes.includes(page) && (hasOwn || !chapter)) {
    const choices = [...(hasOwn ? [] : [`a chapter that has <Chart id="${id}" />`]), ...homes].join(' or ');
    return [problem(id, `names page "${page}", which does not show it; name ${choices}`)];
  }
  if (chapter && !chapter.sections.some(({ charts }) => charts.includes(id)))
    return [problem(id, `names chapter "${page}", which does not have it; put <Chart id="${id}" /> there or correct the page`)];
  if (table === undefined) return [];
  const section = tables.find((candidate) => candidate.id === table)?.section;
  if (section === undefined) return unknownNames(data, 'table', [table], 'table').map((message) => problem(id, message));
  if (chapter?.sections.some((candidate) => candidate.id === section)) return [];
  return [problem(id, `names page "${page}", but its table "${table}" stands in section "${section}"; let both be on one page`)];
}

function checkOptions(data: SiteData, chart: ChartEntry): Problem[] {
  const { options = z.undefined('this chart takes none; take them out'), check: checkChart } = chartModule(chart.id);
  const problems: Problem[] = [];
  check(problem(chart.id, ''), z.object({ options }), { options: chart.options }, problems);
  if (problems.length > 0) return problems;
  return (checkChart?.(data, chart) ?? []).map((found) => ({ ...problem(chart.id, ''), ...found }));
}
