import { stillStyles } from '../charts/export/still.ts';
import { element, group, text, type Markup } from '../charts/frame/svg.ts';
import { assertCovered } from '../fonts/font-subset.ts';
import { FRAME, layoutCard, type Card, type CardLayout } from './layout.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './size.ts';

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
  const layout = layoutCard(card);
  const size = { width: CARD_WIDTH, height: CARD_HEIGHT };
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: `0 0 ${String(CARD_WIDTH)} ${String(CARD_HEIGHT)}` },
    [
      { markup: `<style>${styles}</style>` },
      element('rect', { class: 'card__paper', ...size }),
      ...(layout.drawing ? [drawPicture(layout.drawing)] : []),
      group({ class: 'card' }, [drawHead(card.place), ...drawBody(layout), drawFoot(card.foot)]),
    ],
  ).markup;
  assertCovered(svg.replace(/<style>.*?<\/style>|<[^>]*>/gsu, ''), `/og/${card.id}.png`);
  return svg;
}

function drawHead(place: string): Markup {
  return group({}, [
    element('rect', { class: 'card__report', x: FRAME.left, y: 64, width: 56, height: 8 }),
    text({ class: 'card__soft', x: FRAME.left, y: 116, 'font-size': 28 }, place),
  ]);
}

function drawFoot([site, original]: Card['foot']): Markup {
  const { left, right, foot } = FRAME;
  const y = foot + 56;
  return group({}, [
    element('line', { class: 'card__rule', x1: left, x2: right, y1: foot, y2: foot }),
    text({ class: 'card__title', x: left, y, 'font-size': 28 }, site),
    text({ class: 'card__soft', x: right, y, 'font-size': 24, 'text-anchor': 'end' }, original),
  ]);
}

function drawBody({ title, datum, text: words, strip }: CardLayout): Markup[] {
  return [
    ...drawLines('card__title', title),
    ...(datum ? [...drawLines('card__datum', [datum.value]), ...drawLines('card__soft', datum.label)] : []),
    ...drawLines('card__soft', words),
    ...(strip ? [drawStrip(strip)] : []),
  ];
}

function drawLines(className: string, lines: CardLayout['title']): Markup[] {
  return lines.map(({ x, y, size, words }) => text({ class: className, x, y, 'font-size': size }, words));
}

function drawStrip({ y, marksY, others, marks, ticks }: NonNullable<CardLayout['strip']>): Markup {
  const [from, to] = marks;
  return group({}, [
    element('line', { class: 'card__axis', x1: FRAME.left, x2: FRAME.right, y1: y, y2: y }),
    ...ticks.flatMap(({ x, label, anchor }) => [
      element('line', { class: 'card__axis', x1: x, x2: x, y1: y, y2: y + 10 }),
      text({ class: 'card__soft', x, y: y + 42, 'font-size': 22, 'text-anchor': anchor }, label),
    ]),
    ...others.map((x) => element('circle', { class: 'card__other', cx: x, cy: marksY, r: 9 })),
    ...(from && to ? [element('line', { class: 'card__axis', x1: from.x, x2: to.x, y1: marksY, y2: marksY })] : []),
    ...marks.map(({ x, speaker }) => element('circle', { class: `card__${speaker}`, cx: x, cy: marksY, r: 15 })),
  ]);
}

function drawPicture({ x, y, scale, picture }: NonNullable<CardLayout['drawing']>): Markup {
  const transform = `translate(${x.toFixed(1)} ${String(y)}) scale(${scale.toFixed(4)})`;
  return group({ class: 'chart__svg', transform }, picture.children);
}
