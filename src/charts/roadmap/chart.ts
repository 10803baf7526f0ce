import type { SiteData } from '../../content/site-data.ts';
import type { ChartEntry, ChartModule } from '../chart.ts';
import type { Mark } from '../frame/picture.ts';
import { PICTURE_WIDTHS } from '../frame/sizes.ts';
import { element, silent, text, type Markup } from '../frame/svg.ts';
import { chartTable, tableRows } from '../frame/table-rows.ts';
import { layoutRoadmap, LINE, type Domain, type PlacedCell, type PlacedDomain, type RoadmapLayout, type Year } from './layout.ts';

/** What can be done in each domain, year by year, in Chinese. */
export const chart: ChartModule = {
  draw: (data, entry, size) => {
    const layout = layoutRoadmap(domainsOf(data, entry), footOf(data, entry), size);
    const { height, rows, foot } = layout;
    return {
      height,
      before: [drawHeads(layout)],
      marks: rows.map((row) => drawDomain(row, layout)),
      after: foot.lines.map((line, index) => text({ class: 'tick', x: 0, y: foot.y + index * LINE }, line)),
    };
  },
};

function domainsOf(data: SiteData, entry: ChartEntry): Domain[] {
  const { columns, rowHeader, fields = [], translation = [] } = chartTable(data, entry);
  return tableRows(data, entry).map((row, index) => ({
    id: row.id,
    url: row.url,
    name: translation[index]?.[rowHeader] ?? row.name,
    printed: row.name,
    cells: columns.flatMap((label, column) =>
      column === rowHeader
        ? []
        : [{ year: yearOf(label), words: translation[index]?.[column] ?? '', printed: row.text(fields[column]?.name ?? '') }],
    ),
  }));
}

function yearOf(label: string): Year {
  return { label: label.replace(/^PRE-(\d+)$/u, '$1以前'), outlook: label.endsWith('?') };
}

function footOf(data: SiteData, entry: ChartEntry): string {
  const { legend } = chartTable(data, entry);
  return legend ? `图例“${legend.title}”：${legend.stages.join('、')}；报告没有标明各格属于哪一档。中文为本站译文。` : '';
}

function drawHeads({ heads, outlook }: RoadmapLayout): Markup {
  // The first year with a question mark says what the mark means.
  const first = heads.find(({ year }) => year.outlook);
  return silent([
    outlook && element('rect', { class: 'outlook', ...outlook }),
    outlook && element('line', { class: 'divide', x1: outlook.x, x2: outlook.x, y1: outlook.y, y2: outlook.y + outlook.height }),
    ...heads.map((head) =>
      text(
        { class: 'heading', x: head.year.outlook ? head.x + 6 : head.x, y: 18 },
        head.year.label,
        head === first ? element('tspan', { class: 'soft', dx: 5 }, ['展望']) : undefined,
      ),
    ),
  ]);
}

function drawDomain({ domain, y, height, cells }: PlacedDomain, { size }: RoadmapLayout): Mark {
  const { id, url, name, printed } = domain;
  const width = PICTURE_WIDTHS[size];
  return {
    id,
    url,
    tip: [`${name}（${printed}）`, ...domain.cells.map((cell) => cell.printed && `${cell.year.label}：${cell.printed}`)],
    hit: { x: 0, y, width, height },
    children: [
      element('line', { class: 'grid grid--major', x1: 0, x2: width, y1: y, y2: y }),
      text({ class: 'heading', x: 0, y: y + 20 }, name, element('tspan', { class: 'soft', dx: 6 }, [printed])),
      ...cells.flatMap((cell) => drawCell(cell, size)),
    ],
  };
}

function drawCell({ year, lines, x: left, y }: PlacedCell, size: RoadmapLayout['size']): Markup[] {
  const x = size === 'wide' && year.outlook ? left + 6 : left;
  return [
    ...(size === 'narrow' ? [text({ class: 'tick', x: 0, y }, year.label)] : []),
    ...(lines.length === 0 ? [text({ class: 'tick', x, y }, '—')] : []),
    ...lines.map((line, index) => text({ class: 'label', x, y: y + index * LINE }, line)),
  ];
}
