import type { ChartModule, Draw, DrawSeveral } from '../chart.ts';
import { PICTURE_WIDTHS } from '../frame/svg.ts';
import { options, timelineInput } from './events.ts';
import { drawLadder } from './ladder.ts';
import { drawOverview } from './overview.ts';
import { drawPreview } from './preview.ts';
import { isOnScale } from './time-scale.ts';

/** Lanes over time, or, where there is little width, a row an event. */
const draw: Draw = (data, chart, size) => {
  const input = timelineInput(data, chart);
  return size === 'wide' ? drawOverview(input, PICTURE_WIDTHS.wide) : drawLadder(input);
};

const preview: Draw = (data, chart, size) => drawPreview(timelineInput(data, chart), PICTURE_WIDTHS[size]);

/** Events of the report by lane and date, and what it forecasts. */
export const chart: ChartModule = {
  draw,
  preview: {
    draw: preview,
    words: ({ events }) => `${events.length}项事件，竖线为报告日期，斜线处为预测；打开时间线`,
  },
  dataset: 'timeline',
  options,
  check: (data, entry) => {
    const { events, reportDate, years } = timelineInput(data, entry);
    const outside = `outside the time scale of chart "${entry.id}", ${years.from} to the end of ${years.to - 1}`;
    const widen = 'widen options.scale in content/data/charts.yaml';
    return [
      ...events
        .filter(({ date }) => !isOnScale(years, date))
        .map(({ id, date }) => ({
          file: 'content/data/timeline.yaml',
          entry: id,
          path: ['date'],
          message: `has the date ${date}, ${outside}; correct the date or ${widen}`,
        })),
      ...(isOnScale(years, reportDate) ? [] : [{ message: `leaves the report's date ${reportDate} ${outside}; ${widen}` }]),
    ];
  },
};

/** Measures of the overview, each for the pages it fits: src/styles/timeline.css shows one of them. */
const OVERVIEW_WIDTHS = [640, 900, 1160];

/** The overviews above the list. Where none fits, the timeline at a glance stands there, and the list has what it cannot say. */
export const drawOverviews: DrawSeveral = (...input) => (input[2] === 'wide' ? overviewsOf(...input) : preview(...input));

/** The timeline on a page of its own: the overview that fits, or a row an event. */
export const drawEmbedded: DrawSeveral = (...input) => (input[2] === 'wide' ? overviewsOf(...input) : draw(...input));

const overviewsOf: DrawSeveral = (data, chart) => {
  const input = timelineInput(data, chart);
  return OVERVIEW_WIDTHS.map((width) => ({
    ...drawOverview(input, width),
    classes: `timeline-overview timeline-overview--${width}`,
  }));
};
