import type { Box } from '../frame/occupied.ts';
import { element, group, type Markup, round, text } from '../frame/svg.ts';
import { textWidth } from '../frame/text-width.ts';
import { EVENT_KIND_WORDS, EVENT_KINDS, type EventKind } from './events.ts';

/** The mark of a kind: a disc for what the report has, a dashed ring for its forecasts, a diamond for what the site adds. */
export function eventShape(kind: EventKind, x: number, y: number, radius = 4.5): Markup {
  if (kind === 'context') {
    const half = round(radius * 1.2);
    const d = `M${x} ${round(y - half)}L${round(x + half)} ${y}L${x} ${round(y + half)}L${round(x - half)} ${y}Z`;
    return element('path', { class: 'symbol symbol--context', d });
  }
  return element('circle', { class: `symbol symbol--${kind === 'forecast' ? 'forecast' : 'event'}`, cx: x, cy: y, r: radius });
}

/** What each mark means, in one line; `y` is the marks' centre. */
export function drawKey(y: number): Markup {
  let x = 0;
  const entries = EVENT_KINDS.flatMap((kind) => {
    const left = x;
    x += 14 + textWidth(EVENT_KIND_WORDS[kind], 12) + 14;
    return [eventShape(kind, round(left + 5), y), text({ class: 'tick', x: round(left + 14), y: y + 4.5 }, EVENT_KIND_WORDS[kind])];
  });
  return group({ class: 'timeline-key', 'aria-hidden': 'true' }, entries);
}

/** Slanted lines over a box, `step` units apart: what they cover had not happened. A path, since a pattern needs an id. */
export function hatching({ left, right, top, bottom }: Box, step: number): Markup {
  const height = bottom - top;
  let d = '';
  for (let foot = left + step; foot < right + height; foot += step) {
    const from = Math.min(foot, right);
    const to = Math.max(foot - height, left);
    d += `M${round(from)} ${round(bottom - (foot - from))}L${round(to)} ${round(bottom - (foot - to))}`;
  }
  return element('path', { class: 'timeline-hatching', d });
}

/** Where a time axis runs, and the places between where its scale changes. */
interface Axis {
  stretches: readonly { start: number; end: number }[];
  breaks: readonly number[];
}

/** A time axis at a height, each break with its sign: two slanted strokes. */
export function drawTimeAxis({ stretches, breaks }: Axis, y: number): Markup[] {
  const stroke = (place: number) => `M${round(place - 3)} ${y + 6}L${round(place + 3)} ${y - 6}`;
  return [
    element('path', { class: 'timeline-axis', d: stretches.map(({ start, end }) => `M${start} ${y}H${end}`).join('') }),
    ...breaks.map((place) => element('path', { class: 'timeline-break', d: stroke(place - 3) + stroke(place + 3) })),
  ];
}
