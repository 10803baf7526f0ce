import type { ChartModule } from '../chart.ts';
import type { Mark } from '../frame/picture.ts';
import { element, silent, text } from '../frame/svg.ts';
import { tableRows } from '../frame/table-rows.ts';
import { layoutTrainingData, LINE, type PlacedPanel } from './layout.ts';

/** Figures that the report puts in a row, with what each of them counts. */
export const chart: ChartModule = {
  draw: (data, entry, size) => {
    const { height, panels, divide } = layoutTrainingData(tableRows(data, entry), size);
    return { height, before: [silent([element('line', { class: 'divide', ...divide })])], marks: panels.map(drawPanel) };
  },
};

function drawPanel({ row, x, y, width, height, baseline, side, filteredSide, meaning }: PlacedPanel): Mark {
  const [year, printed] = [`${row.text('year')}年`, row.text('printed')];
  const term = `称作${row.text('report_term')}`;
  const meant = row.text('source_meaning');
  const filtered = filteredSide === null ? undefined : `过滤后${String(row.number('filtered_gb'))}GB`;
  const square = (size: number, kind: string) =>
    element('rect', { class: `square square--${kind}`, x, y: baseline - size, width: size, height: size });
  return {
    id: row.id,
    url: row.url,
    tip: [`${row.name}，${year}`, `报告：${printed}，${term}`, meant && `来源：${meant}`, filtered ?? ''],
    hit: { x: x - 6, y, width: width + 6, height },
    children: [
      text({ class: 'heading', x, y: y + 16 }, row.name, element('tspan', { class: 'soft', dx: 6 }, [year])),
      text({ class: 'figure value--report', x, y: y + 44 }, printed),
      text({ class: 'tick', x, y: y + 64 }, `报告${term}`),
      square(side, filtered ? 'raw' : 'report'),
      ...(filteredSide === null
        ? []
        : [
            square(filteredSide, 'source'),
            text({ class: 'value value--source', x: x + filteredSide + 8, y: baseline - 7 }, filtered),
            text({ class: 'value value--report', x: x + 8, y: baseline - side + 20 }, `过滤前${printed}`),
          ]),
      ...meaning.map((line, index) => text({ x, y: baseline + 12 + (index + 1) * LINE - 4 }, line)),
    ],
  };
}
