import type { ChartModule } from '../chart.ts';
import type { Mark } from '../frame/picture.ts';
import { element, PICTURE_WIDTHS, type PictureSize, round, silent, text } from '../frame/svg.ts';
import { measured, tableRows, type TableRow } from '../frame/table-rows.ts';
import { wrapWords } from '../frame/wrap.ts';

/** Figures that the report puts in a row, with what each of them counts. */
export const chart: ChartModule = {
  draw: (data, entry, size) => {
    const { height, panels, divide } = layoutTrainingData(tableRows(data, entry), size);
    return { height, before: [silent([element('line', { class: 'divide', ...divide })])], marks: panels.map(drawPanel) };
  },
};

const TEXT_SIZE = 12;
const LINE = 17;
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
    const meaning = row.text('source_meaning');
    // Sides of squares whose areas are in proportion over all panels, and what the source means by the figure, in lines below them.
    return {
      row,
      x,
      width,
      side: round(unit * Math.sqrt(measured(row, 'report_gb'))),
      filteredSide: filtered === null ? null : round(unit * Math.sqrt(filtered)),
      meaning: wrapWords(meaning === '' ? '来源未见不同说法' : `来源的说法：${meaning}`, TEXT_SIZE, width),
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
    height: height + 4,
    panels: [...upper.panels, ...lower.panels],
    // Where the figures stop meaning the same.
    divide: wide ? { x1: across - GAP, x2: across - GAP, y1: 0, y2: height } : { x1: 0, x2: full, y1: between, y2: between },
  };
}

/** Stands panels of one kind on one baseline below `top`. */
function stand<P extends { side: number; meaning: readonly string[] }>(panels: readonly P[], top: number) {
  if (panels.length === 0) return { panels: [], bottom: 0 };
  const squares = HEAD + Math.max(...panels.map(({ side }) => side));
  const height = round(squares + 12 + Math.max(...panels.map(({ meaning }) => meaning.length)) * LINE);
  return { panels: panels.map((panel) => ({ ...panel, y: top, height, baseline: round(top + squares) })), bottom: round(top + height) };
}

type PlacedPanel = ReturnType<typeof layoutTrainingData>['panels'][number];

function drawPanel({ row, x, y, width, height, baseline, side, filteredSide, meaning }: PlacedPanel): Mark {
  const [year, printed] = [`${row.text('year')}年`, row.text('printed')];
  const term = `称作${row.text('report_term')}`;
  const meant = row.text('source_meaning');
  const filtered = filteredSide === null ? undefined : `过滤后${String(row.number('filtered_gb'))}GB`;
  const raw = `过滤前${printed}`;
  const square = (size: number, kind: string) =>
    element('rect', { class: `square square--${kind}`, x, y: baseline - size, width: size, height: size });
  return {
    id: row.id,
    url: row.url,
    tip: [`${row.name}，${year}`, `${printed}，报告${term}`, meant && `来源的说法：${meant}`, filtered ? `${raw}，${filtered}` : ''],
    hit: { x: x - 6, y, width: width + 6, height },
    children: [
      text({ class: 'heading', x, y: y + 16 }, row.name, ' ', element('tspan', { class: 'soft', dx: 3 }, [year])),
      text({ class: 'figure value--report', x, y: y + 44 }, printed),
      text({ class: 'tick', x, y: y + 64 }, `报告${term}`),
      square(side, filtered ? 'raw' : 'report'),
      ...(filteredSide === null
        ? []
        : [
            square(filteredSide, 'source'),
            text({ class: 'value value--source', x: x + filteredSide + 8, y: baseline - 7 }, filtered),
            text({ class: 'value value--report', x: x + 8, y: baseline - side + 20 }, raw),
          ]),
      ...meaning.map((line, index) => text({ x, y: baseline + 12 + (index + 1) * LINE - 4 }, line)),
    ],
  };
}
