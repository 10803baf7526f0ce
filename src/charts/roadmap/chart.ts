import type { SiteData } from '../../content/site-data.ts';
import type { ChartEntry, ChartModule } from '../chart.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { type Children, element, type Markup, PICTURE_WIDTHS, type PictureSize, silent, text } from '../frame/svg.ts';
import { chartTable, tableRows } from '../frame/table-rows.ts';
import { cutOff } from '../frame/cut-off.ts';
import { wrapText, wrapWords } from '../frame/wrap.ts';

/** What can be done in each domain, year by year, in Chinese. */
export const chart: ChartModule = {
  draw: (data, entry, size) => {
    const { height, rows, heads, outlook, foot } = layoutRoadmap(domainsOf(data, entry), footOf(data, entry), size);
    return {
      height,
      before: [drawHeads(heads, outlook)],
      marks: rows.map((row) => drawDomain(row, size)),
      after: foot.lines.map((line, index) => text({ class: 'tick', x: 0, y: foot.y + index * LINE }, line)),
    };
  },
  card: (data, entry) => drawCard(domainsOf(data, entry)),
};

/** The domains in Chinese and as printed, with what stands under each year; nothing where the report has nothing. */
function domainsOf(data: SiteData, entry: ChartEntry) {
  const { columns, rowHeader, translation = [] } = chartTable(data, entry);
  return tableRows(data, entry).map((row, index) => ({
    id: row.id,
    url: row.url,
    name: translation[index]?.[rowHeader] ?? row.name,
    printed: row.name,
    cells: columns.flatMap((label, column) => {
      // Behind the years of the outlook the report puts a question mark.
      const year = { label: label.replace(/^PRE-(\d+)$/u, '$1以前'), outlook: label.endsWith('?') };
      return column === rowHeader ? [] : [{ year, words: translation[index]?.[column] ?? '' }];
    }),
  }));
}

export type Domain = ReturnType<typeof domainsOf>[number];

function footOf(data: SiteData, entry: ChartEntry): string {
  const { legend } = chartTable(data, entry);
  return legend ? `图例“${legend.title}”：${legend.stages.join('、')}；各格属于哪一档，本站不作推定。中文为本站译文。` : '';
}

const TEXT_SIZE = 12.5;
const LINE = 18;
const FOOT_SIZE = 12;
const HEAD = 30;
/** Height of a domain's name above its cells. */
const NAME = 28;
const PADDING = 10;
const YEAR_WIDTH = 66;
/** From the line before the outlook to its words. */
const INDENT = 6;

/** Lays the roadmap out: a column a year on a wide picture; on a narrow one each domain lists its years. */
export function layoutRoadmap(domains: readonly Domain[], foot: string, size: PictureSize) {
  const width = PICTURE_WIDTHS[size];
  const years = domains[0]?.cells.map((cell) => cell.year) ?? [];
  const wide = size === 'wide';
  const column = wide ? width / years.length : width - YEAR_WIDTH;
  let y = wide ? HEAD : 0;
  const rows = domains.map((domain) => {
    const row = (wide ? placeAcross : placeDown)(domain, y, column);
    y += row.height;
    return row;
  });
  const first = years.findIndex((year) => year.outlook);
  const lines = wrapText(foot, FOOT_SIZE, width);
  return {
    height: y + 12 + lines.length * LINE,
    rows,
    foot: { lines, y: y + 12 + 14 },
    // The heads of the columns, and where the outlook begins; a narrow picture has neither.
    heads: wide ? (rows[0]?.cells ?? []) : [],
    outlook: wide && first >= 0 ? { x: first * column, width: width - first * column, y: 0, height: y } : undefined,
  };
}

type RoadmapLayout = ReturnType<typeof layoutRoadmap>;
type PlacedDomain = ReturnType<typeof placeAcross>;

/** A domain with the top of its row, its height and the lines of its cells, each with the baseline of the first. */
function placeAcross(domain: Domain, y: number, column: number) {
  const cells = domain.cells.map((cell, index) => ({
    year: cell.year,
    lines: cell.words === '' ? [] : cell.words.split('；').flatMap((item) => wrapWords(item, TEXT_SIZE, column - PADDING)),
    x: Math.round(index * column) + (cell.year.outlook ? INDENT : 0),
    y: y + NAME + 14,
  }));
  const tallest = Math.max(...cells.map((cell) => cell.lines.length), 1);
  return { domain, y, height: NAME + tallest * LINE + PADDING, cells };
}

