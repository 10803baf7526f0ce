import type { Drawing } from '../frame/picture.ts';
import { element, PICTURE_WIDTHS, type PictureSize } from '../frame/svg.ts';
import type { TimelineInput } from './input.ts';
import { drawLabelled, labelEvents } from './labelled.ts';
import { DOT, drawStrip, layoutStrip } from './strip.ts';

/** Room for the half of a mark at either end. */
const EDGE = 6;
/** Height of a row of labels: none is a link of its own. */
const ROW = 18;
/** Between names of a row. */
const GAP = 12;

/** The timeline's strip for a picture of a size, and the names of its landmarks below. */
export function layoutPreview(input: TimelineInput, size: PictureSize) {
  const width = PICTURE_WIDTHS[size];
  const strip = layoutStrip(input, { left: EDGE, right: width - EDGE, radius: DOT[size] });
  const landmarks = input.events.filter(({ landmark }) => landmark);
  return { strip, names: stackNames(labelEvents(landmarks, strip.place, { reportDate: input.reportDate, left: 0, right: width }).placed) };
}

type Name = ReturnType<typeof labelEvents>['placed'][number];

/** Names in as few rows as leave the lines from all marks up to the strip clear of them, in order of time: first those before their marks, below which later ones stand. */
function stackNames(names: readonly Name[]) {
  const placed: Name[] = [];
  let rows = 0;
  for (const name of [...names].sort((a, b) => Number(a.side === 'after') - Number(b.side === 'after'))) {
    const isFree = (row: number) =>
      placed.every((other) => {
        if (other.row === row) return name.left - GAP >= other.right || other.left - GAP >= name.right;
        const [upper, { x }] = other.row > row ? [name, other] : [other, name];
        return x <= upper.left || x >= upper.right;
      });
    const row = Array.from({ length: rows }, (_, index) => index).find(isFree) ?? rows;
    rows = Math.max(rows, row + 1);
    placed.push({ ...name, row });
  }
  return { placed: placed.sort((a, b) => a.x - b.x), rows };
}

/** The timeline at a glance. */
export function drawPreview(input: TimelineInput, size: PictureSize): Drawing {
  const { strip, names } = layoutPreview(input, size);
  return {
    height: strip.bottom + names.rows * ROW,
    before: [
      ...drawStrip(input, strip),
      element('path', {
        class: 'leader',
        d: names.placed.map(({ x, row }) => `M${x} ${strip.bottom - 3}v${(row + 0.5) * ROW + 3}`).join(''),
      }),
    ],
    marks: names.placed.map((event) => drawLabelled(event, strip.bottom, input.lanes, ROW)),
  };
}
