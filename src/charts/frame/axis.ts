import { pairs } from 'd3';
import { superscript } from '../../text/numbers.ts';
import { scaleFor, type Axis } from './scale.ts';
import { across, type Attributes, type Children, element, type Markup, movedBy, type PictureSize, repeated, text } from './svg.ts';
import { textWidth } from './text-width.ts';

/** Size of tick labels, in user units. */
const TICK_SIZE = 12;

/** A tick of a horizontal axis. */
export interface PlacedTick {
  x: number;
  /** How far it is moved from there, where that is a share of the width. */
  by?: number;
  /** Its line shows on cards as well. */
  isMajor?: boolean;
  /** Left out where it would meet its neighbour. */
  label?: string | undefined;
  /** The label left out, for a drawing that is shown wider than it is reckoned; `near` where a little wider is enough. */
  spare?: string | undefined;
  near?: boolean;
  anchor?: 'start' | 'middle' | 'end';
}

/**
 * Places the ticks of a horizontal axis. Labels that would meet are thinned evenly - every second, every third - counted
 * from the largest; those at the ends turn inwards where `edges`, the outermost coordinates, would cut them off. They have room for letters
 * of `size`.
 */
export function placeTicks(
  axis: Axis,
  range: readonly [number, number],
  edges: readonly [number, number],
  word: (value: number) => string,
  size = TICK_SIZE,
): PlacedTick[] {
  const scale = scaleFor(axis, range);
  const boxes = axis.ticks.map((value) => labelBox(scale(value), word(value), edges, size));
  const step = [1, 2, 3, 4].find((candidate) => fits(boxes, candidate)) ?? boxes.length;
  return axis.ticks.map((value, index) => ({
    x: scale(value),
    isMajor: true,
    [(boxes.length - 1 - index) % step === 0 ? 'label' : 'spare']: word(value),
    anchor: boxes[index]?.anchor ?? 'middle',
  }));
}

function labelBox(x: number, label: string, [left, right]: readonly [number, number], size: number) {
  const width = textWidth(label.replace('^', ''), size);
  if (x - width / 2 < left) return { left: x, right: x + width, anchor: 'start' as const };
  if (x + width / 2 > right) return { left: x - width, right: x, anchor: 'end' as const };
  return { left: x - width / 2, right: x + width / 2, anchor: 'middle' as const };
}

function fits(boxes: readonly { left: number; right: number }[], step: number): boolean {
  const shown = boxes.filter((_, index) => (boxes.length - 1 - index) % step === 0);
  return pairs(shown).every(([one, next]) => next.left > one.right + 4);
}

/** Places the ticks of a vertical axis; each has a label. */
export function placeRowTicks(axis: Axis, range: readonly [number, number], word: (value: number) => string) {
  const scale = scaleFor(axis, range);
  return axis.ticks.map((value) => ({ y: scale(value), label: word(value) }));
}

type PlacedRowTick = ReturnType<typeof placeRowTicks>[number];

/** Horizontal grid lines between two ends, with the labels before them. */
export function rowGrid(ticks: readonly PlacedRowTick[], [left, right]: readonly [number, number]): Children {
  return [
    gridPath('grid grid--major', `h${right - left}`, ...ticks.map(({ y }) => [left, y] as const)),
    ...ticks.map(({ y, label }) => textWithPower({ class: 'tick', x: left - 6, y: y + 4, 'text-anchor': 'end' }, label)),
  ];
}

/**
 * Vertical grid lines between two ends, with the labels on the baselines `words`; with `size` as shares of its width, which paths do not
 * know, and with the labels that have room where it is shown wider.
 */
export function columnGrid(
  ticks: readonly PlacedTick[],
  [y1, y2]: readonly [number, number],
  words: readonly number[],
  size?: PictureSize,
) {
  const at = ({ x }: PlacedTick) => (size ? across(x, size) : x);
  return [
    ...(size
      ? ticks.map((tick) => element('line', { class: 'grid', x1: at(tick), x2: at(tick), y1, y2, ...movedBy(tick.by) }))
      : [gridPath(ticks[0]?.isMajor ? 'grid grid--major' : 'grid', `v${y2 - y1}`, ...ticks.map(({ x }) => [x, y1] as const))]),
    ...words.flatMap((y) =>
      ticks.flatMap((tick) => {
        const { label = size === 'narrow' ? tick.spare : undefined, anchor = 'middle' } = tick;
        const classes = label === tick.label ? 'tick' : `tick ${tick.near ? 'tick--near' : 'spare'}`;
        const attributes = { class: classes, x: at(tick), y, 'text-anchor': anchor, ...movedBy(tick.by) };
        return label === undefined ? [] : textWithPower(attributes, label);
      }),
    ),
  ];
}

/** Grid lines as one path: as elements of their own they would be a good part of a page. */
function gridPath(classes: string, ...lines: Parameters<typeof repeated>): Markup {
  return element('path', { class: classes, d: repeated(...lines) });
}

/** How far digits are raised, in px. */
const RAISED_BY = 5;

/** A text with what stands behind its ^ raised, for pictures: the font of those has no superscripts. */
export function textWithPower(attributes: Attributes, words: string): Markup {
  const [base, exponent] = words.split('^');
  if (exponent === undefined) return text(attributes, base);
  const { markup } = element('tspan', { class: 'tick__exponent', dy: -RAISED_BY }, [exponent]);
  return text(attributes, base, { markup, texts: [`^${exponent}`] });
}

/** A drawing for a page: the fonts there have superscripts, which, other than moved digits, are still exponents where they are copied. */
export function withRaisedDigits(markup: string): string {
  return markup.replace(
    new RegExp(String.raw`<tspan class="tick__exponent" dy="-${RAISED_BY}">(\d+)<`, 'gu'),
    (_, digits: string) => `<tspan class="exponent">${superscript(digits)}<`,
  );
}
