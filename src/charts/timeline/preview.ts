import type { Drawing } from '../frame/picture.ts';
import { across, PICTURE_WIDTHS, text } from '../frame/svg.ts';
import type { TimelineInput } from './input.ts';
import { labelEvents } from './labelled.ts';
import { drawFluidStrip, layoutStrip } from './strip.ts';

/** Height of a row of names: none is a link of its own, and they may be larger. */
const ROW = 20;
/** Dots, and the stretch of time that they stand upon one another in. */
const DOTS = { radius: 3, bin: 7 };
/** Between names of a row. */
const GAP = 12;

/** The timeline's strip in the least width, and the names of its landmarks below. */
export function layoutPreview(input: TimelineInput) {
  const edges = { left: 0, right: PICTURE_WIDTHS.narrow };
  const strip = layoutStrip(input, { ...edges, ...DOTS });
  const landmarks = input.events.filter(({ landmark }) => landmark);
  return { strip, names: stackNames(labelEvents(landmarks, strip.place, { reportDate: input.reportDate, ...edges }).placed) };
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

/** The timeline at a glance, for any width: what keeps clear in the least does so the more in a greater. */
export function drawPreview(input: TimelineInput): Drawing {
  const { strip, names } = layoutPreview(input);
  const height = strip.bottom + names.rows * ROW;
  const leaders = names.placed.map(({ x, row }) => `M${x} ${strip.bottom - 3}v${(row + 0.75) * ROW + 3}`).join('');
  return {
    height,
    fluid: true,
    before: [
      ...drawFluidStrip(input, strip, height, leaders),
      ...names.placed.map(({ x, row, side, label }) => {
        const words = side === 'before' ? { class: 'label timeline-before', dx: -5 } : { class: 'label', dx: 5 };
        return text({ ...words, x: across(x, 'narrow'), y: strip.bottom + (row + 0.75) * ROW }, label);
      }),
    ],
  };
}
