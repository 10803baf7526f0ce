import { factorBetween, formatParameters } from '../../text/numbers.ts';
import { columnGrid, placeTicks } from '../frame/axis.ts';
import { drawLegend, drawSymbol } from '../frame/legend.ts';
import type { Drawing } from '../frame/picture.ts';
import { axisFor, scaleFor, type Scale } from '../frame/scale.ts';
import { element, group, type Markup, PICTURE_WIDTHS, type PictureSize, round, silent, text } from '../frame/svg.ts';
import type { Stretch } from '../frame/take-row.ts';
import { textWidth } from '../frame/text-width.ts';
import { LEGEND } from './list.ts';
import type { CountedRow } from './rows.ts';

const LABEL_SIZE = 12.5;
const TOP = 48;
const LINE = 19;
const LEFT = 8;
const GAP = 9;
const SPACE = 4;
/** Two marks of a row that are nearer than this stand one above the other, by as much. */
const MARK = 9;

/** A text beside a mark: where it begins, or ends where `anchor` says so, and its parts, each in the colour of who says it. */
interface Label {
  x: number;
  anchor: 'start' | 'end';
  parts: { words: string; by?: 'report' | 'source' }[];
}

/**
 * Lays models out on a log axis, a row a model: those of which two counts are known first, the furthest apart at the top, then the others, the
 * largest at the top. Beside its mark stands each model's name and count, and the source's where it differs.
 */
export function layoutPreview(rows: readonly CountedRow[], size: PictureSize) {
  const width = PICTURE_WIDTHS[size];
  const counts = rows.flatMap((row) => [row.count, row.differing ?? row.count]);
  const axis = axisFor('log', counts);
  const range = [LEFT + 6, width - 10] as const;
  const scale = scaleFor(axis, range);
  const apart = ({ count, differing }: CountedRow) => (differing === null ? 0 : factorBetween(count, differing));
  const ordered = rows.toSorted((a, b) => apart(b) - apart(a) || b.count - a.count || a.name.localeCompare(b.name, 'en'));
  let bottom = TOP;
  const placed = ordered.map((row) => {
    const { labels, isAbove, ...marks } = placeRow(row, scale, width);
    const lines = isAbove ? 2 : 1;
    bottom += lines * LINE;
    return { ...marks, y: bottom - LINE / 2, labels, labelY: bottom - (lines - 0.5) * LINE };
  });
  return { bottom, ticks: placeTicks(axis, range, [0, width], formatParameters).filter(({ kind }) => kind === 'major'), rows: placed };
}

/** A row's marks, and what is written beside them or, where there is no room for it, above. */
function placeRow(row: CountedRow, scale: Scale, width: number) {
  const x = round(scale(row.count));
  const differingX = row.differing === null ? null : round(scale(row.differing));
  const shift = differingX !== null && Math.abs(differingX - x) < MARK ? MARK / 2 : 0;
  const own: Label['parts'] = [{ words: row.name }, { words: formatParameters(row.count), by: 'report' }];
  const other: Label['parts'] = row.differing === null ? [] : [{ words: formatParameters(row.differing), by: 'source' }];
  const marks = differingX === null ? [x] : [x, differingX];
  const beside = placesOf(own, other, x, differingX).find((labels) => isClear(labels.map(boxOf), marks, width));
  const labels = beside ?? [{ x: 0, anchor: 'start', parts: [...own, ...other] }];
  const line = differingX === null ? null : lineBetween(x, differingX, labels);
  return { row, x, differingX, shift, labels, line, isAbove: !beside };
}

/** Where the words of a row may stand, the best place first: each figure at its mark between the two, all to the right, to the left, and so on. */
function placesOf(own: Label['parts'], other: Label['parts'], x: number, differingX: number | null): Label[][] {
  const at = (mark: number, anchor: Label['anchor'], parts: Label['parts']): Label => ({
    x: round(anchor === 'start' ? mark + GAP : mark - GAP),
    anchor,
    parts,
  });
  const all = [...own, ...other];
  const beyond = [[at(Math.max(x, differingX ?? x), 'start', all)], [at(Math.min(x, differingX ?? x), 'end', all)]];
  if (differingX === null) return beyond;
  const [towards, away] = x < differingX ? (['start', 'end'] as const) : (['end', 'start'] as const);
  const ownAt = { inside: at(x, towards, own), outside: at(x, away, own) };
  const otherAt = { inside: at(differingX, away, other), outside: at(differingX, towards, other) };
  return [
    [ownAt.inside, otherAt.inside],
    ...beyond,
    [ownAt.outside, otherAt.outside],
    [ownAt.inside, otherAt.outside],
    [ownAt.outside, otherAt.inside],
    [at(x, towards, all)],
  ];
}

/** The ends of a label on its row. */
function boxOf({ x, anchor, parts }: Label): Stretch {
  const width = parts.reduce((sum, { words }) => sum + textWidth(words, LABEL_SIZE) + SPACE, -SPACE);
  return anchor === 'start' ? { left: x, right: x + width } : { left: x - width, right: x };
}

/** Whether labels are inside the picture, with room between them and on no mark. */
function isClear(boxes: readonly Stretch[], marks: readonly number[], width: number): boolean {
  const [one, two] = boxes;
  const areApart = !one || !two || one.right + 2 * GAP <= two.left || two.right + 2 * GAP <= one.left;
  return (
    areApart &&
    boxes.every(({ left, right }) => left >= 0 && right <= width && marks.every((mark) => mark < left - GAP / 2 || mark > right + GAP / 2))
  );
}

/** The line that joins two marks, as far as no label stands upon it. */
function lineBetween(x: number, differingX: number, labels: readonly Label[]) {
  const [x1 = x, x2 = differingX] = labels.map((label) => {
    const { left, right } = boxOf(label);
    const end = label.anchor === 'start' ? right + SPACE : left - SPACE;
    return (end - x) * (end - differingX) < 0 ? round(end) : undefined;
  });
  return { x1, x2 };
}

/** The models at a glance, a row a model. */
export function drawPreview(counted: readonly CountedRow[], size: PictureSize): Drawing {
  const { bottom, ticks, rows } = layoutPreview(counted, size);
  const hasPairs = rows.some(({ differingX }) => differingX !== null);
  return {
    height: bottom + 2,
    before: [
      drawLegend(
        LEGEND.filter(({ symbol }) => symbol === 'report' || (symbol === 'source' && hasPairs)),
        size,
      ),
      silent(columnGrid(ticks, [TOP, bottom], [TOP - 6])),
      ...rows.map(drawRow),
    ],
  };
}

function drawRow({ row, y, labelY, x, differingX, shift, labels, line }: ReturnType<typeof layoutPreview>['rows'][number]): Markup {
  return group({ class: 'mark', 'data-id': row.id }, [
    ...(differingX === null
      ? []
      : [element('line', { class: 'pair', ...line, y1: y - shift, y2: y + shift }), drawSymbol('source', differingX, y + shift)]),
    drawSymbol(row.speaker, x, y - shift),
    ...labels.map(({ x: at, anchor, parts }) =>
      text(
        { class: 'label label--on-grid', x: at, y: round(labelY + 4.5), 'text-anchor': anchor },
        ...parts.map(({ words, by }, index) =>
          element('tspan', { class: by && `value--${by}`, dx: index > 0 ? SPACE : undefined }, [words]),
        ),
      ),
    ),
  ]);
}
