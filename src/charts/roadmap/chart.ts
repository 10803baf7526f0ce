import type { ReportTable } from '../../content/schemas/table.ts';
import type { SiteData } from '../../content/site-data.ts';
import { cellText } from '../../content/tables.ts';
import type { ChartEntry, ChartModule } from '../chart.ts';
import type { Drawing } from '../frame/picture.ts';
import { drawRows } from '../frame/draw-rows.ts';
import { element, PICTURE_WIDTHS, text } from '../frame/svg.ts';
import { chartTable, tableRows } from '../frame/table-rows.ts';
import { wrapText, wrapWords } from '../frame/wrap.ts';

/** What can be done in each domain, year by year, in Chinese. Pages set it as a table: the drawing is that of the files. */
export const chart: ChartModule = {
  draw: (data, entry) => {
    const { table, years, domains } = roadmapOf(data, entry);
    const foot = table.legend ? `${legendWords(table.legend)}；各格属于哪一档，本站不作推定。中文为本站译文。` : '';
    return drawRoadmap(layoutRoadmap(years, domains, foot));
  },
  card: (data, entry) => drawCard(roadmapOf(data, entry)),
};

/** The years, and the domains in Chinese and as printed with what stands under each year; nothing where the report has nothing. */
export function roadmapOf(data: SiteData, entry: ChartEntry) {
  const table = chartTable(data, entry);
  const { columns, rowHeader, translation = [] } = table;
  const under = <T>(cells: readonly T[]) => cells.filter((_, column) => column !== rowHeader);
  return {
    table,
    // Behind the years of the outlook the report puts a question mark.
    years: under(columns).map((label) => ({
      printed: label,
      label: label.replace(/^PRE-(\d+)$/u, '$1以前'),
      outlook: label.endsWith('?'),
    })),
    domains: tableRows(data, entry).map(({ id, url, name }, index) => ({
      id,
      url,
      name: translation[index]?.[rowHeader] ?? name,
      printed: name,
      cells: under(translation[index] ?? []).map((words) => words ?? ''),
      originals: under(table.rows[index] ?? []).map((cell) => cellText(cell)),
    })),
  };
}

type Roadmap = Pick<ReturnType<typeof roadmapOf>, 'years' | 'domains'>;

export function legendWords({ title, stages }: NonNullable<ReportTable['legend']>): string {
  return `图例“${title}”：${stages.join('、')}`;
}

const WIDTH = PICTURE_WIDTHS.wide;
const TEXT_SIZE = 12.5;
const LINE = 18;
const FOOT_SIZE = 12;
const HEAD = 30;
/** Height of a domain's name above its cells. */
const NAME = 28;
const PADDING = 10;
/** From the line before the outlook to its words. */
const INDENT = 6;

/** Lays the roadmap out, a column a year: of each domain the top of its row, its height, and the lines of its cells. */
export function layoutRoadmap(years: Roadmap['years'], domains: Roadmap['domains'], foot: string) {
  const column = WIDTH / years.length;
  const heads = years.map((year, index) => ({ year, x: Math.round(index * column) + (year.outlook ? INDENT : 0) }));
  let bottom = HEAD;
  const rows = domains.map((domain) => {
    const y = bottom;
    const cells = domain.cells.map((words) => words.split('；').flatMap((item) => wrapWords(item, TEXT_SIZE, column - PADDING)));
    const height = NAME + Math.max(...cells.map(({ length }) => length), 1) * LINE + PADDING;
    bottom += height;
    return { domain, y, height, cells: cells.map((lines, index) => ({ lines, x: heads[index]?.x ?? 0 })) };
  });
  const first = years.findIndex((year) => year.outlook);
  const lines = wrapText(foot, FOOT_SIZE, WIDTH);
  return {
    height: bottom + 12 + lines.length * LINE,
    heads,
    rows,
    foot: { lines, y: bottom + 26 },
    outlook: first < 0 ? undefined : { x: first * column, width: WIDTH - first * column, height: bottom },
  };
}

function drawRoadmap({ height, heads, rows, foot, outlook }: ReturnType<typeof layoutRoadmap>): Drawing {
  // The first year with a question mark says what the mark means.
  const first = heads.find(({ year }) => year.outlook);
  return {
    width: WIDTH,
    height,
    before: [
      outlook && element('rect', { class: 'outlook', ...outlook }),
      outlook && element('line', { class: 'divide', x1: outlook.x, x2: outlook.x, y2: outlook.height }),
      ...heads.map((head) =>
        text(
          { class: 'heading', x: head.x, y: 18 },
          head.year.label,
          head === first ? element('tspan', { class: 'soft', dx: 2 }, [' 展望']) : undefined,
        ),
      ),
    ],
    marks: rows.map(({ domain: { id, url, name, printed }, y, height, cells }) => ({
      id,
      url,
      hit: { y, width: WIDTH, height },
      children: [
        element('line', { class: 'grid grid--major', x2: WIDTH, y1: y, y2: y }),
        text({ class: 'heading', y: y + 20 }, name, ' ', element('tspan', { class: 'soft', dx: 3 }, [printed])),
        ...cells.flatMap(({ x, lines }) =>
          lines.length > 0
            ? lines.map((line, index) => text({ class: 'label', x, y: y + NAME + 14 + index * LINE }, line))
            : [text({ class: 'tick', x, y: y + NAME + 14 }, '—')],
        ),
      ],
    })),
    after: foot.lines.map((line, index) => text({ class: 'tick', y: foot.y + index * LINE }, line)),
  };
}

/** Of a card below its title: letters of 26 pixels. */
const CARD = { width: 502, columns: [0, 74, 236] } as const;

/** For a card: a line a domain, with the last year before the outlook, or the first, and the last of all; the others are named beside it. */
function drawCard({ years, domains }: Roadmap): Drawing {
  const shown = [...new Set([Math.max(0, years.findIndex(({ outlook }) => outlook) - 1), years.length - 1])];
  const cellsOf = (all: readonly string[]) => shown.map((index) => all[index]?.replace(/^$/u, '—') ?? '');
  const labels = years.map(({ label }) => label);
  const rows = [['', ...cellsOf(labels)], ...domains.map(({ name, cells }) => [name, ...cellsOf(cells)])];
  const { width, height, children } = drawRows(rows, CARD.columns, CARD.width);
  const others = labels.filter((_, index) => !shown.includes(index));
  const x = CARD.columns[2] - 6;
  return {
    width,
    height,
    before: [
      years.at(-1)?.outlook ? element('rect', { class: 'outlook', x, y: 0, width: width - x, height }) : undefined,
      others.length > 0 ? text({ class: 'tick', x: width - 6, y: 16, 'text-anchor': 'end' }, `另有${others.join('、')}`) : undefined,
      ...children,
    ],
  };
}
