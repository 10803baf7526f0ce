/** A box on a picture. Unit: user units. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
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
