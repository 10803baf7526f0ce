import { REPORT } from '../../site.ts';
import type { ChartModule, Draw, DrawSeveral } from '../chart.ts';
import { PICTURE_WIDTHS } from '../frame/sizes.ts';
import { drawLadder, drawOverview, drawPreview, drawRail } from './draw.ts';
import { layoutLadder } from './ladder.ts';
import { layoutOverview } from './layout.ts';
import { layoutPreview } from './preview-layout.ts';
import { layoutRail } from './rail-layout.ts';

const { date } = REPORT;

/** Lanes over time, or, where there is little width, a row an event. */
const draw: Draw = ({ events }, _, size) =>
  size === 'wide'
    ? drawOverview(layoutOverview(events, date, PICTURE_WIDTHS.wide), date)
    : drawLadder(layoutLadder(events), PICTURE_WIDTHS.narrow);

const preview: Draw = ({ events }, _, size) => drawPreview(layoutPreview(events, date, PICTURE_WIDTHS[size]));

/** Events of the report by lane and date, and what it forecasts. */
export const chart: ChartModule = {
  draw,
  preview: {
    draw: preview,
    words: ({ events }) => `${events.length}项事件，竖线为报告日期，斜线处为预测；打开时间线`,
  },
  dataset: 'timeline',
};

/** Measures of the overview, each for the pages it fits: src/styles/timeline.css shows one of them. */
const OVERVIEW_WIDTHS = [640, 900, 1160];

/** The overviews above the list. Where none fits, the timeline at a glance stands there, and the list has what it cannot say. */
export const drawOverviews: DrawSeveral = (...input) => (input[2] === 'wide' ? overviewsOf(...input) : preview(...input));

/** The timeline on a page of its own: the overview that fits, or a row an event. */
export const drawEmbedded: DrawSeveral = (...input) => (input[2] === 'wide' ? overviewsOf(...input) : draw(...input));

const overviewsOf: DrawSeveral = ({ events }) =>
  OVERVIEW_WIDTHS.map((width) => ({
    ...drawOverview(layoutOverview(events, date, width), date),
    classes: `timeline-overview timeline-overview--${width}`,
  }));

/** The slim rail beside the list: where in time the events lie, with a link to each year that has room for one. */
export const drawListRail: Draw = ({ events }) => drawRail(layoutRail(events, date));
