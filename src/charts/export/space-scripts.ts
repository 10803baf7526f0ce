/** What stands between Han and Latin letters or digits; the same as browsers set. Unit: em. */
const SPACE = 0.125;
const BEFORE = /(?:\p{Script=Han}(?=[\p{Script=Latin}\p{Script=Greek}\d])|[\p{Script=Latin}\p{Script=Greek}\d%](?=\p{Script=Han}))/gu;

/** What the spaces between scripts add to the width of a line. Unit: that of `size`. */
export function scriptSpaces(words: string, size: number): number {
  return (words.match(BEFORE)?.length ?? 0) * SPACE * size;
}

/** The middle dot of the sans is as wide as a character and heavy: within a Latin name it is so much smaller, and this much is still too much on either side. Unit: em. */
const DOT = { size: 0.6, rise: 0.25, before: -0.14, after: -0.24 };
const BEFORE_DOT = /\p{Script=Latin}(?=·|&#xb7;)/gu;
/** The serif of titles has one that is narrow. */
const IN_SANS = /<text(?=[\s>])(?![^>]*(?:__title|__datum|Serif)).*?<\/text>/gsu;
const DOT_IN_NAME = /(?<=\p{Script=Latin}<\/tspan>)(?:·|&#xb7;)/gu;

/** Full-width punctuation before another: of the two blank halves between them one is enough. */
const BEFORE_PUNCTUATION = /[，、。；：）》”](?=[，、。；：（）《》“”])|[（《“](?=[（《“])/gu;

/**
 * An SVG whose words have the space between Han and Latin, and no more between two marks of punctuation, than the style sheet gives those of a
 * page: renderers and viewers of pictures see to neither. The space belongs to the character before it: a line's width has it, its words stay.
 */
export function spaceScripts(svg: string): string {
  return spaceAfter(spaceAfter(svg, BEFORE, SPACE), BEFORE_PUNCTUATION, -0.5);
}

/** An SVG that is drawn with the project's own fonts, with the dot of a Latin name as small as in a Latin font. */
export function narrowDots(svg: string): string {
  const { size, rise, after } = DOT;
  const set = `font-size="${size}em" baseline-shift="${rise}em" letter-spacing="${after}em"`;
  return spaceAfter(svg, BEFORE_DOT, DOT.before, IN_SANS).replaceAll(DOT_IN_NAME, (dot) => `<tspan ${set}>${dot}</tspan>`);
}

function spaceAfter(svg: string, characters: RegExp, em: number, texts = /<text[\s>].*?<\/text>/gsu): string {
  return svg.replaceAll(texts, (text) =>
    text.replaceAll(/(?<=>)[^<]+/gu, (words) =>
      words.replaceAll(characters, (character) => `<tspan letter-spacing="${em}em">${character}</tspan>`),
    ),
  );
}
