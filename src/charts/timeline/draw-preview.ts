import type { TimelineEvent } from '../../content/schemas/event.ts';
import { LANE_WORDS } from '../../text/words.ts';
import { element, group, text } from '../frame/svg.ts';
import type { Drawing } from './draw-overview.ts';
import { layoutPreview } from './preview-layout.ts';
import { axisBreak, eventShape, hatching } from './shapes.ts';

/** The timeline at a glance: lanes, years and marks, without labels or links. Unit of `width`: user units. */
export function drawPreview(events: readonly TimelineEvent[], reportDate: string, width: number): Drawing {
  const { height, plot, axis, stretches, breaks, years, lanes, reportX, events: placed } = layoutPreview(events, reportDate, width);
  return {
    height,
    children: [
      hatching({ ...plot, left: reportX }, 8),
      element('path', { class: 'timeline-axis', d: stretches.map(({ start, end }) => `M${start} ${axis}H${end}`).join('') }),
      ...breaks.map((x) => axisBreak(x, axis, 'across')),
      ...years.map(({ year, x }) => text({ class: 'tick timeline-year', x, y: 14 }, String(year))),
      element('path', { class: 'timeline-lane', d: lanes.map(({ y }) => `M${plot.left} ${y}H${plot.right}`).join('') }),
      ...lanes.map(({ lane, y }) => text({ class: 'timeline-lane-name', x: 0, y: y + 4.5 }, LANE_WORDS[lane])),
      element('path', { class: 'timeline-report-line', d: `M${reportX} ${plot.top - 6}V${height}` }),
      ...placed.map(({ id, kind, x, y }) => group({ class: 'mark', 'data-id': id }, [eventShape(kind, x, y, 4)])),
    ],
  };
}
