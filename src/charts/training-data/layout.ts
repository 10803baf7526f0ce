import { PICTURE_WIDTHS, round, type PictureSize } from '../frame/sizes.ts';
import { measured, type TableRow } from '../frame/table-rows.ts';
import { wrapWords } from '../frame/wrap.ts';

const TEXT_SIZE = 12;
export const LINE = 17;
/** Side of the largest square. */
const LARGEST = 200;
/** From the top of a panel to its squares: name, figure, what the report calls it. */
const HEAD = 76;
const GAP = 24;

/** Lays the panels out, each with its squares below its words: side by side on a wide picture; on a narrow one those with a filtered figure below the others. */
export function layoutTrainingData(rows: readonly TableRow[], size: PictureSize) {
  const unit = LARGEST / Math.sqrt(Math.max(...rows.map((row) => measured(row, 'report_gb'))));
  const wide = size === 'wide';
  const full = PICTURE_WIDTHS[size];
  const small = wide ? 150 : (full - GAP) / 2;
  const panels = rows.map((row, index) => {
    const filtered = row.number('filtered_gb');
    const left = index * (small + GAP);
    const x = filtered === null ? left : wide ? left + GAP : 0;
    const width = filtered === null ? small : full - x;
    // Sides of squares whose areas are in proportion over all panels, and what the source means by the figure, in lines below them.
    return {
      row,
      x,
      width,
      side: round(unit * Math.sqrt(measured(row, 'report_gb'))),
      filteredSide: filtered === null ? null : round(unit * Math.sqrt(filtered)),
      meaning: meaningLines(row, width),
    };
  });
  const whole = panels.filter(({ filteredSide }) => filteredSide === null);
  const filtered = panels.filter(({ filteredSide }) => filteredSide !== null);
  const upper = stand(whole, 0);
  const lower = stand(filtered, wide ? 0 : upper.bottom + 2 * GAP);
  const height = Math.max(upper.bottom, lower.bottom);
  const across = (lower.panels[0] ?? upper.panels[0])?.x ?? 0;
  const between = upper.bottom + GAP;
  return {
    size,
    height: height + 4,
    panels: [...upper.panels, ...lower.panels],
    // Where the figures stop meaning the same.
    divide: wide ? { x1: across - GAP, x2: across - GAP, y1: 0, y2: height } : { x1: 0, x2: full, y1: between, y2: between },
  };
}

export type PlacedPanel = ReturnType<typeof layoutTrainingData>['panels'][number];

/** Stands panels of one kind on one baseline below `top`. */
function stand<P extends { side: number; meaning: readonly string[] }>(panels: readonly P[], top: number) {
  if (panels.length === 0) return { panels: [], bottom: 0 };
  const squares = HEAD + Math.max(...panels.map(({ side }) => side));
  const height = round(squares + 12 + Math.max(...panels.map(({ meaning }) => meaning.length)) * LINE);
  return { panels: panels.map((panel) => ({ ...panel, y: top, height, baseline: round(top + squares) })), bottom: round(top + height) };
}

function meaningLines(row: TableRow, width: number): string[] {
  const meaning = row.text('source_meaning');
  return wrapWords(meaning === '' ? '来源未见不同说法' : `来源：${meaning}`, TEXT_SIZE, width);
}
