import { formatDate } from '../../text/dates.ts';
import { formatParameters } from '../../text/numbers.ts';
import { MODEL_ORIGIN_WORDS } from '../../content/words.ts';
import { columnGrid } from '../frame/axis.ts';
import { drawLegend, drawSymbol } from '../frame/legend.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { PICTURE_WIDTHS } from '../frame/sizes.ts';
import { element, group, silent, text, type Markup } from '../frame/svg.ts';
import type { LabelledRow, ParametersLayout } from './layout.ts';
import type { PreviewLayout, PreviewMark } from './preview-layout.ts';
import type { Speaker } from './rows.ts';

const LEGEND = [
  { symbol: 'report', label: '报告所印' },
  { symbol: 'source', label: '论文或官方来源' },
  { symbol: 'context', label: '本站补充' },
] as const;

/** A row a model. */
export function drawRows(layout: ParametersLayout): Drawing {
  const { size, height, ticks, plot, headings, rows } = layout;
  const drawn = new Set<Speaker>(rows.flatMap((row) => (row.differing === null ? [row.speaker] : [row.speaker, 'source'])));
  const legend = LEGEND.filter(({ symbol }) => drawn.has(symbol));
  return {
    height,
    before: [
      drawLegend(legend, size),
      silent(columnGrid(ticks, [plot.top, plot.bottom], [plot.top - 7, plot.bottom + 17])),
      ...headings.map((heading) => text({ class: 'heading', x: 0, y: heading.y }, heading.text)),
    ],
    marks: rows.map((row) => drawRow(row, layout)),
  };
}

function drawRow(row: LabelledRow, { size, metrics }: ParametersLayout): Mark {
  const { height, markY, textY, nameX, range } = metrics;
  const [nameAnchor, valueAnchor] = size === 'wide' ? ['end', 'start'] : ['start', 'end'];
  const differing = row.differingValue === null ? [] : ['→', row.differingValue];
  return {
    id: row.id,
    url: `/models/#model-${row.id}`,
    tip: tipLines(row),
    classes: `mark--${row.speaker}`,
    transform: `translate(0 ${row.y})`,
    hit: { x: 0, y: 0, width: PICTURE_WIDTHS[size], height },
    children: [
      element('line', { class: 'guide', x1: range[0], x2: row.x, y1: markY, y2: markY }),
      ...drawPair(row.differingX, row.x, markY),
      drawSymbol(row.speaker, row.x, markY),
      text({ class: 'label', x: nameX, y: textY, 'text-anchor': nameAnchor }, row.name),
      text(
        { class: `value value--${row.speaker}`, x: row.valueX, y: textY, 'text-anchor': valueAnchor },
        row.value,
        ...differing.map((words) => element('tspan', { class: 'value--source', dx: 3 }, [words])),
      ),
    ],
  };
}

/** The source's mark where its figure differs, joined to the report's. */
function drawPair(differingX: number | null, x: number, y: number): Markup[] {
  if (differingX === null) return [];
  return [element('line', { class: 'pair', x1: x, x2: differingX, y1: y, y2: y }), drawSymbol('source', differingX, y)];
}

/** The lines of a row's tooltip, its name first. */
function tipLines(row: LabelledRow): string[] {
  const count = formatParameters(row.count);
  return [
    row.name,
    [row.company, row.date === null ? '' : formatDate(row.date)].filter(Boolean).join('，'),
    row.speaker === 'report' ? `报告：${count}` : `来源：${count}（${MODEL_ORIGIN_WORDS[row.origin]}）`,
    row.differing === null ? '' : `来源：${formatParameters(row.differing)}`,
  ];
}

const LINE_START = 84;

/** The models at a glance, a line a company. */
export function drawPreview({ size, height, ticks, plot, lines }: PreviewLayout): Drawing {
  return {
    height,
    before: [
      silent(columnGrid(ticks, [plot.top, plot.bottom], [plot.top - 7])),
      ...lines.map(({ company, y, marks }) =>
        group({}, [
          element('line', { class: 'guide', x1: LINE_START, x2: PICTURE_WIDTHS[size], y1: y, y2: y }),
          text({ class: 'heading', x: 0, y: y + 4.5 }, company),
          ...marks.map(drawPreviewMark),
        ]),
      ),
    ],
  };
}

function drawPreviewMark({ row, x, y, differingX, label }: PreviewMark): Markup {
  return group({ class: 'mark', 'data-id': row.id }, [
    ...drawPair(differingX, x, y),
    drawSymbol(row.speaker, x, y),
    label === null ? undefined : text({ class: 'label', x: label.x, y: label.y, 'text-anchor': 'middle' }, row.name),
  ]);
}
