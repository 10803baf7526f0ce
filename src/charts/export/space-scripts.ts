/** What stands between Han and Latin letters or digits; the same as browsers set. Unit: em. */
const SPACE = 0.125;
const BEFORE = /(?:\p{Script=Han}(?=[\p{Script=Latin}\p{Script=Greek}\d])|[\p{Script=Latin}\p{Script=Greek}\d%](?=\p{Script=Han}))/gu;

/** What the spaces between scripts add to the width of a line. Unit: that of `size`. */
export function scriptSpaces(words: string, size: number): number {
  return (words.match(BEFORE)?.length ?? 0) * SPACE * size;
}

/** The middle dot of Chinese fonts is as wide as a character: within a Latin name this much is too much on either side. Unit: em. */
const DOT_SIDE = 0.3;
const AROUND_DOT = /\p{Script=Latin}(?=·|&#xb7;)|(?<=\p{Script=Latin})(?:·|&#xb7;)/gu;

/** Full-width punctuation before another: of the two blank halves between them one is enough. */
const BEFORE_PUNCTUATION = /[，、。；：）》”](?=[，、。；：（）《》“”])|[（《“](?=[（《“])/gu;

/**
 * An SVG whose words have the space between Han and Latin, and no more between two marks of punctuation, than the style sheet gives those of a
 * page: renderers and viewers of pictures see to neither. The space belongs to the character before it: a line's width has it, its words stay.
 */
export function spaceScripts(svg: string): string {
  return spaceAfter(spaceAfter(svg, BEFORE, SPACE), BEFORE_PUNCTUATION, -0.5);
}

/** An SVG that is drawn with the project's own fonts, with the dot of a Latin name as narrow as in a Latin font. */
export function narrowDots(svg: string): string {
  return spaceAfter(svg, AROUND_DOT, -DOT_SIDE);
}

function spaceAfter(svg: string, characters: RegExp, em: number): string {
  return svg.replaceAll(/<text[\s>].*?<\/text>/gsu, (text) =>
    text.replaceAll(/(?<=>)[^<]+/gu, (words) =>
      words.replaceAll(characters, (character) => `<tspan letter-spacing="${String(em)}em">${character}</tspan>`),
    ),
  );
}
