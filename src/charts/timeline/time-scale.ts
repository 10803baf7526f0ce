import { pairs, scaleUtc } from 'd3';
import { z } from 'astro/zod';
import { dateSpan } from '../../text/dates.ts';
import { round } from '../frame/svg.ts';

const aYear = z.number().int();

/** The time scale in charts.yaml: piecewise linear, each piece with years of one length. */
export const scaleSchema = z
  .strictObject({
    /** The axis begins and ends with the first day of these years. */
    from: aYear,
    to: aYear,
    /** The years with which another length of year begins, as a multiple of a year before the first of them. */
    breaks: z.array(z.strictObject({ at: aYear, weight: z.number().positive() })),
  })
  .refine(({ from, to, breaks }) => pairs([from, ...breaks.map(({ at }) => at), to]).every(([one, next]) => one < next), {
    message: 'expects years that rise from "from" over the breaks to "to"',
  });

export type YearScale = z.infer<typeof scaleSchema>;

/** Whether a scale has the whole of a partial date. */
export function isOnScale({ from, to }: YearScale, date: string): boolean {
  const [start, end] = dateSpan(date);
  return start >= yearStart(from) && end <= yearStart(to);
}

/** Consecutive years drawn at one scale, from the first to before `to`; `weight` is the length of a year, in those of the first stretch. */
function stretchesOf({ from, to, breaks }: YearScale) {
  const starts = [{ at: from, weight: 1 }, ...breaks];
  return starts.map(({ at, weight }, index) => ({ from: at, to: starts[index + 1]?.at ?? to, weight }));
}

/** How the axis is distorted, in the words of its readers: its longest years beside those before and after them. Empty where it is not. */
export function scaleWords(scale: YearScale): string {
  const stretches = stretchesOf(scale);
  const longest = Math.max(...stretches.map(({ weight }) => weight));
  const index = stretches.findIndex(({ weight }) => weight === longest);
  const compared = [
    { word: '此前', stretch: stretches[index - 1] },
    { word: '此后', stretch: stretches[index + 1] },
  ].flatMap(({ word, stretch }) => (stretch ? [`${word}的${Number((longest / stretch.weight).toFixed(1))}倍`] : []));
  const [from = 0, to = 0] = [stretches[index]?.from, stretches[index]?.to];
  return compared.length === 0 ? '' : `断开处换比例：${from}至${to - 1}年每年的长度是${compared.join('、')}`;
}

export type TimeScale = ReturnType<typeof timeScale>;

/** A scale from `start` to `end`, in units of the picture, with `gap` units of break between its stretches. */
export function timeScale(scale: YearScale, [start, end]: readonly [number, number], gap: number) {
  const stretches = stretchesOf(scale);
  const weightOf = ({ from, to, weight }: (typeof stretches)[number]) => (to - from) * weight;
  const unit = (end - start - gap * (stretches.length - 1)) / stretches.reduce((sum, stretch) => sum + weightOf(stretch), 0);
  let position = start;
  const placed = stretches.map((stretch) => {
    const from = position;
    const to = from + unit * weightOf(stretch);
    position = to + gap;
    return { ...stretch, start: round(from), end: round(to), yearLength: unit * stretch.weight };
  });
  const [first, last] = [yearStart(scale.from), yearStart(scale.to)];
  const place = scaleUtc()
    // A millisecond before each break keeps the domain strictly rising where two stretches meet.
    .domain(placed.flatMap(({ from, to }) => [yearStart(from), new Date(yearStart(to).getTime() - 1)]))
    .range(placed.flatMap((stretch) => [stretch.start, stretch.end]));
  return {
    /** Position of a moment on the axis, rounded. Throws where the scale does not have it. */
    at: (moment: Date) => {
      if (moment < first || moment > last)
        throw new RangeError(`${moment.toISOString()} is outside the time scale, which runs from ${scale.from} to ${scale.to}`);
      return round(place(moment));
    },
    stretches: placed,
    /** Middle of each gap between two stretches. */
    breaks: pairs(placed, (one, next) => round((one.end + next.start) / 2)),
  };
}

function yearStart(start: number): Date {
  return dateSpan(String(start))[0];
}

/** Every year of the scale; labelled are those whose labels, `room` units long and centred, keep clear of each other. */
export function yearTicks({ stretches }: TimeScale, room: number) {
  let free = -Infinity;
  return stretches.flatMap((stretch) => {
    const step = [1, 2, 5, 10].find((years) => years * stretch.yearLength >= room) ?? 10;
    return Array.from({ length: stretch.to - stretch.from }, (_, index) => {
      const year = stretch.from + index;
      const start = stretch.start + index * stretch.yearLength;
      const middle = start + stretch.yearLength / 2;
      const labelled = (year % step === 0 || index === 0) && middle - room / 2 >= free;
      if (labelled) free = middle + room / 2;
      return { year, start: round(start), end: round(start + stretch.yearLength), labelled };
    });
  });
}
