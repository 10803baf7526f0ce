const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Punctuation, particles and suffixes, which never begin a line of a headline or label: 巨头的, 渗透率, 服务器. */
const CLINGS = /^(?:[，。、；：！？）”》\s]|[的了等器率块化性者量度机]$)/u;
/** What opens: it never ends a line. */
const OPENS = /[（“《]$/u;
/** A number with its measure stays whole: 2个月, 1400倍, 5400亿. */
const NUMBER = /\d[个亿万]*$/u;
const MEASURE = /^[年月日个亿万倍种元项家张成%]/u;

/**
 * Cuts a short text into pieces between which a line may break: words, with the punctuation and the particles that belong to
 * them. At build time only: browsers segment in ways of their own.
 */
export function phrases(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    const together = last !== undefined && (CLINGS.test(segment) || OPENS.test(last) || (NUMBER.test(last) && MEASURE.test(segment)));
    if (together) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}
