/** The contrast of two colours by WCAG 2, from 1 to 21. Takes #rgb or #rrggbb; throws on anything else. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) =>
    channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue from 0 to 1. */
function channels(colour: string): number[] {
  const digits = /^#(?<short>[0-9a-f]{3})$|^#(?<long>[0-9a-f]{6})$/iu.exec(colour)?.groups;
  const long = digits?.['long'] ?? digits?.['short']?.replace(/./gu, '$&$&');
  if (long === undefined) throw new Error(`"${colour}" is not a colour such as #b3321f`);
  return [0, 2, 4].map((start) => Number.parseInt(long.slice(start, start + 2), 16) / 255);
}
