import { PICTURE_WIDTHS, round, type PictureSize } from '../frame/sizes.ts';
import { wrapText, wrapWords } from '../frame/wrap.ts';

/** One domain of the roadmap, without places. */
export interface Domain {
  id: string;
  url: string;
  /** The domain in Chinese and as printed. */
  name: string;
  printed: string;
  /** What stands under each year, in Chinese and as printed; nothing where the report has nothing. */
  cells: { year: Year; words: string; printed: string }[];
}

export interface Year {
  label: string;
  /** The report puts a question mark behind it. */
  outlook: boolean;
}

const TEXT_SIZE = 12.5;
export const LINE = 18;
const FOOT_SIZE = 12;
const HEAD = 30;
/** Height of a domain's name above its cells. */
const NAME = 28;
const PADDING = 10;
const YEAR_WIDTH = 66;

/** Lays the roadmap out: a column a year on a wide picture; on a narrow one each domain lists its years. */
export function layoutRoadmap(domains: readonly Domain[], foot: string, size: PictureSize) {
  const width = PICTURE_WIDTHS[size];
  const years = domains[0]?.cells.map((cell) => cell.year) ?? [];
  const column = size === 'wide' ? width / years.length : width - YEAR_WIDTH;
  const rows: PlacedDomain[] = [];
  let y = size === 'wide' ? HEAD : 0;
  for (const domain of domains) {
    const row = size === 'wide' ? placeAcross(domain, y, column) : placeDown(domain, y, column);
    rows.push(row);
    y += row.height;
  }
  const first = years.findIndex((year) => year.outlook);
  const lines = wrapText(foot, FOOT_SIZE, width);
  return {
    size,
    height: y + 12 + lines.length * LINE,
    // The heads of the columns, and where the outlook begins; a narrow picture has neither.
    heads: size === 'wide' ? years.map((year, index) => ({ year, x: round(index * column) })) : [],
    outlook:
      size === 'wide' && first >= 0 ? { x: round(first * column), width: round(width - first * column), y: 0, height: y } : undefined,
    rows,
    // Lines about the legend.
    foot: { lines, y: y + 12 + 14 },
  };
}

export type RoadmapLayout = ReturnType<typeof layoutRoadmap>;
export type PlacedDomain = ReturnType<typeof placeAcross>;
export type PlacedCell = PlacedDomain['cells'][number];

/** A domain with the top of its row, its height and the lines of its cells, each with the baseline of the first. */
function placeAcross(domain: Domain, y: number, column: number) {
  const cells = domain.cells.map((cell, index) => ({
    year: cell.year,
    lines: cell.words === '' ? [] : cell.words.split('；').flatMap((item) => wrapWords(item, TEXT_SIZE, column - PADDING)),
    x: round(index * column),
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
