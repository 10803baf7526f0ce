import type { Drawing } from '../frame/picture.ts';
import { across, PICTURE_WIDTHS, type PictureSize, text } from '../frame/svg.ts';
import type { TimelineInput } from './input.ts';
import { labelEvents } from './labelled.ts';
import { drawFluidStrip, layoutStrip } from './strip.ts';

/** Height of a row of names: none is a link of its own, and they may be larger. */
const ROW = 20;
/** Dots, and the stretch of time that they stand upon one another in. */
const DOTS = { radius: 3, bin: 7 };
/** Between names of a row. */
const GAP = 8;
/** How many times as wide as the strip names have it at the least: whole, so that they stand below their dots. */
const TIMES = { narrow: 1, wide: 2 } as const satisfies Record<PictureSize, number>;

/** The timeline's strip in the least width, and the names of its landmarks below, as a picture of that size has room for them. */
export function layoutPreview(input: TimelineInput, size: PictureSize) {
  const [left, right, times] = [0, PICTURE_WIDTHS.narrow, TIMES[size]];
  const strip = layoutStrip(input, { left, right, ...DOTS });
  const landmarks = input.events.filter(({ landmark }) => landmark);
  const at = (moment: Date) => times * Math.round(strip.place(moment));
  return { strip, names: stackNames(labelEvents(landmarks, at, { reportDate: input.reportDate, left, right: times * right }).placed) };
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

/** The timeline at a glance: what keeps clear in the least width that shows it does so the more in a greater. */
export function drawPreview(input: TimelineInput, size: PictureSize): Drawing {
  const { strip, names } = layoutPreview(input, size);
  const height = strip.bottom + names.rows * ROW;
  const placed = names.placed.map(({ x, row, ...name }) => ({ ...name, x: x / TIMES[size], y: strip.bottom + (row + 0.75) * ROW }));
  const leaders = placed.map(({ x, y }) => `M${x} ${strip.bottom - 3}V${y}`).join('');
  return {
    height,
    fluid: true,
    classes: `chart__svg--${size} chart__svg--fluid`,
    before: [
      ...drawFluidStrip(input, strip, height, leaders),
      ...placed.map(({ x, y, side, label }) => {
        const words = side === 'before' ? { class: 'label timeline-before', dx: -5 } : { class: 'label', dx: 5 };
        return text({ ...words, x: across(x, 'narrow'), y }, label);
      }),
    ],
  };
}
