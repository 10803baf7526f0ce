import type { Box } from '../frame/occupied.ts';
import { element, group, type Markup, round, text } from '../frame/svg.ts';
import { textWidth } from '../frame/text-width.ts';
import { EVENT_KIND_WORDS, EVENT_KINDS, type EventKind } from './events.ts';
import type { TimeScale } from './time-scale.ts';

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

/** A time axis at a coordinate across it, each break with its sign: two slanted strokes. */
export function drawTimeAxis({ stretches, breaks }: TimeScale, at: number, direction: 'across' | 'down'): Markup[] {
  const across = direction === 'across';
  const stroke = (place: number) =>
    across
      ? `M${round(place - 3)} ${at + 6}L${round(place + 3)} ${at - 6}`
      : `M${at - 6} ${round(place + 3)}L${at + 6} ${round(place - 3)}`;
  return [
    element('path', {
      class: 'timeline-axis',
      d: stretches.map(({ start, end }) => (across ? `M${start} ${at}H${end}` : `M${at} ${start}V${end}`)).join(''),
    }),
    ...breaks.map((place) => element('path', { class: 'timeline-break', d: stroke(place - 3) + stroke(place + 3) })),
  ];
}
