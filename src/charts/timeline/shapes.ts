import type { Box } from '../frame/occupied.ts';
import { element, group, type Markup, repeated, round, text } from '../frame/svg.ts';
import { textWidth } from '../frame/text-width.ts';
import { EVENT_KIND_WORDS, EVENT_KINDS, type EventKind } from './events.ts';

/** The mark of a kind, with the id of its event where it has no other place for that: a disc for what the report has, a dashed ring for its forecasts, a diamond for what the site adds. */
export function eventShape(kind: EventKind, x: number, y: number, radius = 4.5, id?: string): Markup {
  const attributes = { class: symbolClass(kind), 'data-dot': id };
  if (kind !== 'context') return element('circle', { ...attributes, cx: x, cy: y, r: radius });
  const half = radius * 1.2;
  return element('path', { ...attributes, d: `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z` });
}

/** The marks of a kind as one path, where nothing asks for one of them: as elements of their own they would be a good part of a page. */
export function eventShapes(kind: EventKind, centres: readonly { x: number; y: number }[], radius: number): Markup {
  const half = radius * 1.2;
  const arc = `a${radius} ${radius} 0 1 0`;
  const [dx, dy, shape] =
    kind === 'context'
      ? [0, -half, `l${half} ${half}-${half} ${half}-${half}-${half}`]
      : [-radius, 0, `${arc} ${2 * radius} 0${arc}-${2 * radius} 0`];
  const d = repeated(shape, ...centres.map(({ x, y }) => [x + dx, y + dy] as const));
  return element('path', { class: symbolClass(kind), d });
}

const symbolClass = (kind: EventKind) => `symbol symbol--${kind === 'report' ? 'event' : kind}`;

/** What each mark means, in one line, and how much of that it takes; `y` is the marks' centre, `radius` theirs. */
export function drawKey(y: number, radius: number): Markup {
  const entries = EVENT_KINDS.flatMap((kind, index) => {
    const left = keyWidth(EVENT_KINDS.slice(0, index));
    return [eventShape(kind, left + 5, y, radius), text({ class: 'tick', x: left + 14, y: y + 4.5 }, EVENT_KIND_WORDS[kind])];
  });
  return group({ class: 'timeline-key', 'aria-hidden': 'true' }, entries);
}

export function keyWidth(kinds: readonly EventKind[] = EVENT_KINDS): number {
  return kinds.reduce((sum, kind) => sum + 28 + textWidth(EVENT_KIND_WORDS[kind], 12), 0);
}

/**
 * Slanted lines over a box, `step` units apart: what they cover had not happened. A path, since a pattern needs an id; each line is written from
 * where the one before ended, so that all of a length read alike and weigh nothing.
 */
export function hatching(box: Box, step: number): Markup {
  const [left, right, top, bottom] = [box.left, box.right, box.top, box.bottom].map(round) as [number, number, number, number];
  let d = `M${left} ${bottom}`;
  let [x, y] = [left, bottom];
  for (let foot = left + step; foot < right + bottom - top; foot += step) {
    const from = Math.min(foot, right);
    const start = bottom - foot + from;
    const length = from - Math.max(foot - bottom + top, left);
    d += `m${from - x} ${start - y}l${-length} ${-length}`;
    [x, y] = [from - length, start - length];
  }
  return element('path', { class: 'timeline-hatching', d });
}
