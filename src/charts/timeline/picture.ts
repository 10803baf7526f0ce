import { REPORT } from '../../site.ts';
import { picture, type DrawMarkup, type DrawPicture } from '../frame/picture.ts';
import { PICTURE_WIDTHS } from '../frame/sizes.ts';
import { element, type Markup } from '../frame/svg.ts';
import { drawOverview, type Drawing } from './draw-overview.ts';
import { drawPreview } from './draw-preview.ts';
import { drawRail } from './draw-rail.ts';
import { drawVertical } from './draw-vertical.ts';

const LABEL = 'AIGC时间线：事件按类别与日期排列';

/** The timeline as it stands alone: lanes over time, or, where there is little width, time running down. */
export const drawTimeline: DrawPicture = ({ events }, { size, link }) => {
  const draw = size === 'wide' ? drawOverview : drawVertical;
  const { height, children } = draw({ events, reportDate: REPORT.date, width: PICTURE_WIDTHS[size], link });
  return picture({ size, height, label: LABEL, interactive: link !== undefined }, children);
};

/** The timeline at a glance, for pages that lead to it. */
export const drawTimelinePreview: DrawPicture = ({ events }, { size }) => {
  const { height, children } = drawPreview(events, REPORT.date, PICTURE_WIDTHS[size]);
  return picture({ size, height, label: LABEL, interactive: false }, children);
};

/** Measures of the overview, each for the pages it fits: src/styles/timeline.css shows one of them. */
const OVERVIEW_WIDTHS = [640, 900, 1160];

/** The overviews above the list. Where none fits, the timeline at a glance stands there, and the list has what it cannot say. */
export const drawOverviews: DrawMarkup = (data, options) =>
  options.size === 'narrow' ? drawTimelinePreview(data, options) : overviewsOf(data, options);

/** The timeline on a page of its own: the overview that fits, or time running down. */
export const drawEmbedded: DrawMarkup = (data, options) =>
  options.size === 'narrow' ? drawTimeline(data, options) : overviewsOf(data, options);

const overviewsOf: DrawMarkup = ({ events }, { link }) => ({
  markup: OVERVIEW_WIDTHS.map(
    (width) =>
      wrap(`timeline-overview timeline-overview--${String(width)}`, width, drawOverview({ events, reportDate: REPORT.date, width, link }))
        .markup,
  ).join(''),
});

/** The slim rail beside the list: where in time the events lie, with a link to each year that has room for one. */
export const drawListRail: DrawMarkup = ({ events }) => {
  const rail = drawRail({ events, reportDate: REPORT.date });
  return wrap('timeline-rail__svg', rail.width, rail);
};

function wrap(classes: string, width: number, { height, children }: Drawing): Markup {
  return element(
    'svg',
    { class: `chart__svg ${classes}`, viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', 'aria-label': LABEL },
    children,
  );
}
