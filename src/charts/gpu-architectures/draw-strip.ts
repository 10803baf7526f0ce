import { markList, type PictureOptions } from '../frame/picture.ts';
import { element, group, text, type Markup } from '../frame/svg.ts';
import type { ArchitecturesLayout } from './layout.ts';
import { architectureMark, countWords, ordinalBadge } from './marks.ts';

const PERIOD = { top: 24, height: 24 };
const DOT_Y = 78;
const NAME_Y = 102;
const LEVEL = 18;
const HIT = 18;

/** The strip of years from left to right: what the report says above it, the two counts below. */
export function drawStrip(layout: ArchitecturesLayout, claim: string, link: PictureOptions['link']): Markup[] {
  const { height, architectures, counts, period, ticks, range } = layout;
  return [
    group({ 'aria-hidden': 'true' }, [
      ...ticks.map(({ at }) => element('line', { class: 'grid grid--major', x1: at, x2: at, y1: 20, y2: height - 6 })),
      ...ticks.map(({ at, year }) => text({ class: 'tick', x: at, y: 15, 'text-anchor': 'middle' }, String(year))),
      element('rect', { class: 'claim', x: period.start, y: PERIOD.top, width: period.end - period.start, height: PERIOD.height }),
      text({ class: 'value value--report', x: period.start + 10, y: PERIOD.top + 16.5 }, claim),
      element('line', { class: 'axis-line', x1: range[0], x2: range[1], y1: DOT_Y, y2: DOT_Y }),
      ...counts.map((count) => text({ class: 'heading', x: 0, y: count.across - 20 }, countWords(count))),
    ]),
    markList(
      '各代架构',
      link,
      architectures.map((one) => {
        const nameY = NAME_Y + one.level * LEVEL;
        return architectureMark(one, counts, link, [
          element('rect', { class: 'mark__hit', x: one.at - HIT / 2 - 1, y: DOT_Y - 12, width: HIT + 2, height: height - DOT_Y + 6 }),
          element('path', { class: 'axis-line', d: `M${String(one.at)} ${String(DOT_Y)}V${String(nameY - 12)}` }),
          element('circle', { class: 'symbol symbol--source', cx: one.at, cy: DOT_Y, r: 5.5 }),
          text({ class: 'label', x: one.at, y: nameY, 'text-anchor': 'middle' }, one.row.name),
          ...counts.map((count) => ordinalBadge(one, count, one.at, count.across)),
        ]);
      }),
    ),
  ];
}
