import { extent, range } from 'd3';
import { z } from 'astro/zod';
import { text as words } from '../../content/schemas/common.ts';
import type { SiteData } from '../../content/site-data.ts';
import type { ChartEntry, ChartModule } from '../chart.ts';
import { columnGrid } from '../frame/axis.ts';
import type { Drawing, Mark } from '../frame/picture.ts';
import { type Children, element, group, type Markup, PICTURE_WIDTHS, silent, text } from '../frame/svg.ts';
import { measured, tableRows, type TableRow } from '../frame/table-rows.ts';
import { takeRow, type Stretch } from '../frame/take-row.ts';
import { textWidth } from '../frame/text-width.ts';
import { wrapText } from '../frame/wrap.ts';

const options = z.strictObject({
  /** First and last year that the report names. */
  period: z.tuple([z.number().int(), z.number().int()]),
  /** Columns of the table with the ordinals of one way to count, and whose it is: the report's, or the source's. */
  counts: z.array(z.strictObject({ field: words, speaker: z.enum(['report', 'source']) })),
});

/** Architectures by year, counted in two ways beside the report's own count. */
export const chart: ChartModule = {
  options,
  check: (data, entry) => {
    const [first = 0, last = 0] = extent(tableRows(data, entry), (row) => measured(row, 'year'));
    const outside = options.parse(entry.options).period.filter((year) => year < first || year > last);
    return outside.map((year) => ({
      message: `names ${year} in options.period, outside the years ${first} to ${last} of table "${entry.table}"; correct either`,
    }));
  },
  draw: drawAt,
  card: (data, entry) => drawAt(data, entry, 'card'),
};

function drawAt(data: SiteData, entry: ChartEntry, size: StripSize): Drawing {
  const layout = layoutArchitectures(tableRows(data, entry), options.parse(entry.options), size);
  return size === 'narrow' ? drawDown(layout, claimOf(data, entry)) : drawStrip(layout, claimOf(data, entry), STRIPS[size]);
}

/** What the report says, in the words of the note on the chart. */
function claimOf({ annotations }: SiteData, { id }: ChartEntry): string {
  const note = annotations.find((annotation) => annotation.on?.includes(`fig-${id}`));
  return `报告：${(note?.says ?? '').replace(/。$/u, '')}`;
}

const NAME_SIZE = 12.5;
/** The height where that is given; along the strip: where it begins, its length where that is given, how far two of one year stand apart; across it: where the counts stand. */
const PLACES = {
  wide: { height: 248, start: 28, length: 560, apart: 32, counts: [180, 232] },
  card: { height: 154, start: 124, length: 464, apart: 32, counts: [118, 143] },
  narrow: { height: null, start: 98, length: null, apart: 22, counts: [192, 256] },
} as const;
type StripSize = keyof typeof PLACES;
/** The length of a year where that of the strip follows from it. */
const YEAR = 22;
/** What the label of a year takes of the strip. */
const YEAR_ROOM = 40;

/** Places the architectures by year, in the order of the table, with both ways to count them, on a strip of years: to the right on a wide picture, down on a narrow one. */
export function layoutArchitectures(rows: readonly TableRow[], { period, counts }: z.infer<typeof options>, size: StripSize) {
  const { height, start, length, apart, counts: across } = PLACES[size];
  const years = rows.map((row) => measured(row, 'year'));
  const [first = 0, last = first] = extent(years);
  const perYear = length === null ? YEAR : length / Math.max(last - first, 1);
  const scale = (year: number) => start + (year - first) * perYear;
  const levels: Stretch[][] = [];
  const architectures = rows.map((row, index) => {
    const year = years[index] ?? first;
    // Of two in one year the second stands a little further.
    const at = scale(year) + apart * years.slice(0, index).filter((other) => other === year).length;
    const half = textWidth(row.name, NAME_SIZE) / 2 + 2;
    // On a wide picture: the name's middle, inside the picture, and the rows that the name is moved away by, so that it does not meet another.
    const nameX = Math.max(half, Math.min(at, PICTURE_WIDTHS.wide - half));
    return { row, year, at, nameX, level: takeRow(levels, { left: nameX - half, right: nameX + half }) };
  });
  // Every second year, or every fourth where that is too close, and so on.
  const step = 2 * Math.ceil(YEAR_ROOM / (2 * perYear));
  return {
    height: height ?? scale(last) + 46,
    architectures,
    // Ways to count: the column of the ordinals, whose count it is, where they stand across the strip, and the first and last that it counts.
    counts: counts.map(({ field, speaker }, index) => {
      const counted = rows.filter((row) => row.number(field) !== null);
      return {
        field,
        speaker,
        across: across[index] ?? 0,
        total: counted.length,
        first: counted[0]?.name ?? '',
        last: counted.at(-1)?.name ?? '',
      };
    }),
    period: { start: scale(period[0]), end: scale(period[1]) },
    ticks: range(first, last + 1, step).map((year) => ({ year, at: scale(year) })),
    // First and last coordinate along the strip.
    ends: [start, scale(last)] as const,
  };
}

type ArchitecturesLayout = ReturnType<typeof layoutArchitectures>;
type PlacedArchitecture = ArchitecturesLayout['architectures'][number];
type Count = ArchitecturesLayout['counts'][number];

