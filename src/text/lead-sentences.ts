const SENTENCE = /[^。！？]+[。！？]?[”’）」]*/gu;

/** Where a sentence that is too long is best cut. */
const PAUSE = /[；，、：][^；，、：]*$/u;

/**
 * As many of the first sentences as fit into `limit` characters. Where they say next to nothing, since the next one is long, the text is cut at
 * a pause, and …… says so.
 */
export function leadSentences(text: string, limit: number): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  let lead = '';
  for (const [sentence] of plain.matchAll(SENTENCE)) {
    if (lead.length + sentence.length > limit) break;
    lead += sentence;
  }
  if (lead.length > limit / 4) return lead.trim();
  if (plain.length <= limit) return plain;
  const start = plain.slice(0, limit - 2);
  const clause = start.replace(PAUSE, '');
  return `${clause.length > limit / 2 ? clause : start}……`;
}
