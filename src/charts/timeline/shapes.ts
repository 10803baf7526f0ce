import { range } from 'd3';
import type { Box } from '../frame/box.ts';
import { type Attributes, element, group, type Markup, repeated, text } from '../frame/svg.ts';
import { textWidth } from '../frame/text-width.ts';
import { EVENT_KIND_WORDS, EVENT_KINDS, type EventKind } from './events.ts';

/** The mark of a kind, with the id of its event where it has no other place for that: a disc for what the report has, a dashed ring for its forecasts, a diamond for what the site adds. */
export function eventShape(kind: EventKind, x: number, y: number, radius = 4.5, id?: string): Markup {
  const attributes = { class: symbolClass(kind), 'data-dot': id };
  if (kind !== 'context') return element('circle', { ...attributes, cx: x, cy: y, r: radius });
  const half = radius * 1.2;
  return element('path', { ...attributes, d: `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z` });
}

/** The class of marks that are so small that an outline would be most of them. */
export const smallOf = (radius: number) => (radius < 4 ? 'timeline-small' : undefined);

const symbolClass = (kind: EventKind) => `symbol symbol--${kind === 'report' ? 'event' : kind}`;

/** What each mark means, in one line, and how much of that it takes, in larger letters as well; `y` is the marks' centre, `radius` theirs. */
export function drawKey(y: number, radius: number): Markup {
  const entries = EVENT_KINDS.flatMap((kind, index) => {
    const left = keyWidth(EVENT_KINDS.slice(0, index));
    return [eventShape(kind, left + 5, y, radius), text({ class: 'tick', x: left + 14, y: y + 4.5 }, EVENT_KIND_WORDS[kind])];
  });
  return group({ class: ['timeline-key', smallOf(radius)].filter(Boolean).join(' '), 'aria-hidden': 'true' }, entries);
}

export function keyWidth(kinds: readonly EventKind[] = EVENT_KINDS): number {
  return kinds.reduce((sum, kind) => sum + 18 + textWidth(EVENT_KIND_WORDS[kind], 16), 0);
}

/** Between slanted lines. */
const STEP = 9;

/**
 * Slanted lines over a box: what they cover had not happened. A path that the box cuts off, since a pattern needs an id; as all
 * lines are of a length they read alike and weigh nothing. `placed` says where the box stands in place of its units, up to so many times as wide.
 */
export function hatching({ left, right, top, bottom }: Box, placed: Attributes = {}, times = 1): Markup {
  const [width, height] = [right - left, bottom - top];
  const feet = range(STEP, times * width + height, STEP).map((x) => [x, height] as const);
  const line = element('path', { class: 'timeline-hatching', d: repeated(`l-${height} -${height}`, ...feet) });
  return element('svg', { x: left, y: top, width, height, ...placed }, [line]);
}
