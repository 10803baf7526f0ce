import { round } from '../frame/round.ts';
import { PICTURE_WIDTHS, type PictureSize } from '../frame/sizes.ts';
import { measured, type TableRow } from '../frame/table-rows.ts';
import { wrapWords } from '../frame/wrap.ts';

/** One model: a panel with a square as large as the report's figure, and one for what filtering left. */
export interface PlacedPanel {
  row: TableRow;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Baseline that the squares stand on. */
  baseline: number;
  /** Sides of the squares, whose areas are in proportion over all panels. */
  side: number;
  filteredSide: number | null;
  /** What the report calls the figure and what the source means by it, in lines below the squares. */
  meaning: string[];
}

const TEXT_SIZE = 12;
export const LINE = 17;
/** Side of the largest square. */
const LARGEST = 200;
/** From the top of a panel to its squares: name, figure, what the report calls it. */
const HEAD = 76;
const GAP = 24;

/** Lays the panels out, each with its squares below its words: side by side on a wide picture; on a narrow one the last stands below the others. */
export function layoutTrainingData(rows: readonly TableRow[], size: PictureSize) {
  const unit = LARGEST / Math.sqrt(Math.max(...rows.map((row) => measured(row, 'report_gb'))));
  const full = PICTURE_WIDTHS[size];
  const small = size === 'wide' ? 150 : (full - GAP) / 2;
  const place = (row: TableRow, index: number): PlacedPanel => {
    const filtered = row.number('filtered_gb');
    const below = filtered !== null && size === 'narrow';
    const x = below ? 0 : index * (small + GAP) + (filtered === null || size === 'narrow' ? 0 : GAP);
    const width = filtered === null ? small : full - x;
    return {
      row,
      x,
      y: 0,
      width,
      height: 0,
      baseline: 0,
      side: round(unit * Math.sqrt(measured(row, 'report_gb'))),
      filteredSide: filtered === null ? null : round(unit * Math.sqrt(filtered)),
      meaning: meaningLines(row, width),
    };
  };
  const panels = rows.map(place);
  const [upper, lower] = [
    panels.filter(({ filteredSide }) => filteredSide === null),
    panels.filter(({ filteredSide }) => filteredSide !== null),
  ];
  const upperBottom = stand(upper, 0);
  const bottom = stand(lower, size === 'wide' ? 0 : upperBottom + 2 * GAP);
  const height = Math.max(upperBottom, lower.length > 0 ? bottom : 0);
  const last = panels.find((panel) => panel.filteredSide !== null) ?? panels[0];
  return {
    size,
    height: height + 4,
    panels,
    // Where the figures stop meaning the same.
    divide:
      size === 'wide'
        ? { x1: (last?.x ?? 0) - GAP, x2: (last?.x ?? 0) - GAP, y1: 0, y2: height }
        : { x1: 0, x2: full, y1: upperBottom + GAP, y2: upperBottom + GAP },
  };
}

/** Stands panels of one kind on one baseline below `top`; returns where they end. */
function stand(panels: PlacedPanel[], top: number): number {
  const squares = Math.max(...panels.map((panel) => panel.side), 0);
  const lines = Math.max(...panels.map((panel) => panel.meaning.length), 0);
  for (const panel of panels) {
    panel.y = top;
    panel.baseline = round(top + HEAD + squares);
    panel.height = round(HEAD + squares + 12 + lines * LINE);
  }
  return round(top + HEAD + squares + 12 + lines * LINE);
}

function meaningLines(row: TableRow, width: number): string[] {
  const meaning = row.text('source_meaning');
  return wrapWords(meaning === '' ? '来源未见不同说法' : `来源：${meaning}`, TEXT_SIZE, width);
}
