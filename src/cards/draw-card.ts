import type { Picture } from '../charts/frame/picture.ts';
import { element, group, text, type Markup } from '../charts/frame/svg.ts';
import { textWidth } from '../charts/frame/text-width.ts';
import { wrapText } from '../charts/frame/wrap.ts';
import { stillStyles } from '../charts/export/still.ts';
import { assertCovered } from '../fonts/font-subset.ts';
import { REPORT, SITE } from '../site.ts';
import type { Card } from './card.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './size.ts';
import type { Strip } from './strip.ts';

const MARGIN = 72;
const WIDTH = CARD_WIDTH - 2 * MARGIN;
const FOOT = CARD_HEIGHT - 96;
const TOP = 148;
/** Widths of the columns where a drawing stands beside the title. */
const TITLE_COLUMN = 420;
const DRAWING = { x: MARGIN + TITLE_COLUMN + 48, y: 60, width: WIDTH - TITLE_COLUMN - 48, height: FOOT - 84 };

/** Sizes of the title, the largest first, with the lines each may have. */
const TITLE_SIZES = [
  { size: 76, lines: 2 },
  { size: 60, lines: 3 },
  { size: 46, lines: 4 },
] as const;
/** Sizes of the text: the larger where all of it has room. */
const TEXT_SIZES = [
  { size: 34, line: 54 },
  { size: 29, line: 46 },
] as const;
const DATUM = { size: 92, label: 28 };

const STYLES = `
.card__paper { fill: var(--paper); }
.card text { font-family: "Noto Sans SC"; fill: var(--ink); }
.card .card__soft { fill: var(--ink-soft); }
.card .card__title, .card .card__datum { font-weight: 700; }
.card .card__datum, .card .card__report { fill: var(--report); }
.card .card__source { fill: var(--source); }
.card .card__rule { stroke: var(--hairline); stroke-width: 2; }
.card .card__axis { stroke: var(--ink); stroke-width: 2; }
.chart__svg .grid { display: none; }
.chart__svg .grid--major { display: inline; }
.card .card__other { fill: var(--mark-context); fill-opacity: .45; }
`;

let styles: string | undefined;

/** A preview card as SVG. Throws where the font subset cannot draw a character of it. */
export function drawCard(card: Card): string {
  styles ??= stillStyles(STYLES);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      viewBox: `0 0 ${String(CARD_WIDTH)} ${String(CARD_HEIGHT)}`,
    },
    [
      { markup: `<style>${styles}</style>` },
      element('rect', { class: 'card__paper', width: CARD_WIDTH, height: CARD_HEIGHT }),
      ...(card.chart === undefined ? [] : [drawing(card.chart)]),
      group({ class: 'card' }, [head(card), ...body(card), foot()]),
    ],
  ).markup;
  assertCovered(svg.replace(/<style>.*?<\/style>|<[^>]*>/gsu, ''), `/og/${card.id}.png`);
  return svg;
}

function head({ place }: Card): Markup {
  return group({}, [
    element('rect', { class: 'card__report', x: MARGIN, y: 64, width: 56, height: 8 }),
    text({ class: 'card__soft', x: MARGIN, y: 116, 'font-size': 28 }, place),
  ]);
}

function foot(): Markup {
  const y = FOOT + 56;
  return group({}, [
    element('line', { class: 'card__rule', x1: MARGIN, x2: CARD_WIDTH - MARGIN, y1: FOOT, y2: FOOT }),
    text({ class: 'card__title', x: MARGIN, y, 'font-size': 28 }, SITE.name),
    text({ class: 'card__soft', x: CARD_WIDTH - MARGIN, y, 'font-size': 24, 'text-anchor': 'end' }, `《${REPORT.title}》，${REPORT.date}`),
  ]);
}

/** Title, and below it the figure, the strip and as many lines of text as there is room for. */
function body(card: Card): Markup[] {
  const width = card.chart === undefined ? WIDTH : TITLE_COLUMN;
  const title = fitTitle(card.title, width, card.chart !== undefined);
  const parts: Markup[] = title.lines.map((line, index) =>
    text({ class: 'card__title', x: MARGIN, y: TOP + title.size + index * title.step, 'font-size': title.size }, line),
  );
  let y = TOP + title.size + (title.lines.length - 1) * title.step + 20;
  if (card.datum) {
    y += DATUM.size + 10;
    const labelX = MARGIN + datumWidth(card.datum.value) + 24;
    parts.push(
      text({ class: 'card__datum', x: MARGIN, y, 'font-size': DATUM.size }, card.datum.value),
      ...wrapText(card.datum.label, DATUM.label, CARD_WIDTH - MARGIN - labelX)
        .slice(0, 2)
        .toReversed()
        .map((line, index) => text({ class: 'card__soft', x: labelX, y: y - index * 38, 'font-size': DATUM.label }, line)),
    );
    y += 12;
  }
  if (card.strip) return [...parts, strip(card.strip, FOOT - 84)];
  return [...parts, ...words(card.text, width, y)];
}

