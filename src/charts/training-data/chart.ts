import type { ChartModule } from '../chart.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { across, element, PICTURE_WIDTHS, silent, text } from '../frame/svg.ts';
import { measured, tableRows, type TableRow } from '../frame/table-rows.ts';
import { textWidth } from '../frame/text-width.ts';
import { wrapWords } from '../frame/wrap.ts';

/** Figures that the report puts in a row, with what each of them counts. */
export const chart: ChartModule = {
  draw: (data, entry, size) => drawTrainingData(tableRows(data, entry), size),
  card: (data, entry) => drawTrainingData(tableRows(data, entry), 'card'),
};

/** Narrow, it fits any width. */
function drawTrainingData(rows: readonly TableRow[], size: PanelsSize): Drawing {
  const { height, panels, divide } = layoutTrainingData(rows, size);
  const at = (x: number) => (size === 'narrow' ? across(x, size) : x);
  return {
    width: METRICS[size].width,
    height,
    fluid: size === 'narrow',
    before: [silent([element('line', { ...divide, class: 'divide', x1: at(divide.x1), x2: at(divide.x2) })])],
    marks: panels.map((panel) => drawPanel(panel, at)),
  };
}

const TEXT_SIZE = 12;
const LINE = 17;
const GAP = 24;
/** From the sides of a square to the words in it. */
const INSET = 12;
/**
 * Of each size its width, the share of that before the figures that were filtered, the side of the largest square, and what the words above a square
 * take: name, figure, what the report calls it. Cards leave out what the figures mean.
 */
const METRICS = {
  wide: { width: PICTURE_WIDTHS.wide, parted: 0.5, largest: 220, head: 76 },
  narrow: { width: PICTURE_WIDTHS.narrow, parted: 0.48, largest: 149, head: 74 },
  card: { width: 320, parted: 0.36, largest: 180, head: 60 },
};
type PanelsSize = keyof typeof METRICS;

/**
 * Lays the panels out in two columns, the figures that were filtered in the second: each with its squares below its words, or with these in a square
 * that has room for them.
 */
export function layoutTrainingData(rows: readonly TableRow[], size: PanelsSize) {
  const { width: full, parted, largest, head } = METRICS[size];
  const unit = largest / Math.sqrt(Math.max(...rows.map((row) => measured(row, 'report_gb'))));
  const explained = size !== 'card';
  const panels = rows.map((row) => {
    const filtered = row.number('filtered_gb');
    const x = filtered === null ? 0 : parted * full;
    const width = filtered === null ? parted * full - INSET : full - x;
    const meaning = row.text('source_meaning');
    const side = unit * Math.sqrt(measured(row, 'report_gb'));
    const filteredSide = filtered === null ? null : unit * Math.sqrt(filtered);
    // Above the filtered square, and about twice as wide as words are high.
    const inside = filteredSide !== null && Math.min(side / 2, side - filteredSide - INSET) >= head;
    // Sides of squares whose areas are in proportion over all panels, and what the source means by the figure, in lines below them.
    return {
      row,
      x,
      width,
      side,
      filteredSide,
      head: inside ? 0 : head,
      term: explained ? `报告称作${row.text('report_term')}` : '',
      // Below the square an empty line for the filtered figure where that has no room beside its own, also in large letters.
      meaning: !explained
        ? []
        : [
            ...(filteredSide !== null && filteredSide + 8 + textWidth(filteredWords(filtered), 20) > width ? [''] : []),
            ...wrapWords(meaning === '' ? '来源未见不同说法' : `来源的说法：${meaning}`, TEXT_SIZE, width),
          ],
    };
  });
  const columns = [false, true].map((isFiltered) => stand(panels.filter(({ filteredSide }) => (filteredSide !== null) === isFiltered)));
  const height = Math.max(...columns.map(({ bottom }) => bottom));
  const divide = parted * full - INSET;
  return {
    height: height + 4,
    // Both columns end on one line.
    panels: columns.flatMap(({ placed, bottom }) =>
      placed.map((panel) => ({ ...panel, y: panel.y + height - bottom, baseline: panel.baseline + height - bottom })),
    ),
    // Where the figures stop meaning the same.
    divide: { x1: divide, x2: divide, y1: 0, y2: height },
  };
}

/** Stands panels below one another. */
function stand<P extends { head: number; side: number; meaning: readonly string[] }>(panels: readonly P[]) {
  let bottom = -GAP;
  const placed = panels.map((panel) => {
    const y = bottom + GAP;
    const baseline = y + panel.head + panel.side;
    bottom = baseline + 12 + panel.meaning.length * LINE;
    return { ...panel, y, height: bottom - y, baseline };
  });
  return { placed, bottom };
}

const filteredWords = (gb: number | null) => `过滤后${String(gb)}GB`;

type PlacedPanel = ReturnType<typeof layoutTrainingData>['panels'][number];

function drawPanel(panel: PlacedPanel, at: (x: number) => number | string): Mark {
  const { row, y, width, height, baseline, side, filteredSide, head, term, meaning } = panel;
  const x = at(panel.x);
  const [year, printed] = [`${row.text('year')}年`, row.text('printed')];
  const meant = row.text('source_meaning');
  const filtered = filteredSide === null ? undefined : filteredWords(row.number('filtered_gb'));
  const [dx, wordsY] = head === 0 ? [INSET, y + INSET] : [undefined, y];
  const square = (size: number, kind: string) =>
    element('rect', { class: `square square--${kind}`, x, y: baseline - size, width: size, height: size });
  return {
    id: row.id,
    url: row.url,
    tip: [`${row.name} ${year}`, `${printed}，${term}`, meant && `来源的说法：${meant}`, filtered ? `过滤前${printed}，${filtered}` : ''],
    hit: { x, y, width: at(width), height },
    children: [
      text({ class: 'heading', x, dx, y: wordsY + 16 }, row.name, ' ', element('tspan', { class: 'soft', dx: 3 }, [year])),
      text(
        { class: 'figure value--report', x, dx, y: wordsY + 44 },
        printed,
        ...(filtered ? [' ', element('tspan', { class: 'label soft' }, ['过滤前'])] : []),
      ),
      term === '' ? undefined : text({ class: 'soft', x, dx, y: wordsY + 64 }, term),
      square(side, filtered ? 'raw' : 'report'),
      ...(filteredSide === null
        ? []
        : [
            square(filteredSide, 'source'),
            text(
              {
                class: 'value value--source',
                x,
                ...(meaning[0] === '' ? { y: baseline + 8 + LINE } : { dx: filteredSide + 8, y: baseline - 7 }),
              },
              filtered,
            ),
          ]),
      ...meaning.map((line, index) => (line === '' ? undefined : text({ x, y: baseline + 12 + (index + 1) * LINE - 4 }, line))),
    ],
  };
}
