import type { TimelineEvent } from '../../content/schemas/event.ts';
import { element, group, text, type Markup } from '../frame/svg.ts';
import type { Drawing } from './draw-overview.ts';
import { layoutRail, type Rail } from './rail-layout.ts';
import { axisBreak, eventShape, hatching } from './shapes.ts';

/** A slim timeline from top to bottom: a mark an event, and links to those years of the list that are a finger apart. */
export function drawRail({ events, reportDate }: { events: readonly TimelineEvent[]; reportDate: string }): Drawing & { width: number } {
  const { width, height, axis, stretches, breaks, reportY, events: placed, years } = layoutRail(events, reportDate);
  return {
    width,
    height,
    children: [
      hatching({ left: axis - 7, right: axis + 7, top: reportY, bottom: height }, 7),
      element('path', { class: 'timeline-axis', d: stretches.map(({ start, end }) => `M${axis} ${start}V${end}`).join('') }),
      ...breaks.map((y) => axisBreak(axis, y, 'down')),
      element('path', { class: 'timeline-report-line', d: `M${axis - 8} ${reportY}H${axis + 8}` }),
      group(
        { 'aria-hidden': 'true' },
        placed.map(({ id, kind, y }) =>
          group({ class: `mark timeline-event timeline-event--${kind}`, 'data-id': id }, [eventShape(kind, axis, y, 3)]),
        ),
      ),
      ...years.map(drawYearLink),
    ],
  };
}

function drawYearLink({ year, top, height, baseline }: Rail['years'][number]): Markup {
  return element('a', { class: 'timeline-year-link', href: `#ui-year-${year}`, 'aria-label': `到${year}年` }, [
    element('rect', { class: 'mark__hit', x: 0, y: top, width: 32, height }),
    text({ class: 'label', x: 0, y: baseline }, String(year)),
  ]);
}
