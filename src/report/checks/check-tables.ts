import type { Problem } from '../../content/problems.ts';
import type { SiteData } from '../../content/site-data.ts';

/** Finds tables whose section shows neither them nor the chart that is drawn of them: links to their rows would lead nowhere. */
export function checkTables({ tables, charts, chapters }: Pick<SiteData, 'tables' | 'charts' | 'chapters'>): Problem[] {
  const sections = new Map(chapters.flatMap((chapter) => chapter.sections.map((section) => [section.id, section] as const)));
  return tables.flatMap(({ id, section }): Problem[] => {
    const place = sections.get(section);
    const drawn = charts.filter(({ table }) => table === id).map((chart) => chart.id);
    if (!place || place.tables.includes(id) || drawn.some((chart) => place.charts.includes(chart))) return [];
    const message = `is not shown in section "${section}"; put <ReportTable id="${id}" /> there or correct the section`;
    return [{ file: 'content/data/tables.yaml', entry: id, path: ['section'], message }];
  });
}
