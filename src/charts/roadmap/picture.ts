import type { SiteData } from '../../content/site-data.ts';
import { findTable } from '../../content/tables.ts';
import { chartEntry } from '../catalog.ts';
import { mark, markList, picture, type DrawPicture, type PictureOptions } from '../frame/picture.ts';
import { PICTURE_WIDTHS } from '../frame/sizes.ts';
import { element, group, text, type Markup } from '../frame/svg.ts';
import { tableRows } from '../frame/table-rows.ts';
import { layoutRoadmap, LINE, type Domain, type PlacedCell, type PlacedDomain, type RoadmapLayout, type Year } from './layout.ts';

/** What large models can do, domain by domain and year by year, in Chinese. */
export const drawRoadmap: DrawPicture = (data, { size, link }) => {
  const layout = layoutRoadmap(domainsOf(data), footOf(data), size);
  return picture({ size, height: layout.height, label: chartEntry(data, 'roadmap').subtitle, interactive: link !== undefined }, [
    drawHeads(layout),
    markList(
      '各领域',
      link,
      layout.rows.map((row) => drawDomain(row, layout, link)),
    ),
    ...layout.foot.lines.map((line, index) => text({ class: 'tick', x: 0, y: layout.foot.y + index * LINE }, line)),
  ]);
};

function domainsOf(data: SiteData): Domain[] {
  const { columns, rowHeader, fields = [], translation = [] } = findTable(data, 'capability-roadmap');
  return tableRows(data, 'capability-roadmap').map((row, index) => ({
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
  return { label: label.replace('PRE-2020', '2020以前'), outlook: label.endsWith('?') };
}

function footOf(data: SiteData): string {
  const { legend } = findTable(data, 'capability-roadmap');
  return legend ? `图例“${legend.title}”：${legend.stages.join('、')}；报告没有标明各格属于哪一档。中文为本站译文。` : '';
}

function drawHeads({ heads, outlook }: RoadmapLayout): Markup {
  return group({ 'aria-hidden': 'true' }, [
    ...(outlook
      ? [
          element('rect', { class: 'outlook', ...outlook }),
          element('line', { class: 'divide', x1: outlook.x, x2: outlook.x, y1: outlook.y, y2: outlook.y + outlook.height }),
        ]
      : []),
    ...heads.map(({ year, x }) =>
      text(
        { class: 'heading', x: year.outlook ? x + 6 : x, y: 18 },
        year.label,
        year.label === outlookLabel(heads) ? element('tspan', { class: 'soft', dx: 5 }, ['展望']) : undefined,
      ),
    ),
  ]);
}

/** The first year with a question mark says what the mark means. */
function outlookLabel(heads: RoadmapLayout['heads']): string | undefined {
  return heads.find(({ year }) => year.outlook)?.year.label;
}

function drawDomain({ domain, y, height, cells }: PlacedDomain, { size }: RoadmapLayout, link: PictureOptions['link']): Markup {
  const tip = [
    `${domain.name}（${domain.printed}）`,
    ...domain.cells.filter(({ printed }) => printed !== '').map(({ year, printed }) => `${year.label}：${printed}`),
  ];
  return mark({ id: domain.id, url: domain.url, tip }, link, [
    element('rect', { class: 'mark__hit', x: 0, y, width: PICTURE_WIDTHS[size], height }),
    element('line', { class: 'grid grid--major', x1: 0, x2: PICTURE_WIDTHS[size], y1: y, y2: y }),
    text({ class: 'heading', x: 0, y: y + 20 }, domain.name, element('tspan', { class: 'soft', dx: 6 }, [domain.printed])),
    ...cells.flatMap((cell) => drawCell(cell, size)),
  ]);
}

function drawCell({ year, lines, x, y }: PlacedCell, size: RoadmapLayout['size']): Markup[] {
  const shift = size === 'wide' && year.outlook ? 6 : 0;
  return [
    ...(size === 'narrow' ? [text({ class: 'tick', x: 0, y }, year.label)] : []),
    ...(lines.length === 0 ? [text({ class: 'tick', x: x + shift, y }, '—')] : []),
    ...lines.map((line, index) => text({ class: 'label', x: x + shift, y: y + index * LINE }, line)),
  ];
}
