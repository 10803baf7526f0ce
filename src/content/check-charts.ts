import { isChart } from '../charts/catalog.ts';
import { PAGE_NAMES } from '../report/pages.ts';
import type { Problem } from './problems.ts';
import type { SiteData } from './site-data.ts';

/** Finds charts that nothing draws, and charts whose page does not have them. */
export function checkCharts({ charts, chapters, tables }: Pick<SiteData, 'charts' | 'chapters' | 'tables'>): Problem[] {
  const sections = chapters.flatMap((chapter) => chapter.sections);
  return charts.flatMap(({ id, page, table }): Problem[] => {
    const problem = (message: string): Problem[] => [{ file: 'content/data/charts.yaml', entry: id, message }];
    if (!isChart(id)) return problem('is no chart of src/charts/registry.ts; correct the id or add the line');
    const chapter = chapters.find((candidate) => candidate.id === page);
    if (!chapter && !PAGE_NAMES.includes(page)) return problem(`names page "${page}", which the site does not have; correct it`);
    if (chapter && !chapter.body.includes(`<Chart id="${id}"`))
      return problem(`names chapter "${page}", which does not have it; put <Chart id="${id}" /> there or correct the page`);
    const section = sections.find((candidate) => candidate.id === tables.find((one) => one.id === table)?.section);
    if (section && section.chapter !== page)
      return problem(
        `draws table "${String(table)}" of chapter "${section.chapter}", but names page "${page}"; its marks lead to the table, so let both be the same`,
      );
    return [];
  });
}
