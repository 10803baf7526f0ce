import { round } from './round.ts';
import { scaleFor, type Axis } from './scale.ts';
import { element, group, text, type Markup } from './svg.ts';
import { textWidth } from './text-width.ts';

/** Size of tick labels, in user units. */
const TICK_SIZE = 12;

export interface PlacedTick {
  x: number;
  kind: 'major' | 'minor';
  /** Left out where it would meet its neighbour. */
  label?: string | undefined;
  anchor: 'start' | 'middle' | 'end';
}

/**
 * Places the ticks of a horizontal axis. Labels that would meet are thinned evenly - every second, every third - counted
 * from the largest; those at the ends turn inwards where `edges`, the outermost coordinates, would cut them off.
 */
export function placeTicks(
  axis: Axis,
  range: readonly [number, number],
  edges: readonly [number, number],
  word: (value: number) => string,
): PlacedTick[] {
  const scale = scaleFor(axis, range);
  const major = axis.ticks.filter((tick) => tick.kind === 'major');
  const boxes = major.map(({ value }) => labelBox(scale(value), word(value), edges));
  const step = [1, 2, 3, 4].find((candidate) => fits(boxes, candidate)) ?? major.length;
  return axis.ticks.map((tick) => {
    const index = major.indexOf(tick);
    const shown = index >= 0 && (major.length - 1 - index) % step === 0;
    return {
      x: round(scale(tick.value)),
      kind: tick.kind,
      label: shown ? word(tick.value) : undefined,
      anchor: boxes[index]?.anchor ?? 'middle',
    };
  });
}

interface LabelBox {
  left: number;
  right: number;
  anchor: PlacedTick['anchor'];
}

function labelBox(x: number, label: string, [left, right]: readonly [number, number]): LabelBox {
  const width = textWidth(label, TICK_SIZE);
  if (x - width / 2 < left) return { left: x, right: x + width, anchor: 'start' };
  if (x + width / 2 > right) return { left: x - width, right: x, anchor: 'end' };
  return { left: x - width / 2, right: x + width / 2, anchor: 'middle' };
}

function fits(boxes: readonly LabelBox[], step: number): boolean {
  const shown = boxes.filter((_, index) => (boxes.length - 1 - index) % step === 0);
  return shown.every((box, index) => index === 0 || box.left > (shown[index - 1]?.right ?? -Infinity) + 4);
}

/** A tick of a vertical axis. */
export interface PlacedRowTick {
  y: number;
  kind: 'major' | 'minor';
  label?: string | undefined;
  /** Raised after the label. */
  exponent?: string | undefined;
}

/** Places the ticks of a vertical axis; each major tick has a label. */
export function placeHorizontalTicks(
  axis: Axis,
  range: readonly [number, number],
  word: (value: number) => { label: string; exponent?: string },
): PlacedRowTick[] {
  const scale = scaleFor(axis, range);
  return axis.ticks.map(({ value, kind }) => ({ y: round(scale(value)), kind, ...(kind === 'major' ? word(value) : {}) }));
}

/** Draws horizontal grid lines from `left` to `right` with the labels before them. */
export function drawHorizontalGrid(ticks: readonly PlacedRowTick[], left: number, right: number): Markup {
  return group({ 'aria-hidden': 'true' }, [
    ...ticks.map(({ y, kind }) => element('line', { class: `grid grid--${kind}`, x1: left, x2: right, y1: y, y2: y })),
    ...ticks.map(({ y, label, exponent }) =>
      label === undefined
        ? undefined
        : text(
            {
              class: exponent === undefined ? 'tick' : 'tick tick--power',
              x: round(left - 6),
              y: round(y + (exponent === undefined ? 4 : 6)),
              'text-anchor': 'end',
            },
            label,
            exponent === undefined ? undefined : element('tspan', { class: 'tick__exponent', dy: -6 }, [exponent]),
          ),
    ),
  ]);
}

/** Draws vertical grid lines from `top` to `bottom` with labels above, and below too where the picture is tall. */
export function drawVerticalGrid(ticks: readonly PlacedTick[], top: number, bottom: number, labels: 'above' | 'both' | 'below'): Markup {
  const lines = ticks.map(({ x, kind }) => element('line', { class: `grid grid--${kind}`, x1: x, x2: x, y1: top, y2: bottom }));
  const words = (y: number) =>
    ticks.map(({ x, label, anchor }) => (label === undefined ? undefined : text({ class: 'tick', x, y, 'text-anchor': anchor }, label)));
  return group({ 'aria-hidden': 'true' }, [
    ...lines,
    ...(labels === 'below' ? [] : words(round(top - 7))),
    ...(labels === 'above' ? [] : words(round(bottom + TICK_SIZE + 5))),
  ]);
}