/** Across the strip: the years, the claim, the dots, the names; above each count's ordinals or before them what it counts. */
const STRIPS = {
  wide: { years: 15, period: 24, bar: 24, dotY: 78, nameY: 102, level: 18, headY: -20, isLong: true },
  card: { years: 12, period: 18, bar: 20, dotY: 54, nameY: 75, level: 16, headY: 4.5, isLong: false },
};
const HIT = 18;

/** The strip of years from left to right: what the report says above it, the two counts below. */
function drawStrip(
  { height, architectures, counts, period, ticks, ends }: ArchitecturesLayout,
  claim: string,
  strip: (typeof STRIPS)['wide'],
): Drawing {
  const { dotY } = strip;
  const years = ticks.map(({ at, year }) => ({ x: at, isMajor: true, label: String(year) }));
  return {
    width: PICTURE_WIDTHS.wide,
    height,
    before: [
      silent([
        ...columnGrid(years, [strip.years + 5, height - 6], [strip.years]),
        element('rect', { class: 'claim', x: period.start, y: strip.period, width: period.end - period.start, height: strip.bar }),
        text({ class: 'value value--report', x: period.start + 10, y: strip.period + strip.bar / 2 + 4.5 }, claim),
        element('line', { class: 'axis-line', x1: ends[0], x2: ends[1], y1: dotY, y2: dotY }),
        ...counts.map(({ across, first: from, last, total }) =>
          text({ class: 'heading', x: 0, y: across + strip.headY }, `从${from}数${strip.isLong ? `到${last}` : ''}：${total}种`),
        ),
      ]),
    ],
    marks: architectures.map((one) => {
      const { row, at, nameX } = one;
      const nameY = strip.nameY + one.level * strip.level;
      return architectureMark(one, counts, { x: at - HIT / 2 - 1, y: dotY - 12, width: HIT + 2, height: height - dotY + 6 }, [
        element('path', { class: 'axis-line', d: `M${at} ${dotY}V${nameY - 12}` }),
        element('circle', { class: 'symbol symbol--source', cx: at, cy: dotY, r: 5.5 }),
        text({ class: 'label', x: nameX, y: nameY, 'text-anchor': 'middle' }, row.name),
        ...counts.map((count) => ordinalBadge(one, count, at, count.across)),
      ]);
    }),
  };
}

const DOWN = { line: 18, axisX: 62, nameX: 80, row: 22, countsX: 164 };

/** The strip of years from top to bottom: what the report says as a bar at its left, joined to its words, the two counts as columns at its right. */
function drawDown({ height, architectures, counts, period, ticks, ends }: ArchitecturesLayout, claim: string): Drawing {
  const width = PICTURE_WIDTHS.narrow;
  const { line, axisX, nameX, row, countsX } = DOWN;
  const words = wrapText(claim, NAME_SIZE, width);
  const barX = axisX - 16;
  return {
    height,
    before: [
      silent([
        ...words.map((part, index) => text({ class: 'value value--report', x: 0, y: 14 + index * line }, part)),
        element('path', { class: 'claim', d: `M${barX + 3} ${words.length * line + 2}V${period.start}` }),
        element('rect', { class: 'claim', x: barX, y: period.start, width: 6, height: period.end - period.start }),
        // The grid does not run through the names.
        ...ticks.flatMap(({ at, year }) => [
          element('line', { class: 'grid grid--major', x1: countsX, x2: width, y1: at, y2: at }),
          text({ class: 'tick', x: axisX - 24, y: at + 4.5, 'text-anchor': 'end' }, String(year)),
        ]),
        element('line', { class: 'axis-line', x1: axisX, x2: axisX, y1: ends[0], y2: architectures.at(-1)?.at ?? ends[1] }),
        ...counts.flatMap(({ across, first, total }) => [
          text({ class: 'tick', x: across, y: ends[0] - 38, 'text-anchor': 'middle' }, `从${first}`),
          text({ class: 'heading', x: across, y: ends[0] - 20, 'text-anchor': 'middle' }, `${total}种`),
        ]),
      ]),
    ],
    marks: architectures.map((one) =>
      architectureMark(one, counts, { x: axisX - 12, y: one.at - row / 2, width: width - axisX + 12, height: row }, [
        element('circle', { class: 'symbol symbol--source', cx: axisX, cy: one.at, r: 5.5 }),
        text({ class: 'label', x: nameX, y: one.at + 4.5 }, one.row.name),
        ...counts.map((count) => ordinalBadge(one, count, count.across, one.at)),
      ]),
    ),
  };
}

/** An architecture's mark with its parts; its year and its place in each count are read out. */
function architectureMark({ row, year }: PlacedArchitecture, counts: readonly Count[], hit: Mark['hit'], children: Children): Mark {
  const ordinals = counts.map(({ field, first }) => {
    const ordinal = row.number(field);
    return `从${first}数起：${ordinal === null ? '不计' : `第${ordinal}种`}`;
  });
  return { id: row.id, url: row.url, tip: [row.name, `${year}年`, ...ordinals], hit, children };
}

/** Ring around an ordinal; a dash where the count leaves the architecture out. */
function ordinalBadge({ row }: PlacedArchitecture, { field, speaker }: Count, x: number, y: number): Markup {
  const ordinal = row.number(field);
  if (ordinal === null) return group({}, [element('path', { class: 'axis-line', d: `M${x - 4} ${y}h8` })]);
  return group({}, [
    element('circle', { class: `badge badge--${speaker}`, cx: x, cy: y, r: 9.5 }),
    text({ x, y: y + 4.3, 'text-anchor': 'middle' }, String(ordinal)),
  ]);
}
