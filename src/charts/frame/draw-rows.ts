import { cutOff } from './cut-off.ts';
import { element, text } from './svg.ts';
import { wrapWords } from './wrap.ts';

const SIZE = 12.5;
const LINE = 15;
/** Between two columns. */
export const GAP = 12;

/** A table for a card, the first row its heads, the first column its names; `columns` are where each begins. A cell has two lines at most. */
export function drawRows(rows: readonly (readonly string[])[], columns: readonly number[], width: number) {
  let height = 0;
  const children = rows.flatMap((cells, row) => {
    const y = height;
    const lines = columns.map((x, column) => linesOf(cells[column] ?? '', (columns[column + 1] ?? width + GAP) - GAP - x));
    height += 8 + LINE * Math.max(...lines.map(({ length }) => length));
    const drawn = lines.flatMap((words, column) => {
      const attributes = { class: row === 0 || column === 0 ? 'heading' : 'label', x: columns[column] };
      return words.map((line, index) => text({ ...attributes, y: y + 16 + index * LINE }, line));
    });
    return row === 0 ? drawn : [element('line', { class: 'grid grid--major', x1: 0, x2: width, y1: y, y2: y }), ...drawn];
  });
  return { width, height, children };
}

function linesOf(words: string, width: number): string[] {
  const [first = '', second, third] = wrapWords(words, SIZE, width);
  return second === undefined ? [first] : [first, third === undefined ? second : cutOff(second, SIZE, width - SIZE)];
}
