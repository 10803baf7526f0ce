import { inflateSync } from 'node:zlib';

interface Point {
  x: number;
  y: number;
}

type Run = Point & { size: number };

/** A sheet of a PDF that Chromium printed; all places in points from its upper left corner. */
interface Sheet {
  height: number;
  /** Runs of letters between the margins: where each begins, and its size. */
  runs: Run[];
  /** Those above and below. */
  head: Run[];
  foot: Run[];
  /** Upper left corners of headings. */
  headings: Point[];
}

/** Margins above and below, as print.css has them. */
const MARGIN = 51;
/** About the width of a column of two. */
const COLUMN = 220;

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** The objects of a PDF: where each begins in `source`, by its number, and what it says before its stream. */
function readObjects(pdf: Buffer) {
  const source = pdf.toString('latin1');
  const objects = new Map(
    [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n/gu)].map(({ index, 0: head, 1: id = '' }) => [id, index + head.length]),
  );
  const bodyOf = (id: string) => {
    const start = objects.get(id) ?? source.length;
    return source.slice(start, source.indexOf('\nendobj', start)).split(/\bstream\r?\n/u, 1)[0] ?? '';
  };
  return { source, objects, bodyOf };
}

/** The sheets of a PDF printed with `outline` and `tagged`. Throws where it has none. */
export function readSheets(pdf: Buffer): Sheet[] {
  const { source, objects, bodyOf } = readObjects(pdf);
  const kids = /\/Type \/Pages\n\/Count \d+\n\/Kids \[([\d R\n]+)\]/gu;
  const ids = [...source.matchAll(kids)].flatMap(([, list = '']) => [...list.matchAll(/(\d+) 0 R/gu)].map(([, id = '']) => id));
  const pages = ids.filter((id) => /\/Type \/Page\b(?!s)/u.test(bodyOf(id)));
  if (pages.length === 0) throw new Error('The PDF has no pages; expects one that Chromium printed');
  const headings = [...source.matchAll(/\/Dest \[(\d+) 0 R \/XYZ ([\d.-]+) ([\d.-]+)/gu)];
  return pages.map((page) => {
    const body = bodyOf(page);
    const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/u.exec(body)?.[1]);
    const start = objects.get(/\/Contents (\d+) 0 R/u.exec(body)?.[1] ?? '') ?? 0;
    const stream = source.indexOf('stream\n', start) + 'stream\n'.length;
    const drawn = inflateSync(pdf.subarray(stream, source.indexOf('endstream', stream))).toString('latin1');
    const runs = readRuns(drawn, height);
    return {
      height,
      runs: runs.filter(({ y }) => y > MARGIN && y < height - MARGIN + 6),
      head: runs.filter(({ y }) => y <= MARGIN),
      foot: runs.filter(({ y }) => y >= height - MARGIN + 6),
      headings: headings.filter(([, id]) => id === page).map(([, , x, y]) => ({ x: Number(x), y: height - Number(y) })),
    };
  });
}

/** Where a page's content sets letters. */
function readRuns(content: string, height: number): Run[] {
  const runs: Run[] = [];
  const saved: Matrix[] = [];
  let matrix = IDENTITY;
  let line = IDENTITY;
  let size = 0;
  for (const [, given = '', font, operator = ''] of content.matchAll(
    /((?:-?[\d.]+ )*)(?:\/F\d+ ([\d.]+) )?(?:<[^>]*> )?(cm|q|Q|Tm|Td|Tf|Tj)\b/gu,
  )) {
    const numbers = given.trim().split(' ').map(Number) as unknown as Matrix;
    if (operator === 'q') saved.push(matrix);
    else if (operator === 'Q') matrix = saved.pop() ?? IDENTITY;
    else if (operator === 'cm') matrix = times(numbers, matrix);
    else if (operator === 'Tm') line = numbers;
    else if (operator === 'Td') line = times([1, 0, 0, 1, numbers[0], numbers[1]], line);
    else if (operator === 'Tf') size = Number(font);
    else {
      const [, , , scale, x, y] = times(line, matrix);
      runs.push({ x, y: height - y, size: size * Math.abs(scale) });
    }
  }
  return runs;
}

/** What of a sheet's height, between its margins, has letters or stands above some. */
export function filledShare({ height, runs }: Sheet): number {
  return (Math.max(...runs.map(({ y }) => y)) - MARGIN) / (height - 2 * MARGIN);
}

/** The headings of a sheet below which, in their column, no text stands but a second line of their own: their places in points. */
export function headingsWithoutText({ runs, headings }: Sheet): string[] {
  return headings
    .filter((heading) => {
      const own = runs.filter(({ x, y }) => y > heading.y && Math.abs(x - heading.x) < 40).toSorted((a, b) => a.y - b.y)[0];
      const column = runs.filter(({ x }) => x >= heading.x - 6 && x < heading.x + COLUMN);
      return !own || !column.some(({ y, size }) => y > own.y + (Math.abs(size - own.size) > 0.3 ? 3 : 2.2 * size));
    })
    .map(({ x, y }) => `${x} ${y}`);
}

/**
 * For each table of a PDF printed with `tagged`, the sheets on which its parts begin, each named by its object: its title if it has one, its head
 * and its rows, in order.
 */
export function tableSheets(pdf: Buffer): string[][] {
  const { objects, bodyOf } = readObjects(pdf);
  const kidsOf = (id: string) =>
    [...(/\/K \[?([^\]]*)/u.exec(bodyOf(id))?.[1] ?? '').matchAll(/(?<!\/Pg )\b(\d+) 0 R/gu)].map(([, kid = '']) => kid);
  const isA = (id: string, kind: string) => new RegExp(`/S /(?:${kind})\\b`, 'u').test(bodyOf(id));
  const partsOf = (id: string): string[] => kidsOf(id).flatMap((kid) => (isA(kid, 'Caption|TR') ? [kid] : partsOf(kid)));
  const sheetOf = (id: string): string | undefined =>
    /\/Pg (\d+)/u.exec(bodyOf(id))?.[1] ?? kidsOf(id).reduce<string | undefined>((found, kid) => found ?? sheetOf(kid), undefined);
  return [...objects.keys()].filter((id) => isA(id, 'Table')).map((id) => partsOf(id).map((part) => sheetOf(part) ?? ''));
}
