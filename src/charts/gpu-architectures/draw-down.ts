import { markList, type PictureOptions } from '../frame/picture.ts';
import { PICTURE_WIDTHS } from '../frame/sizes.ts';
import { element, group, text, type Markup } from '../frame/svg.ts';
import { wrapText } from '../frame/wrap.ts';
import type { ArchitecturesLayout } from './layout.ts';
import { architectureMark, ordinalBadge } from './marks.ts';

const TEXT_SIZE = 12.5;
const LINE = 18;
const CLAIM_X = 12;
const AXIS_X = 62;
const NAME_X = 80;
const ROW = 22;
/** Grid lines do not run through the names. */
const COUNTS_X = 164;

/** The strip of years from top to bottom: what the report says as a bar at its left, the two counts as columns at its right. */
export function drawDown(layout: ArchitecturesLayout, claim: string, link: PictureOptions['link']): Markup[] {
  const { architectures, counts, period, ticks, range } = layout;
  const width = PICTURE_WIDTHS.narrow;
  const words = wrapText(claim, TEXT_SIZE, width - CLAIM_X);
  return [
    group({ 'aria-hidden': 'true' }, [
      element('rect', { class: 'claim', x: 0, y: 1, width: 6, height: words.length * LINE }),
      ...words.map((line, index) => text({ class: 'value value--report', x: CLAIM_X, y: 14 + index * LINE }, line)),
      element('rect', { class: 'claim', x: AXIS_X - 16, y: period.start, width: 6, height: period.end - period.start }),
      ...ticks.flatMap(({ at, year }) => [
        element('line', { class: 'grid grid--major', x1: COUNTS_X, x2: width, y1: at, y2: at }),
        text({ class: 'tick', x: AXIS_X - 24, y: at + 4.5, 'text-anchor': 'end' }, String(year)),
      ]),
      element('line', { class: 'axis-line', x1: AXIS_X, x2: AXIS_X, y1: range[0], y2: architectures.at(-1)?.at ?? range[1] }),
      ...counts.flatMap(({ across, first, total }) => [
        text({ class: 'tick', x: across, y: range[0] - 38, 'text-anchor': 'middle' }, `从${first}`),
        text({ class: 'heading', x: across, y: range[0] - 20, 'text-anchor': 'middle' }, `${String(total)}种`),
      ]),
    ]),
    markList(
      '各代架构',
      link,
      architectures.map((one) =>
        architectureMark(one, counts, link, [
          element('rect', { class: 'mark__hit', x: AXIS_X - 12, y: one.at - ROW / 2, width: width - AXIS_X + 12, height: ROW }),
          element('circle', { class: 'symbol symbol--source', cx: AXIS_X, cy: one.at, r: 5.5 }),
          text({ class: 'label', x: NAME_X, y: one.at + 4.5 }, one.row.name),
          ...counts.map((count) => ordinalBadge(one, count, count.across, one.at)),
        ]),
      ),
    ),
  ];
}
