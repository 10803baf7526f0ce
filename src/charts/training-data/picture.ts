import { chartEntry } from '../catalog.ts';
import { mark, markList, picture, type DrawPicture, type PictureOptions } from '../frame/picture.ts';
import { element, group, text, type Markup } from '../frame/svg.ts';
import { tableRows } from '../frame/table-rows.ts';
import { layoutTrainingData, LINE, type PlacedPanel } from './layout.ts';

/** Three figures that the report puts in a row, with what each of them counts. */
export const drawTrainingData: DrawPicture = (data, { size, link }) => {
  const { height, panels, divide } = layoutTrainingData(tableRows(data, 'training-data'), size);
  return picture({ size, height, label: chartEntry(data, 'training-data').subtitle, interactive: link !== undefined }, [
    group({ 'aria-hidden': 'true' }, [element('line', { class: 'divide', ...divide })]),
    markList(
      '各代GPT',
      link,
      panels.map((panel) => drawPanel(panel, link)),
    ),
  ]);
};

function drawPanel(panel: PlacedPanel, link: PictureOptions['link']): Markup {
  const { row, x, y, baseline, side, filteredSide, meaning } = panel;
  const filtered = row.number('filtered_gb');
  const square = (size: number, classes: string) => element('rect', { class: classes, x, y: baseline - size, width: size, height: size });
  return mark({ id: row.id, url: row.url, tip: tipLines(panel) }, link, [
    element('rect', { class: 'mark__hit', x: x - 6, y, width: panel.width + 6, height: panel.height }),
    text({ class: 'heading', x, y: y + 16 }, row.name, element('tspan', { class: 'soft', dx: 6 }, [`${row.text('year')}年`])),
    text({ class: 'figure value--report', x, y: y + 44 }, row.text('printed')),
    text({ class: 'tick', x, y: y + 64 }, `报告称作${row.text('report_term')}`),
    square(side, filtered === null ? 'square square--report' : 'square square--raw'),
    ...(filteredSide === null
      ? []
      : [
          square(filteredSide, 'square square--source'),
          text({ class: 'value value--source', x: x + filteredSide + 8, y: baseline - 7 }, `过滤后${String(filtered)}GB`),
          text({ class: 'value value--report', x: x + 8, y: baseline - side + 20 }, `过滤前${row.text('printed')}`),
        ]),
    ...meaning.map((line, index) => text({ x, y: baseline + 12 + (index + 1) * LINE - 4 }, line)),
  ]);
}

function tipLines({ row }: PlacedPanel): string[] {
  const meaning = row.text('source_meaning');
  const filtered = row.number('filtered_gb');
  return [
    `${row.name}，${row.text('year')}年`,
    `报告：${row.text('printed')}，称作${row.text('report_term')}`,
    meaning === '' ? '' : `来源：${meaning}`,
    filtered === null ? '' : `过滤后${String(filtered)}GB`,
  ].filter(Boolean);
}
