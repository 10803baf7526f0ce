import type { ChartModule, Draw, DrawSeveral } from '../chart.ts';
import { PICTURE_WIDTHS } from '../frame/svg.ts';
import { options, timelineInput } from './input.ts';
import { drawLadder } from './ladder.ts';
import { drawOverview, drawOverviews } from './overview.ts';
import { drawPreview } from './preview.ts';
import { drawStrip, layoutStrip } from './strip.ts';
import { isOnScale } from './time-scale.ts';

/** Lanes over time, or, where there is little width, a row an event. */
const draw: Draw = (data, chart, size) => {
  const input = timelineInput(data, chart);
  return size === 'wide' ? drawOverview(input, PICTURE_WIDTHS.wide) : drawLadder(input);
};

/** Every event over the true scale, so narrow that the crowded years tower up beside the title. */
const card: ChartModule['card'] = (data, chart) => {
  const input = timelineInput(data, chart);
  const strip = layoutStrip(input, { left: 6, right: 314 });
  return { width: 320, height: strip.bottom, before: drawStrip(input, strip) };
};

/** Events of the report by lane and date, and what it forecasts. */
export const chart: ChartModule = {
  draw,
  card,
  preview: {
    draw: (data, chart, size) => drawPreview(timelineInput(data, chart), size),
    words: ({ events }) => `一点一个事件，共${events.length}项，写出其中几个。打开时间线`,
  },
  dataset: 'timeline',
  options,
  check: (data, entry) => {
    const { events, reportDate, years } = timelineInput(data, entry);
    const outside = `outside the time scale of chart "${entry.id}", ${years.from} to the end of ${years.to - 1}`;
    const widen = 'widen options.scale in content/data/charts.yaml';
    const { from } = years.open;
    return [
      ...events
        .filter(({ date }) => !isOnScale(years, date))
        .map(({ id, date }) => ({
          file: 'content/data/timeline.yaml',
          entry: id,
          path: ['date'],
          message: `has the date ${date}, ${outside}; correct the date or ${widen}`,
        })),
      ...(isOnScale({ ...years, from }, reportDate)
        ? []
        : [
            {
              message: `leaves the report's date ${reportDate} outside the time scale, or before ${from}, the first year that it opens; correct options.scale in content/data/charts.yaml`,
            },
          ]),
    ];
  },
};

/** The timeline where it has a page: the overview that fits, or a row an event. Where the list stands below, `isLinked`, years of the strip lead to it. */
export function drawWhole(isLinked: boolean): DrawSeveral {
  return (data, chart, size) => {
    const input = timelineInput(data, chart);
    return size === 'wide' ? drawOverviews(input, { isLinked }) : drawLadder(input);
  };
}
