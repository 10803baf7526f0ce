/** Quotes longer than this are named by their beginning and their end. Unit: characters. */
const WHOLE = 40;
/** Enough of a beginning or an end to be found only once. */
const PART = 12;

/** Encodes a part of a text directive; its own hyphen and what separates its parts must not be read as such. */
function encodePart(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/** The directive `:~:text=…` that marks a quote; blocks are the pieces of the quote that stand in paragraphs of their own. */
export function textDirective(blocks: readonly string[]): string {
  const [first = '', last = ''] = [blocks[0]?.trim(), blocks.at(-1)?.trim()];
  if (blocks.length === 1 && first.length <= WHOLE) return `:~:text=${encodePart(first)}`;
  return `:~:text=${encodePart(beginning(first))},${encodePart(ending(last))}`;
}

/** Browsers match at the boundaries of words only. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function words(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Whole words from the start, PART characters or a little more. */
function beginning(text: string): string {
  let part = '';
  for (const word of words(text)) {
    if (part.length >= PART) break;
    part += word;
  }
  return part.trim();
}

function ending(text: string): string {
  let part = '';
  for (const word of words(text).reverse()) {
    if (part.length >= PART) break;
    part = word + part;
  }
  return part.trim();
}
