/**
 * A span of years, a date, a number or span of numbers with its unit and what it measures, a name with a dot, a licence, a power of ten: 2008-2022年, 1亿, DALL·E.
 * The longer it is, the shorter the line before it may be: between a year and its month lines break.
 */
const WHOLE = [
  String.raw`\d{4}[-–]\d{4}年?`,
  String.raw`\d{4}-\d{2}(?:-\d{2})?`,
  String.raw`\d{4}年`,
  String.raw`\d{1,2}月(?:\d{1,2}日)?`,
  String.raw`[A-Za-z]+·[A-Za-z]+`,
  String.raw`CC [A-Z-]+ \d\.\d`,
  String.raw`\d[\d.]*×10\^\d+`,
  String.raw`(?:\p{Script=Han}{2}量)?(?:\d[\d.]*[-–])?\d(?:[\d,.]*\d)?(?:[万亿千百]+(?:美元|港元|[个元种倍颗人])?|个月|美元|[个元种倍颗人项家张处次年月日只台组])`,
];
/** A name with a hyphen, up to 16 characters: a longer one would leave a line of a phone half empty. Of an address it is none: ViT-L/14@336px, PanGu-α. */
export const JOINED = String.raw`(?<![\w/#.@-])(?![\w./@Α-ω-]{17})[A-Za-z][A-Za-z\d]*(?:-(?:[./@]?[A-Za-zΑ-ω\d])+)+(?![/-])`;
/** A label and its colon. */
const LABEL = String.raw`(?<!\p{Script=Han})\p{Script=Han}{2,4}：`;
const oneOf = (...patterns: string[]) => new RegExp(`(${patterns.join('|')})`, 'u');
const [OF_PROSE, OF_EXCERPTS] = [oneOf(...WHOLE), oneOf(JOINED, LABEL, ...WHOLE)];

/**
 * A text in parts; a line breaks within a whole one only where nothing else would fit. In excerpts labels and names with a hyphen are whole too; of a
 * page src/markdown/join-names.ts sees to the names.
 */
export function wholes(text: string, isProse?: true): { text: string; whole: boolean }[] {
  // Split by a pattern in parentheses, every other part is a match.
  return text
    .split(isProse ? OF_PROSE : OF_EXCERPTS)
    .map((part, index) => ({ text: part, whole: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
