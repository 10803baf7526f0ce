import { element, group, type Markup, PICTURE_WIDTHS, type PictureSize, text } from './svg.ts';
import { textWidth } from './text-width.ts';

/** Shapes of marks, apart in form as well as in colour. */
export type SymbolName = 'report' | 'source' | 'context' | 'estimate' | 'derived';

/** Radius of a disc, or how a path leads on from a first corner, which stands so far from the centre. */
const SHAPES: Record<SymbolName, number | readonly [dx: number, dy: number, path: string]> = {
  report: 4.5,
  source: 5,
  context: [0, -5.5, 'l5.5 5.5-5.5 5.5-5.5-5.5z'],
  estimate: [-4.2, -4.2, 'h8.4v8.4h-8.4z'],
  derived: [0, -5.5, 'l5.2 9.5h-10.4z'],
};

/** Draws the shape of a mark around a centre: ring, disc, diamond, hollow square, triangle. */
export function drawSymbol(symbol: SymbolName, x: number, y: number): Markup {
  const shape = SHAPES[symbol];
  const attributes = { class: `symbol symbol--${symbol}` };
  if (typeof shape === 'number') return element('circle', { ...attributes, cx: x, cy: y, r: shape });
  const [dx, dy, path] = shape;
  return element('path', { ...attributes, d: `M${x + dx} ${y + dy}${path}` });
}

const SYMBOL_SPACE = 16;
const LINE = 20;

/** Letters of a label; in a narrow picture readers can have them larger. */
const LETTERS = { wide: 12, narrow: 20 };
/** Between two entries. */
const BETWEEN = { wide: 22, narrow: 9 };

/** Symbols with their names at the top of a picture, on as many lines as they need. */
export function drawLegend(entries: readonly { symbol: SymbolName; label: string }[], size: PictureSize): Markup {
  let [x, y] = [0, 0];
  return group(
    { class: 'legend', 'aria-hidden': 'true' },
    entries.flatMap(({ symbol, label }) => {
      const width = SYMBOL_SPACE + textWidth(label, LETTERS[size]);
      if (x > 0 && x + width > PICTURE_WIDTHS[size]) [x, y] = [0, y + LINE];
      const left = x;
      x += width + BETWEEN[size];
      return [drawSymbol(symbol, left + 6, y + 11), text({ class: 'label', x: left + SYMBOL_SPACE, y: y + 16 }, label)];
    }),
  );
}
