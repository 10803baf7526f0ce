const SENTENCE = /[^。！？]+[。！？]?[”’）」]*/gu;

/** Where a sentence that is too long is best cut: after a part of it, or a clause, and only then a label or a thing of a list. */
const PAUSES = [/；[^；]*$/u, /[；，][^；，]*$/u, /：[^：]*$/u, /、[^、]*$/u];

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
  const clauses = PAUSES.filter((pause) => pause.test(start)).map((pause) => start.replace(pause, ''));
  return `${clauses.find((clause) => clause.length > limit / 2) ?? start.replace(/ ?[\w.,]+$/u, '')}……`;
}
