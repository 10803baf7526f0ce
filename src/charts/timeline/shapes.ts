import type { Box } from '../frame/occupied.ts';
import { element, group, type Markup, round, text } from '../frame/svg.ts';
import { textWidth } from '../frame/text-width.ts';
import { EVENT_KIND_WORDS, EVENT_KINDS, type EventKind } from './events.ts';

/** The mark of a kind, with the id of its event where it has no other place for that: a disc for what the report has, a dashed ring for its forecasts, a diamond for what the site adds. */
export function eventShape(kind: EventKind, x: number, y: number, radius = 4.5, id?: string): Markup {
  if (kind === 'context') {
    const half = round(radius * 1.2);
    const d = `M${x} ${round(y - half)}L${round(x + half)} ${y}L${x} ${round(y + half)}L${round(x - half)} ${y}Z`;
    return element('path', { class: 'symbol symbol--context', 'data-dot': id, d });
  }
  return element('circle', {
    class: `symbol symbol--${kind === 'forecast' ? 'forecast' : 'event'}`,
    'data-dot': id,
    cx: x,
    cy: y,
    r: radius,
  });
}

/** What each mark means, in one line, and how much of that it takes; `y` is the marks' centre, `radius` theirs. */
export function drawKey(y: number, radius: number): Markup {
  const entries = EVENT_KINDS.flatMap((kind, index) => {
    const left = keyWidth(EVENT_KINDS.slice(0, index));
    return [eventShape(kind, round(left + 5), y, radius), text({ class: 'tick', x: round(left + 14), y: y + 4.5 }, EVENT_KIND_WORDS[kind])];
  });
  return group({ class: 'timeline-key', 'aria-hidden': 'true' }, entries);
}

export function keyWidth(kinds: readonly EventKind[] = EVENT_KINDS): number {
  return kinds.reduce((sum, kind) => sum + 28 + textWidth(EVENT_KIND_WORDS[kind], 12), 0);
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
