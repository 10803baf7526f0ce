import type { ChartModule } from '../chart.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { element, PICTURE_WIDTHS, silent, text } from '../frame/svg.ts';
import { measured, tableRows, type TableRow } from '../frame/table-rows.ts';
import { wrapWords } from '../frame/wrap.ts';

/** Figures that the report puts in a row, with what each of them counts. */
export const chart: ChartModule = {
  draw: (data, entry, size) => drawTrainingData(tableRows(data, entry), size),
  card: (data, entry) => drawTrainingData(tableRows(data, entry), 'card'),
};

function drawTrainingData(rows: readonly TableRow[], size: PanelsSize): Drawing {
  const { width, height, panels, divide } = layoutTrainingData(rows, size);
  return { width, height, before: [silent([element('line', { class: 'divide', ...divide })])], marks: panels.map(drawPanel) };
}

const TEXT_SIZE = 12;
const LINE = 17;
const GAP = 24;
/** From the sides of a square to the words in it. */
const INSET = 12;
/**
 * Of each size the width of a panel without a filtered figure, the side of the largest square, and what the words above its squares take: name,
 * figure, what the report calls it. Cards leave out what the figures mean.
 */
const METRICS = {
  wide: { width: PICTURE_WIDTHS.wide, small: 300, largest: 220, head: 76 },
  narrow: { width: PICTURE_WIDTHS.narrow, small: (PICTURE_WIDTHS.narrow - GAP) / 2, largest: 220, head: 76 },
  card: { width: 320, small: 92, largest: 180, head: 60 },
};
type PanelsSize = keyof typeof METRICS;

/**
 * Lays the panels out, each with its squares below its words, or with these in a square that has room for them. On a wide picture those of one kind
 * stand below one another, the small squares beside the large one; on a narrow one side by side, those with a filtered figure below the others.
 */
export function layoutTrainingData(rows: readonly TableRow[], size: PanelsSize) {
  const { width: full, small, largest, head } = METRICS[size];
  const unit = largest / Math.sqrt(Math.max(...rows.map((row) => measured(row, 'report_gb'))));
  const [wide, explained] = [size !== 'narrow', size !== 'card'];
  const panels = rows.map((row, index) => {
    const filtered = row.number('filtered_gb');
    const x = filtered === null ? (wide ? 0 : index * (small + GAP)) : wide ? small + 2 * GAP : 0;
    const width = filtered === null ? small : full - x;
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
      meaning: !explained ? [] : wrapWords(meaning === '' ? '来源未见不同说法' : `来源的说法：${meaning}`, TEXT_SIZE, width),
    };
  });
  const kinds = [false, true].map((isFiltered) => panels.filter(({ filteredSide }) => (filteredSide !== null) === isFiltered));
  const between = wide ? GAP : 2 * GAP;
  const columns = (wide ? kinds.map((kind) => kind.map((panel) => [panel])) : [kinds]).map((rows) => stand(rows, between));
  const height = Math.max(...columns.map(({ bottom }) => bottom));
  // Beside one another both columns end on one line.
  const placed = columns.flatMap(({ panels, bottom }) =>
    panels.map((panel) => ({ ...panel, y: panel.y + height - bottom, baseline: panel.baseline + height - bottom })),
  );
  const [across, along] = [small + GAP, (placed.find(({ filteredSide }) => filteredSide !== null)?.y ?? height) - GAP];
  return {
    width: full,
    height: height + 4,
    panels: placed,
    // Where the figures stop meaning the same.
    divide: wide ? { x1: across, x2: across, y1: 0, y2: height } : { x1: 0, x2: full, y1: along, y2: along },
  };
}

/** Stands rows of panels below one another, each with its squares on one baseline. */
function stand<P extends { head: number; side: number; meaning: readonly string[] }>(rows: readonly (readonly P[])[], between: number) {
  let bottom = -between;
  const panels = rows
    .filter(({ length }) => length > 0)
    .flatMap((row) => {
      const y = bottom + between;
      const baseline = y + Math.max(...row.map(({ head, side }) => head + side));
      bottom = baseline + 12 + Math.max(...row.map(({ meaning }) => meaning.length)) * LINE;
      return row.map((panel) => ({ ...panel, y, height: bottom - y, baseline }));
    });
  return { panels, bottom };
}

type PlacedPanel = ReturnType<typeof layoutTrainingData>['panels'][number];

function drawPanel({ row, x, y, width, height, baseline, side, filteredSide, head, term, meaning }: PlacedPanel): Mark {
  const [year, printed] = [`${row.text('year')}年`, row.text('printed')];
  const meant = row.text('source_meaning');
  const filtered = filteredSide === null ? undefined : `过滤后${String(row.number('filtered_gb'))}GB`;
  const [wordsX, wordsY] = head === 0 ? [x + INSET, y + INSET] : [x, y];
  const square = (size: number, kind: string) =>
    element('rect', { class: `square square--${kind}`, x, y: baseline - size, width: size, height: size });
  return {
    id: row.id,
    url: row.url,
    tip: [`${row.name} ${year}`, `${printed}，${term}`, meant && `来源的说法：${meant}`, filtered ? `过滤前${printed}，${filtered}` : ''],
    hit: { x: x - 6, y, width: width + 6, height },
    children: [
      text({ class: 'heading', x: wordsX, y: wordsY + 16 }, row.name, ' ', element('tspan', { class: 'soft', dx: 3 }, [year])),
      text(
        { class: 'figure value--report', x: wordsX, y: wordsY + 44 },
        printed,
        ...(filtered ? [' ', element('tspan', { class: 'label soft' }, ['过滤前'])] : []),
      ),
      term === '' ? undefined : text({ class: 'tick', x: wordsX, y: wordsY + 64 }, term),
      square(side, filtered ? 'raw' : 'report'),
      ...(filteredSide === null
        ? []
        : [square(filteredSide, 'source'), text({ class: 'value value--source', x: x + filteredSide + 8, y: baseline - 7 }, filtered)]),
      ...meaning.map((line, index) => text({ x, y: baseline + 12 + (index + 1) * LINE - 4 }, line)),
    ],
  };
}