/** Digits are narrower than the measure for all half-width characters assumes. */
function datumWidth(value: string): number {
  return textWidth(value, DATUM.size) * 0.98;
}

function fitTitle(title: string, width: number, narrow: boolean): { size: number; step: number; lines: string[] } {
  const sizes = narrow
    ? [
        { size: 46, lines: 5 },
        { size: 38, lines: 7 },
      ]
    : TITLE_SIZES;
  for (const { size, lines: most } of sizes) {
    const lines = balancedLines(title, size, width);
    if (lines.length <= most) return { size, step: Math.round(size * 1.3), lines };
  }
  const { size, lines: most } = sizes.at(-1) ?? TITLE_SIZES[0];
  const lines = wrapText(title, size, width).slice(0, most);
  return { size, step: Math.round(size * 1.3), lines: [...lines.slice(0, -1), `${(lines.at(-1) ?? '').slice(0, -2)}……`] };
}

/** Lines of about the same length, as many as the width asks for. */
function balancedLines(value: string, size: number, width: number): string[] {
  let lines = wrapText(value, size, width);
  for (let narrower = width - size; narrower > width / 2; narrower -= size) {
    const next = wrapText(value, size, narrower);
    if (next.length > lines.length) break;
    lines = next;
  }
  return lines;
}

/** A text below `top`, as far as there is room; …… says that more follows. */
function words(value: string, width: number, top: number): Markup[] {
  const fitted = TEXT_SIZES.map(({ size, line }) => ({
    size,
    line,
    lines: wrapText(value, size, width),
    room: Math.floor((FOOT - 20 - top) / line),
  }));
  const { size, line, lines, room } = fitted.find((candidate) => candidate.lines.length <= candidate.room) ??
    fitted.at(-1) ?? { size: 0, line: 0, lines: [], room: 0 };
  const shown = lines.slice(0, Math.max(0, room));
  if (shown.length < lines.length) shown.push(`${(shown.pop() ?? '').slice(0, -2).replace(/[，、；：。]$/u, '')}……`);
  return shown.map((words, index) => text({ class: 'card__soft', x: MARGIN, y: top + (index + 1) * line, 'font-size': size }, words));
}

function strip({ others, marks, ticks }: Strip, y: number): Markup {
  const x = (at: number) => Math.round(MARGIN + 12 + at * (WIDTH - 24));
  return group({}, [
    element('line', { class: 'card__axis', x1: MARGIN, x2: CARD_WIDTH - MARGIN, y1: y, y2: y }),
    ...ticks.flatMap(({ at, label }) => [
      element('line', { class: 'card__axis', x1: x(at), x2: x(at), y1: y, y2: y + 10 }),
      text(
        { class: 'card__soft', x: x(at), y: y + 42, 'font-size': 22, 'text-anchor': at === 0 ? 'start' : at === 1 ? 'end' : 'middle' },
        label,
      ),
    ]),
    ...others.map((at) => element('circle', { class: 'card__other', cx: x(at), cy: y - 22, r: 9 })),
    ...(marks.length > 1
      ? [element('line', { class: 'card__axis', x1: x(marks[0]?.at ?? 0), x2: x(marks[1]?.at ?? 0), y1: y - 22, y2: y - 22 })]
      : []),
    ...marks.map(({ at, speaker }) => element('circle', { class: `card__${speaker}`, cx: x(at), cy: y - 22, r: 15 })),
  ]);
}

/** The chart, as large as its column allows. */
function drawing({ width, height, children }: Picture): Markup {
  const scale = Math.min(DRAWING.width / width, DRAWING.height / height);
  const x = DRAWING.x + DRAWING.width - width * scale;
  return group({ class: 'chart__svg', transform: `translate(${x.toFixed(1)} ${String(DRAWING.y)}) scale(${scale.toFixed(4)})` }, children);
}
