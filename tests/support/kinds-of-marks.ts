/** In the page: each kind of mark, by its class, with how it looks to someone who sees no colours: form, dashes, filled or hollow. */
export function kindsOfMarks(): { kind: string; look: string }[] {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? []).map((part) => (Number(part) / 255) ** 2.2);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const paper = luminance(getComputedStyle(document.documentElement).backgroundColor);
  const found = new Map<string, string>();
  for (const shape of document.querySelectorAll<SVGGraphicsElement>('figure .chart__svg [class*="--"]')) {
    const [kind, family] = /\b(symbol|badge|square|bar)--\w+/u.exec(shape.getAttribute('class') ?? '') ?? [];
    if (kind === undefined) continue;
    const { fill, strokeDasharray } = getComputedStyle(shape);
    const filled = fill !== 'none' && (paper + 0.05) / (luminance(fill) + 0.05) >= 3;
    // Corners relative to the first: symbols of one kind are as large as one another.
    const [[x = 0, y = 0] = [], ...corners] = [...(shape.getAttribute('d') ?? '').matchAll(/([\d.]+) ([\d.]+)/gu)].map(([, dx, dy]) => [
      Number(dx),
      Number(dy),
    ]);
    const form =
      family === 'symbol' ? corners.map(([dx = 0, dy = 0]) => `${String(Math.round(dx - x))},${String(Math.round(dy - y))}`) : [];
    found.set(kind, [family, shape.tagName, ...form, strokeDasharray, filled ? 'filled' : 'hollow'].join(' '));
  }
  return [...found].map(([kind, look]) => ({ kind, look }));
}
