import { max } from 'd3';
import { formatParameters } from '../../text/numbers.ts';
import { columnGrid, placeTicks } from '../frame/axis.ts';
import { drawSymbol } from '../frame/legend.ts';
import type { Drawing } from '../frame/picture.ts';
import { axisFor, scaleFor, type Scale } from '../frame/scale.ts';
import { element, group, type Markup, PICTURE_WIDTHS, type PictureSize, round, silent, text } from '../frame/svg.ts';
import { takeRow, type Stretch } from '../frame/take-row.ts';
import { textWidth } from '../frame/text-width.ts';
import { drawPair } from './list.ts';
import type { CountedRow } from './rows.ts';

const LABEL_SIZE = 12;
const TOP = 22;
const LINE = 62;
const LEFT = 84;
const GAP = 6;
/** From a line to the baselines of the names above and below it. */
const NAMES = { above: -12, below: 22 };
const SIDES = ['above', 'below'] as const;
/** Marks nearer than this hide one another: they stand apart by as much. */
const MARK = 11;

/** Lays models out on a log axis, a line a company, the one with the largest model first; names stand where they meet no other. */
export function layoutPreview(rows: readonly CountedRow[], size: PictureSize) {
  const width = PICTURE_WIDTHS[size];
  const counts = rows.flatMap((row) => [row.count, row.differing ?? row.count]);
  const axis = axisFor('log', counts);
  const range = [LEFT + 14, width - 20] as const;
  const scale = scaleFor(axis, range);
  const companies = [...Map.groupBy(rows, (row) => row.company)].toSorted(
    ([, a], [, b]) => (max(b, (row) => row.count) ?? 0) - (max(a, (row) => row.count) ?? 0),
  );
  const bottom = TOP + companies.length * LINE + 4;
  return {
    bottom,
    ticks: placeTicks(axis, range, [LEFT, width], formatParameters),
    lines: companies.map(([company, models], index) => {
      const y = TOP + index * LINE + 32;
      const marks = models.map((row) => placeMark(row, y, scale));
      return { company, y, marks: partMarks(labelMarks(marks, width)) };
    }),
  };
}

/** A model's mark on its company's line, and that of the source's figure, where it differs. */
function placeMark(row: CountedRow, y: number, scale: Scale) {
  return { row, x: round(scale(row.count)), y, differingX: row.differing === null ? null : round(scale(row.differing)) };
}

/** Gives marks their names, the pairs first and then the larger models, above or else below the line, as long as there is room: `x` is the middle of a name. */
function labelMarks(marks: readonly ReturnType<typeof placeMark>[], width: number) {
  const taken: Stretch[][] = [];
  const named = new Map<string, { x: number; y: number; side: (typeof SIDES)[number] }>();
  const order = marks.toSorted((a, b) => Number(b.row.differing !== null) - Number(a.row.differing !== null) || b.row.count - a.row.count);
  for (const { row, x, y } of order) {
    const half = textWidth(row.name, LABEL_SIZE) / 2;
    const middle = Math.min(x, width - half);
    const left = middle - half - GAP;
    const side = left < LEFT ? undefined : SIDES[takeRow(taken, { left, right: middle + half + GAP })];
    if (side === undefined) continue;
    named.set(row.id, { x: round(middle), y: y + NAMES[side], side });
  }
  return marks.map((mark) => ({ ...mark, label: named.get(mark.row.id) ?? null }));
}

type PreviewMark = ReturnType<typeof labelMarks>[number];

/**
 * Moves marks that would hide one another off the line, each towards its name; where three meet, the one without a name keeps the line,
 * and several without names stand around it.
 */
function partMarks(marks: readonly PreviewMark[]): PreviewMark[] {
  return marks.map((mark) => {
    const { label } = mark;
    const meeting = marks.filter((other) => Math.abs(other.x - mark.x) < MARK);
    if (label === null) {
      const unnamed = meeting.filter((other) => other.label === null);
      return { ...mark, y: mark.y + (unnamed.indexOf(mark) - (unnamed.length - 1) / 2) * MARK };
    }
    const near = meeting.length - 1;
    if (near === 0) return mark;
    const direction = label.side === 'above' ? -1 : 1;
    const [shift, room] = near === 1 ? [MARK / 2, 0] : [MARK, MARK / 2];
    return { ...mark, y: mark.y + direction * shift, label: { ...label, y: label.y + direction * room } };
  });
}

/** The models at a glance, a line a company. */
export function drawPreview(rows: readonly CountedRow[], size: PictureSize): Drawing {
  const { bottom, ticks, lines } = layoutPreview(rows, size);
  return {
    height: bottom + 2,
    before: [
      silent(columnGrid(ticks, [TOP, bottom], [TOP - 7])),
      ...lines.map(({ company, y, marks }) =>
        group({}, [
          element('line', { class: 'guide', x1: LEFT, x2: PICTURE_WIDTHS[size], y1: y, y2: y }),
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