function placeDown(domain: Domain, y: number, column: number): PlacedDomain {
  let top = y + NAME;
  const cells = domain.cells
    .filter((cell) => cell.words !== '')
    .map((cell) => {
      const lines = wrapWords(cell.words, TEXT_SIZE, column);
      const placed = { year: cell.year, lines, x: YEAR_WIDTH, y: top + 14 };
      top += lines.length * LINE + 4;
      return placed;
    });
  return { domain, y, height: top - y + PADDING, cells };
}

function drawHeads(heads: RoadmapLayout['heads'], outlook: RoadmapLayout['outlook']): Markup {
  // The first year with a question mark says what the mark means.
  const first = heads.find(({ year }) => year.outlook);
  return silent([
    outlook && element('rect', { class: 'outlook', ...outlook }),
    outlook && element('line', { class: 'divide', x1: outlook.x, x2: outlook.x, y1: outlook.y, y2: outlook.y + outlook.height }),
    ...heads.map((head) =>
      text(
        { class: 'heading', x: head.x, y: 18 },
        head.year.label,
        head === first ? element('tspan', { class: 'soft', dx: 2 }, [' 展望']) : undefined,
      ),
    ),
  ]);
}

function drawDomain({ domain, y, height, cells }: PlacedDomain, size: PictureSize): Mark {
  const { id, url, name, printed } = domain;
  const width = PICTURE_WIDTHS[size];
  return {
    id,
    url,
    // The printed words stand in the table, where they are marked as English; the tip has them from there.
    spoken: domain.cells.map((cell) => cell.words),
    hit: { x: 0, y, width, height },
    children: [
      element('line', { class: 'grid grid--major', x1: 0, x2: width, y1: y, y2: y }),
      text({ class: 'heading', x: 0, y: y + 20 }, name, ' ', element('tspan', { class: 'soft', dx: 3 }, [printed])),
      ...cells.flatMap((cell) => drawCell(cell, size)),
    ],
  };
}

function drawCell({ year, lines, x, y }: PlacedDomain['cells'][number], size: PictureSize): Children {
  return [
    // A narrow drawing writes the year. A wide one has it at the head of the column; bare words are not drawn, but heard and copied.
    ...(size === 'narrow' ? [text({ class: 'tick', x: 0, y }, year.label)] : lines.length > 0 ? [year.label] : []),
    ...(lines.length === 0 ? [text({ class: 'tick', x, y }, '—')] : []),
    ...lines.map((line, index) => text({ class: 'label', x, y: y + index * LINE }, line)),
  ];
}

const CARD = { width: PICTURE_WIDTHS.wide, names: 116, head: 24, row: 33, line: 15, lines: 2 };

/** For a card: a line a domain, with the first year, the last before the outlook, and the last of all. */
function drawCard(domains: readonly Domain[]): Drawing {
  const years = domains[0]?.cells.map(({ year }) => year) ?? [];
  const shown = [...new Set([0, Math.max(0, years.findIndex(({ outlook }) => outlook) - 1), years.length - 1])];
  const column = (CARD.width - CARD.names) / shown.length;
  const height = CARD.head + domains.length * CARD.row;
  const columns = shown.map((index, place) => ({ index, year: years[index], x: CARD.names + place * column }));
  return {
    width: CARD.width,
    height,
    before: [
      ...columns.map(({ year, x }) =>
        year?.outlook ? element('rect', { class: 'outlook', x: x - 6, y: 0, width: column + 6, height }) : undefined,
      ),
      ...columns.map(({ year, x }) => text({ class: 'heading', x, y: 15 }, year?.label)),
      ...domains.flatMap(({ name, cells }, row) => {
        const y = CARD.head + row * CARD.row;
        return [
          element('line', { class: 'grid grid--major', x1: 0, x2: CARD.width, y1: y, y2: y }),
          text({ class: 'heading', x: 0, y: y + 14 }, name),
          ...columns.flatMap(({ index, x }) =>
            cardLines(cells[index]?.words ?? '', column - PADDING).map((line, at) =>
              text({ class: 'label', x, y: y + 13 + at * CARD.line }, line),
            ),
          ),
        ];
      }),
    ],
  };
}

function cardLines(words: string, width: number): string[] {
  const lines = wrapWords(words === '' ? '—' : words, TEXT_SIZE, width);
  return lines.length <= CARD.lines
    ? lines
    : [...lines.slice(0, CARD.lines - 1), cutOff(lines[CARD.lines - 1] ?? '', TEXT_SIZE, width - TEXT_SIZE)];
}
