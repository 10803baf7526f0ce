/** A box on a picture. Unit: user units. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Side of the squares that the picture is divided into; about the length of a label, so that one touches few of them. */
const CELL = 32;
/** Rows of squares that a key has room for. */
const ROWS = 1e6;

/** The room that is taken on a picture. Finding out takes as long as there are boxes near by, however many there are in all. */
export class Occupied {
  readonly #cells = new Map<number, Box[]>();

  /** Takes a box. */
  add(box: Box): void {
    for (const key of cellsOf(box)) this.#cells.set(key, [...(this.#cells.get(key) ?? []), box]);
  }

  /** True where a box touches none that is taken. */
  isFree(box: Box): boolean {
    return cellsOf(box).every((key) => !this.#cells.get(key)?.some((other) => meet(box, other)));
  }
}

/** True where two boxes share more than an edge. */
export function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** A box around a centre. */
export function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Small boxes along a line, about `step` units apart, so that nothing that keeps clear of them crosses it. */
export function boxesAlong(
  [startX, startY]: readonly [x: number, y: number],
  [endX, endY]: readonly [x: number, y: number],
  step: number,
): Box[] {
  const count = Math.max(1, Math.ceil(Math.hypot(endX - startX, endY - startY) / step));
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.5) / count;
    return boxAround(startX + share * (endX - startX), startY + share * (endY - startY), 2, 2);
  });
}

/** Keys of the squares that a box lies in, one after the other. */
function* cellsOf({ left, right, top, bottom }: Box) {
  for (let column = Math.floor(left / CELL); column * CELL < right; column++) {
    for (let row = Math.floor(top / CELL); row * CELL < bottom; row++) yield column * ROWS + row;
  }
}
